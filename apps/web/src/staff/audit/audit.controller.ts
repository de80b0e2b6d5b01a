// The audit trail for who may read it, and its export for who wants to check it.
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { Assemblies } from '#features/assemblies/index.js';
import { Polls } from '#features/polls/index.js';
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { Audit } from '#platform/audit/audit.js';
import { AuditTrail } from '#platform/audit/audit-trail.js';
import { Transactions } from '#platform/database/transactions.js';
import { page, type Page } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { auditPage, LINES_PER_PAGE } from './audit.page.js';
import { StaffNames } from './staff-names.js';

@May('medewerker', 'onderzoeker', 'organisator', 'griffier', 'privacy-officer', 'beheerder')
@Controller('werk/logboek')
export class AuditController {
  constructor(
    private readonly trail: AuditTrail,
    private readonly audit: Audit,
    private readonly names: StaffNames,
    private readonly polls: Polls,
    private readonly assemblies: Assemblies,
    private readonly transactions: Transactions,
  ) {}

  @Get()
  show(
    @CurrentStaff() person: StaffPerson,
    @Query('over') over: unknown,
    @Query('voor') before: unknown,
  ): Promise<Page> {
    const chain = typeof over === 'string' && /^[a-z]+(:[0-9a-f-]{36})?$/.test(over) ? over : '';
    const moment = typeof before === 'string' ? new Date(before) : undefined;
    const known = moment && !Number.isNaN(moment.getTime()) ? { before: moment } : {};
    return this.transactions.read(async (tx) => {
      const lines = await this.trail.newest(tx, {
        ...(chain === '' ? {} : { chain, ...alsoAbout(chain) }),
        ...known,
        limit: LINES_PER_PAGE + 1,
      });
      const polls = (await this.polls.list(tx)).map(({ id, title }) => ({ chain: `poll:${id}`, title }));
      const assemblies = (await this.assemblies.list(tx)).map(({ id, title }) => ({
        chain: `assembly:${id}`,
        title: `Burgerberaad: ${title}`,
      }));
      const more = lines.length > LINES_PER_PAGE;
      const shown = {
        lines: lines.slice(0, LINES_PER_PAGE),
        more,
        chain,
        polls: [...polls, ...assemblies],
        names: await this.names.byPseudonym(tx),
      };
      return page('staff/audit/audit', auditPage({ person, ...shown, head: await this.trail.head(tx) }));
    });
  }

  /** Exporting is a deed too; the file ends with the line that tells of it. */
  @Get('logboek.jsonl')
  async export(@CurrentStaff() { accountId }: StaffPerson, @Res() reply: FastifyReply): Promise<void> {
    const actor = { kind: 'staff', accountId } as const;
    const event = { chain: 'staff', event: 'audit.exported', actor, subject: accountId };
    await this.transactions.run((tx) => this.audit.record(tx, event));
    const lines = await this.transactions.read(async (tx) => {
      const all: string[] = [];
      for await (const line of this.trail.all(tx)) all.push(`${canonicalJson(line)}\n`);
      return all;
    });
    await reply
      .type('application/jsonl; charset=utf-8')
      .header('content-disposition', 'attachment; filename="logboek.jsonl"')
      .header('cache-control', 'no-store')
      .send(Readable.from(lines));
  }
}

/** The invitations of an assembly stand in a chain named as that of a poll. */
const alsoAbout = (chain: string): { readonly also?: string } =>
  chain.startsWith('assembly:') ? { also: chain.replace('assembly:', 'poll:') } : {};
