// Hands in what somebody answered, once and for good, and says thanks; from the check page or from the last question.
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswerSessions, type Stand, type Submission } from '#features/answers/index.js';
import { Transactions } from '#platform/database/transactions.js';
import { seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { clearAnswerCookie, setAnswerCookie } from './answer-cookie.js';
import { Visits } from './visits.service.js';

@Injectable()
export class Sending {
  constructor(
    private readonly transactions: Transactions,
    private readonly visits: Visits,
    private readonly sessions: AnswerSessions,
  ) {}

  async send(request: FastifyRequest, reply: FastifyReply): Promise<Page | SeeOther> {
    const sent = await this.visits.submit(request);
    // Tapped twice: the first tap sent it, and its thanks were never seen.
    if (!sent && this.visits.hasThanks(request)) return seeOther('/bedankt');
    if (!sent) return this.transactions.read((tx) => this.visits.noVisit(tx, request));
    const { submission, language } = sent;
    if (submission.outcome === 'incomplete') return seeOther(`/vragen/${submission.missing}`);
    if (submission.outcome === 'accepted' || submission.outcome === 'answered-before') {
      setAnswerCookie(
        request,
        reply,
        this.sessions.sealThanks(submission.pollId, language, submission.receipt),
      );
      return seeOther('/bedankt');
    }
    clearAnswerCookie(request, reply);
    return this.refuse(submission, language);
  }

  private refuse(submission: Submission, language: Stand['language']): Promise<Page> {
    return this.transactions.read((tx) =>
      submission.outcome === 'poll-closed'
        ? this.visits.refusal(tx, 'closed', { pollId: submission.pollId, language })
        : this.visits.refusal(tx, 'no-visit'),
    );
  }
}
