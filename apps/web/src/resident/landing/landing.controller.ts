// The personal link: looking changes nothing, and pressing Start begins or goes on.
import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languages } from '#domain/questionnaire/language.js';
import { Answering, AnswerSessions, nextQuestion } from '#features/answers/index.js';
import { Transactions } from '#platform/database/transactions.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { SITE } from '../../layout/site.module.js';
import type { Site } from '../../layout/site.js';
import { setAnswerCookie } from '../answer-cookie.js';
import { noEntryPage } from '../no-entry/no-entry.page.js';
import type { ReaderLanguage } from '../../texts/resident/resident-words.js';
import { begunPage, needsScriptPage } from '../anonymous/anonymous.page.js';
import { landingPage } from './landing.page.js';
import { Landing } from './landing.service.js';

@Controller('p/:token')
export class LandingController {
  constructor(
    private readonly transactions: Transactions,
    private readonly answering: Answering,
    private readonly sessions: AnswerSessions,
    private readonly landing: Landing,
    @Inject(SITE) private readonly site: Site,
  ) {}

  @Get()
  show(@Param('token') token: string, @Query('taal') asked?: unknown): Promise<Page> {
    return this.transactions.read(async (tx) => {
      const arrival = await this.answering.arrive(tx, token);
      if (!arrival)
        return page('resident/no-entry/no-entry', noEntryPage('unknown-link', undefined, languageOf(asked)), {
          status: 404,
        });
      if (arrival.level === 'B' && arrival.entrance === 'answered')
        return page('resident/anonymous/begun', begunPage(arrival.poll, token, languageOf(asked)));
      if (arrival.entrance !== 'open')
        return page(
          'resident/no-entry/no-entry',
          noEntryPage(arrival.entrance, arrival.poll, languageOf(asked)),
        );
      const facts = await this.landing.facts(tx, arrival, token, asked);
      return page('resident/landing/landing', landingPage(facts, this.site));
    });
  }

  @Post('start')
  start(
    @Param('token') token: string,
    @Query('taal') asked: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | SeeOther> {
    return this.transactions.read(async (tx) => {
      const arrival = await this.answering.arrive(tx, token);
      // The button of a page with script never comes here.
      if (arrival?.level === 'B')
        return page('resident/anonymous/needs-script', needsScriptPage(arrival.poll, languageOf(asked)));
      if (arrival?.entrance !== 'open') return seeOther(`/p/${encodeURIComponent(token)}`);
      const language = languageOf(asked);
      const session = this.answering.start(arrival, token, language);
      const stand = await this.answering.stand(tx, session);
      setAnswerCookie(request, reply, this.sessions.seal(session));
      const next = stand && nextQuestion(stand.questionnaire, stand.draft);
      return seeOther(next === undefined ? '/vragen/controle' : `/vragen/${next}`);
    });
  }
}

const languageOf = (asked: unknown): ReaderLanguage => languages.find((each) => each === asked) ?? 'nl';
