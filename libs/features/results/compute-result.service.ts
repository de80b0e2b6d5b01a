// Counts a closed poll once: makes the document that may be shown, fixes its digest, and leaves the rest to people.
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { sha256 } from '#domain/evidence/digest.js';
import { AnswersOfPolls } from '#features/answers/index.js';
import { Invitations } from '#features/invitations/index.js';
import { Polls, type Poll } from '#features/polls/index.js';
import { Questionnaires } from '#features/questionnaires/index.js';
import { Audit, SYSTEM } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { loadSolver } from '#platform/solver/highs.js';
import { Crossings } from './crossings.service.js';
import { Margins } from './margins.service.js';
import { resultDocument, type Fieldwork } from './result-document.js';
import type { Result, ResultDocument } from './result.js';
import { ResultsStore } from './results.store.js';
import { suggestHeadline } from './suggest-headline.nl.js';

@Injectable()
export class ComputeResult {
  constructor(
    private readonly store: ResultsStore,
    private readonly polls: Polls,
    private readonly questionnaires: Questionnaires,
    private readonly invitations: Invitations,
    private readonly answers: AnswersOfPolls,
    private readonly crossings: Crossings,
    private readonly margins: Margins,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /** Polls that are over and have no result that counts. */
  missing(tx: Tx): Promise<readonly string[]> {
    return this.store.missing(tx);
  }

  /** The new result; undefined when there is nothing to count yet or when it was done before. */
  async compute(tx: Tx, pollId: string): Promise<Result | undefined> {
    await this.store.lockPoll(tx, pollId);
    const poll = await this.polls.find(tx, pollId);
    if (!poll || !isOver(poll) || (await this.store.current(tx, pollId))) return undefined;
    if (!(await this.answers.areComplete(tx, pollId))) return undefined;
    const result = await this.made(tx, poll);
    await this.store.add(tx, result);
    const { version, digest, id: subject } = result;
    const facts = { version, digest, answered: result.document.answered };
    const event = { chain: `poll:${pollId}`, event: 'result.computed', actor: SYSTEM, subject, facts };
    await this.audit.record(tx, event);
    return result;
  }

  private async made(tx: Tx, poll: Poll): Promise<Result> {
    const document = await this.document(tx, poll);
    return {
      id: this.randomness.id(),
      pollId: poll.id,
      version: await this.store.nextVersion(tx, poll.id),
      state: 'computed',
      computedAt: this.clock.now(),
      document,
      digest: sha256(canonicalJson(document)),
      headline: suggestHeadline(document.questions),
      headlineBy: null,
      approvedBy: null,
      approvedAt: null,
      councilFrom: null,
      publicFrom: null,
      withdrawnAt: null,
      correction: '',
    };
  }

  private async document(tx: Tx, poll: Poll): Promise<ResultDocument> {
    const questionnaire = await this.questionnaires.find(tx, poll.questionnaireId);
    if (!questionnaire) throw new Error(`The poll ${poll.id} has no questionnaire.`);
    const answers = await this.answers.answersOf(tx, poll.id);
    const fieldwork = await this.fieldwork(tx, poll.id, questionnaire.sealedDigest);
    const invited = await this.invitations.invitedGroups(tx, poll.id);
    const open = await this.answers.openAnswersOf(tx, poll.id);
    const typed = await this.answers.typedAnswersOf(tx, poll.id);
    const weighed = await this.margins.weigh(tx, poll, answers, invited);
    const earlier = await this.crossings.readBefore(tx, poll.id);
    return resultDocument(
      questionnaire.document,
      answers.map((each) => each.answers),
      fieldwork,
      {
        weighed,
        solver: await loadSolver('costs'),
        crossing: await this.crossings.find(tx, poll.id),
        earlier: earlier.map((document) => ({
          document,
          ...this.margins.otherWeights(document, { poll, answers, invited, weighed }),
        })),
        doors: answers.map(({ origin = 'web' }) => origin),
        open: open.map((each) => each.answers),
        typed: typed.map((each) => each.answers),
      },
    );
  }

  private async fieldwork(tx: Tx, pollId: string, questionnaireDigest: string): Promise<Fieldwork> {
    const { email, letter, ownPrint } = await this.invitations.channelCounts(tx, pollId);
    const byLetter = letter + ownPrint;
    return { questionnaireDigest, invited: email + byLetter, byEmail: email, byLetter };
  }
}

const isOver = ({ state }: Poll): boolean => ['closed', 'published', 'archived'].includes(state);
