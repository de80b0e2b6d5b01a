// Finds out who is answering from the cookie, through which door they came, or which page explains why nobody is.
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Answer } from '#domain/questionnaire/question.js';
import {
  Answering,
  AnswerSessions,
  OpenLinks,
  type Saving,
  type Stand,
  type Submission,
} from '#features/answers/index.js';
import { Polls } from '#features/polls/index.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import { page, type Page } from '#platform/pages/page.js';
import { answerCookieOf } from './answer-cookie.js';
import { noEntryPage, type NoEntry } from './no-entry/no-entry.page.js';

export type Given = { readonly number: number; readonly answer: Answer | undefined };

/** The same road for who was drawn by lot and for who came through an open link. */
export type Visit = {
  readonly stand: Stand;
  readonly save: (tx: Tx, given: Given) => Promise<Saving>;
};
/** What became of an answer, and in which language it was given. */
export type Sent = { readonly submission: Submission; readonly language: Stand['language'] };
type About = Pick<Stand, 'pollId' | 'language'>;
export type VisitOutcome =
  { readonly ok: true; readonly visit: Visit } | { readonly ok: false; readonly page: Page };

@Injectable()
export class Visits {
  constructor(
    private readonly answering: Answering,
    private readonly sessions: AnswerSessions,
    private readonly openLinks: OpenLinks,
    private readonly polls: Polls,
    private readonly transactions: Transactions,
  ) {}

  async of(tx: Tx, request: FastifyRequest): Promise<VisitOutcome> {
    const visit = await this.visitOf(tx, answerCookieOf(request) ?? '');
    if (!visit) return { ok: false, page: await this.noVisit(tx, request) };
    const { entrance } = visit.stand;
    if (entrance !== 'open') return { ok: false, page: await this.refusal(tx, entrance, visit.stand) };
    return { ok: true, visit };
  }

  /** Undefined when nobody is answering. */
  async submit(request: FastifyRequest): Promise<Sent | undefined> {
    const cookie = answerCookieOf(request) ?? '';
    const session = this.sessions.open(cookie);
    if (session) {
      return { submission: await this.answering.submit(session), language: session.language };
    }
    const open = this.openLinks.visit(cookie);
    if (!open) return undefined;
    const submission = await this.transactions.single((tx) => this.openLinks.submit(tx, open));
    return { submission, language: open.language };
  }

  /** Whether this browser just sent an answer. */
  hasThanks(request: FastifyRequest): boolean {
    return this.sessions.openThanks(answerCookieOf(request) ?? '') !== undefined;
  }

  /** Who just sent an answer and goes back with the button of the browser reads that it is in. */
  noVisit(tx: Tx, request: FastifyRequest): Promise<Page> {
    const sent = this.sessions.openThanks(answerCookieOf(request) ?? '');
    if (!sent) return this.refusal(tx, 'no-visit');
    return this.refusal(tx, 'answered', { pollId: sent.pollId, language: sent.language });
  }

  async refusal(tx: Tx, why: NoEntry, about?: About): Promise<Page> {
    const poll = about && (await this.polls.find(tx, about.pollId));
    return page('resident/no-entry/no-entry', noEntryPage(why, poll, about?.language));
  }

  private async visitOf(tx: Tx, cookie: string): Promise<Visit | undefined> {
    const session = this.sessions.open(cookie);
    if (session) {
      const stand = await this.answering.stand(tx, session);
      return (
        stand && { stand, save: (saving, given) => this.answering.saveDraft(saving, session, stand, given) }
      );
    }
    const open = this.openLinks.visit(cookie);
    const stand = open && (await this.openLinks.stand(tx, open));
    return stand && { stand, save: (saving, given) => this.openLinks.saveDraft(saving, open, stand, given) };
  }
}
