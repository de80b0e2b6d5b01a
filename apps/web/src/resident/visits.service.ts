// Finds out who is answering from the cookie, or which page explains why nobody is.
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Answering, AnswerSessions, type AnswerSession, type Stand } from '#features/answers/index.js';
import { Polls } from '#features/polls/index.js';
import type { Tx } from '#platform/database/transactions.js';
import { page, type Page } from '#platform/pages/page.js';
import { answerCookieOf } from './answer-cookie.js';
import { noEntryPage, type NoEntry } from './no-entry/no-entry.page.js';

export type Visit = { readonly session: AnswerSession; readonly stand: Stand };
export type VisitOutcome =
  { readonly ok: true; readonly visit: Visit } | { readonly ok: false; readonly page: Page };

@Injectable()
export class Visits {
  constructor(
    private readonly answering: Answering,
    private readonly sessions: AnswerSessions,
    private readonly polls: Polls,
  ) {}

  sessionOf(request: FastifyRequest): AnswerSession | undefined {
    return this.sessions.open(answerCookieOf(request) ?? '');
  }

  async of(tx: Tx, request: FastifyRequest): Promise<VisitOutcome> {
    const session = this.sessionOf(request);
    const stand = session && (await this.answering.stand(tx, session));
    if (!stand) return { ok: false, page: await this.refusal(tx, 'no-visit') };
    if (stand.entrance !== 'open')
      return { ok: false, page: await this.refusal(tx, stand.entrance, stand.pollId) };
    return { ok: true, visit: { session, stand } };
  }

  async refusal(tx: Tx, why: NoEntry, pollId?: string): Promise<Page> {
    const poll = pollId === undefined ? undefined : await this.polls.find(tx, pollId);
    return page('resident/no-entry/no-entry', noEntryPage(why, poll));
  }
}
