// Whether our mail arrives as ours, and what is still to be settled before residents get any.
import { resolveTxt } from 'node:dns/promises';
import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { GoLive, goLiveTasks } from '#features/deliveries/index.js';
import { BounceReading } from '#features/invitations/index.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import { Transactions } from '#platform/database/transactions.js';
import { Form } from '#platform/forms/form.js';
import { checkSenderDomain, type ResolveText } from '#platform/mail/check-sender-domain.js';
import { domainOf, readMailbox } from '#platform/mail/mailbox.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { CurrentStaff, May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { mailCheckPage } from './mail-check.page.js';

export const RESOLVE_TEXT = Symbol('looks up TXT records');

/** A name that is not there has no records; so has one that cannot be looked up now. */
export const resolveText: ResolveText = async (name) => {
  const records = await resolveTxt(name).catch(() => []);
  return records.map((parts) => parts.join(''));
};

@May('beheerder')
@Controller('werk/mail')
export class MailCheckController {
  constructor(
    private readonly goLive: GoLive,
    private readonly bounces: BounceReading,
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Pick<Config, 'mail'>,
    @Inject(RESOLVE_TEXT) private readonly resolve: ResolveText,
  ) {}

  @Get()
  async show(@CurrentStaff() person: StaffPerson): Promise<Page> {
    const from = readMailbox(this.config.mail.from);
    const domain = from ? domainOf(from) : '';
    const findings = await checkSenderDomain(domain, this.config.mail.dkim, this.resolve);
    const { done, trial, mailbox } = await this.transactions.read(async (tx) => ({
      done: await this.goLive.done(tx),
      trial: await this.goLive.onTrial(tx),
      mailbox: await this.bounces.standing(tx),
    }));
    const { bounceAddress, hookSecret } = this.config.mail;
    const returns = { address: bounceAddress, hook: hookSecret !== '', mailbox };
    const facts = { person, domain, findings, done, trial, returns };
    return page('staff/mail-check/mail-check', mailCheckPage(facts));
  }

  @Post()
  async settle(@CurrentStaff() person: StaffPerson, @Body() body: unknown): Promise<SeeOther> {
    const form = new Form(body);
    const tasks = goLiveTasks.filter((task) => form.checked(task));
    const by = { kind: 'staff', accountId: person.accountId } as const;
    await this.transactions.run((tx) => this.goLive.settle(tx, tasks, by));
    return seeOther('/werk/mail');
  }
}
