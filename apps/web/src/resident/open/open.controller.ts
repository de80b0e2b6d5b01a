// The open link of a consultation: looking changes nothing, pressing Start begins a visit of its own.
import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
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
import { languages } from '#domain/questionnaire/language.js';
import { SITE } from '../../layout/site.module.js';
import type { Site } from '../../layout/site.js';
import type { ReaderLanguage } from '../../texts/resident/resident-words.js';
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
    @Inject(SITE) private readonly site: Site,
  ) {}

  @Get()
  show(@Param('token') token: string, @Query('taal') asked: unknown): Promise<Page> {
    return this.page(token, { held: false, asked });
  }

  @Post()
  async start(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | SeeOther> {
    const form = new Form(body);
    const asked = form.given('taal');
    const knock = { address: request.ip, timing: form.given(TIMING), trap: form.given(TRAP) };
    if (!this.gate.lets(knock)) return this.page(token, { held: true, asked });
    const poll = await this.transactions.read((tx) => this.pollOf(tx, token));
    if (poll?.state !== 'open') return this.page(token, { held: false, asked });
    setAnswerCookie(request, reply, this.visits.begin(poll.id, languageOf(asked)));
    return seeOther('/vragen');
  }

  private page(
    token: string,
    { held, asked }: { readonly held: boolean; readonly asked: unknown },
  ): Promise<Page> {
    const wanted = languageOf(asked);
    return this.transactions.read(async (tx) => {
      const poll = await this.pollOf(tx, token);
      if (!poll)
        return page('resident/no-entry/no-entry', noEntryPage('unknown-link', undefined, wanted), {
          status: 404,
        });
      if (poll.state !== 'open') {
        const why = poll.state === 'withdrawn' ? 'poll-withdrawn' : 'closed';
        return page('resident/no-entry/no-entry', noEntryPage(why, poll, wanted));
      }
      const stored = await this.questionnaires.find(tx, poll.questionnaireId);
      if (!stored) throw new Error('A poll has no questionnaire.');
      const { document: questionnaire } = stored;
      const language: ReaderLanguage = questionnaire.languages?.find((each) => each === wanted) ?? 'nl';
      const timing = this.gate.timing();
      const facts = { token, poll, questionnaire, timing, held, site: this.site, language };
      return page('resident/open/open', openPage(facts), { status: held ? 429 : 200 });
    });
  }

  private async pollOf(tx: Tx, token: string): Promise<Poll | undefined> {
    const link = await this.links.byToken(tx, token);
    return link && !link.closed ? this.polls.find(tx, link.pollId) : undefined;
  }
}

const languageOf = (asked: unknown): ReaderLanguage => languages.find((each) => each === asked) ?? 'nl';
