// The open link of a consultation: looking changes nothing, pressing Start begins a visit of its own.
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenLinks } from '#features/answers/index.js';
import { PollLinks, Polls, type Poll } from '#features/polls/index.js';
import { Questionnaires } from '#features/questionnaires/index.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import { Form } from '#platform/forms/form.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { setAnswerCookie } from '../answer-cookie.js';
import { noEntryPage } from '../no-entry/no-entry.page.js';
import { OpenGate } from './open-gate.service.js';
import { openPage, TIMING, TRAP } from './open.page.js';

@Controller('open/:token')
export class OpenController {
  constructor(
    private readonly transactions: Transactions,
    private readonly visits: OpenLinks,
    private readonly links: PollLinks,
    private readonly polls: Polls,
    private readonly questionnaires: Questionnaires,
    private readonly gate: OpenGate,
  ) {}

  @Get()
  show(@Param('token') token: string): Promise<Page> {
    return this.page(token, false);
  }

  @Post()
  async start(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | SeeOther> {
    const form = new Form(body);
    const knock = { address: request.ip, timing: form.given(TIMING), trap: form.given(TRAP) };
    if (!this.gate.lets(knock)) return this.page(token, true);
    const poll = await this.transactions.read((tx) => this.pollOf(tx, token));
    if (poll?.state !== 'open') return this.page(token, false);
    setAnswerCookie(request, reply, this.visits.begin(poll.id));
    return seeOther('/vragen');
  }

  private page(token: string, held: boolean): Promise<Page> {
    return this.transactions.read(async (tx) => {
      const poll = await this.pollOf(tx, token);
      if (!poll) return page('resident/no-entry/no-entry', noEntryPage('unknown-link'), { status: 404 });
      if (poll.state !== 'open') {
        const why = poll.state === 'withdrawn' ? 'poll-withdrawn' : 'closed';
        return page('resident/no-entry/no-entry', noEntryPage(why, poll));
      }
      const stored = await this.questionnaires.find(tx, poll.questionnaireId);
      if (!stored) throw new Error('A poll has no questionnaire.');
      const facts = { token, poll, questionnaire: stored.document, timing: this.gate.timing(), held };
      return page('resident/open/open', openPage(facts), { status: held ? 429 : 200 });
    });
  }

  private async pollOf(tx: Tx, token: string): Promise<Poll | undefined> {
    const link = await this.links.byToken(tx, token);
    return link && !link.closed ? this.polls.find(tx, link.pollId) : undefined;
  }
}
