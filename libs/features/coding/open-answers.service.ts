// The work on open answers: laying them out, coding by several people, a look at each quote, and a second person to approve.
import { Injectable } from '@nestjs/common';
import { AnswersOfPolls } from '#features/answers/index.js';
import { Polls, type StaffActor } from '#features/polls/index.js';
import { Questionnaires } from '#features/questionnaires/index.js';
import { Results } from '#features/results/index.js';
import { Audit } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import * as decide from './decide-open.js';
import type { OpenDecision, OpenRefusal } from './decide-open.js';
import { agreementOf, makeDocument, toJudge } from './make-document.js';
import { OpenAnswersStore, type QuestionKey } from './open-answers.store.js';
import type { Coding, OpenAnswer, OpenCode, OpenQuestion, Verdict } from './open-question.js';

export type OpenDeed = { readonly ok: true } | { readonly ok: false; readonly refused: OpenRefusal };

/** An open question with everything staff need to work on it. */
export type OpenWork = {
  readonly question: OpenQuestion;
  readonly answers: readonly OpenAnswer[];
  readonly codes: readonly OpenCode[];
  readonly codings: readonly Coding[];
  /** Texts that may be drawn as a quote and that nobody looked at yet. */
  readonly toJudge: readonly OpenAnswer[];
  readonly alpha: number | undefined;
};

@Injectable()
export class OpenAnswers {
  constructor(
    private readonly store: OpenAnswersStore,
    private readonly answers: AnswersOfPolls,
    private readonly polls: Polls,
    private readonly questionnaires: Questionnaires,
    private readonly results: Results,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /** Polls that are over and counted, and whose open answers wait; for the worker. */
  notLaidOut(tx: Tx): Promise<readonly string[]> {
    return this.store.notLaidOut(tx);
  }

  /** Each text by itself under a new id, apart from every other answer; only the worker may read those. */
  async layOut(tx: Tx, pollId: string): Promise<number> {
    if (!(await this.answers.areComplete(tx, pollId)) || !(await this.store.markLaidOut(tx, pollId)))
      return 0;
    const poll = await this.polls.find(tx, pollId);
    const questionnaire = poll && (await this.questionnaires.find(tx, poll.questionnaireId));
    const open = (questionnaire?.document.questions ?? []).filter(({ kind }) => kind === 'open-text');
    const given = open.length > 0 ? await this.answers.answersOf(tx, pollId) : [];
    for (const { id: questionId, text } of open) {
      const key = { pollId, questionId };
      await this.store.addQuestion(tx, { ...key, text });
      const texts = given.flatMap(({ answers }) => {
        const answer = answers[questionId];
        if (answer?.kind !== 'text' || answer.text.trim() === '') return [];
        return [{ ...key, id: this.randomness.id(), text: answer.text.trim() }];
      });
      await this.store.addTexts(tx, key, texts);
    }
    return open.length;
  }

  /** Of polls that are done with; what was published stays. */
  eraseDone(tx: Tx): Promise<number> {
    return this.store.eraseDone(tx);
  }

  ofPoll(tx: Tx, pollId: string): Promise<readonly OpenQuestion[]> {
    return this.store.ofPoll(tx, pollId);
  }

  async work(tx: Tx, key: QuestionKey): Promise<OpenWork | undefined> {
    const question = (await this.store.ofPoll(tx, key.pollId)).find(
      (each) => each.questionId === key.questionId,
    );
    if (!question) return undefined;
    const material = {
      answers: await this.store.answers(tx, key),
      codes: await this.store.codes(tx, key),
      codings: await this.store.codings(tx, key),
    };
    const seed = await this.seedOf(tx, key);
    return {
      question,
      ...material,
      toJudge: toJudge({ ...material, seed }),
      alpha: agreementOf(material.codes, material.codings),
    };
  }

  async addCode(tx: Tx, key: QuestionKey, label: string, by: StaffActor): Promise<OpenDeed> {
    const refused = await this.refusedNow(tx, key);
    if (refused) return { ok: false, refused };
    const code = { id: this.randomness.id(), label };
    if (!(await this.store.addCode(tx, key, code))) return { ok: false, refused: 'code-exists' };
    await this.record(tx, key, 'open.code-added', by);
    return { ok: true };
  }

  /** What this coder sees in an answer; a second coder works apart from the first. */
  async code(tx: Tx, key: QuestionKey, coding: Omit<Coding, 'coder'>, by: StaffActor): Promise<OpenDeed> {
    const refused = await this.refusedNow(tx, key);
    if (refused) return { ok: false, refused };
    const done = await this.store.code(tx, key, { ...coding, coder: by.accountId });
    return done ? { ok: true } : { ok: false, refused: 'unknown-answer' };
  }

  /** A person read the whole text and decided. */
  async judge(
    tx: Tx,
    key: QuestionKey,
    judged: { readonly id: string; readonly verdict: Verdict; readonly cleaned: string },
    by: StaffActor,
  ): Promise<OpenDeed> {
    const refused = await this.refusedNow(tx, key);
    if (refused) return { ok: false, refused };
    if (!(await this.store.judge(tx, key, { ...judged, by: by.accountId })))
      return { ok: false, refused: 'unknown-answer' };
    await this.record(tx, key, 'open.quote-judged', by);
    return { ok: true };
  }

  offer(tx: Tx, key: QuestionKey, by: StaffActor): Promise<OpenDecision> {
    return this.decided(tx, key, { event: 'open.offered', by }, ({ question, ...work }) =>
      decide.offer(
        question,
        {
          answers: work.answers,
          codes: work.codes.length,
          coded: new Set(work.codings.map(({ answerId }) => answerId)),
          toJudge: work.toJudge.length,
        },
        by.accountId,
      ),
    );
  }

  giveBack(tx: Tx, key: QuestionKey, by: StaffActor): Promise<OpenDecision> {
    return this.decided(tx, key, { event: 'open.given-back', by }, ({ question }) =>
      decide.giveBack(question),
    );
  }

  publish(tx: Tx, key: QuestionKey, by: StaffActor): Promise<OpenDecision> {
    return this.decided(tx, key, { event: 'open.published', by }, async ({ question, ...work }) =>
      decide.publish(question, {
        by: by.accountId,
        at: this.clock.now(),
        document: makeDocument({ ...work, seed: await this.seedOf(tx, key) }),
        judged: work.answers.some(({ judgedBy }) => judgedBy === by.accountId),
        resultIsPublic: (await this.results.readable(tx, key.pollId, 'public')) !== undefined,
      }),
    );
  }

  /** Fixed when the answers were counted, before anybody could read one: the first result of the poll. */
  private async seedOf(tx: Tx, { pollId, questionId }: QuestionKey): Promise<string> {
    const result = await this.results.current(tx, pollId);
    return `${result?.document.questionnaireDigest ?? ''}:${pollId}:${questionId}`;
  }

  private async refusedNow(tx: Tx, key: QuestionKey): Promise<OpenRefusal | undefined> {
    const question = await this.store.lock(tx, key);
    if (!question) return 'unknown-question';
    return question.state === 'reading' ? undefined : 'not-in-this-state';
  }

  private async decided(
    tx: Tx,
    key: QuestionKey,
    { event, by }: { readonly event: string; readonly by: StaffActor },
    decision: (work: OpenWork) => OpenDecision | Promise<OpenDecision>,
  ): Promise<OpenDecision> {
    await this.store.lock(tx, key);
    const work = await this.work(tx, key);
    if (!work) return { ok: false, refused: 'unknown-question' };
    const outcome = await decision(work);
    if (!outcome.ok) return outcome;
    await this.store.save(tx, outcome.question);
    await this.record(tx, key, event, by);
    return outcome;
  }

  private async record(
    tx: Tx,
    { pollId, questionId }: QuestionKey,
    event: string,
    by: StaffActor,
  ): Promise<void> {
    await this.audit.record(tx, {
      chain: `poll:${pollId}`,
      event,
      actor: by,
      subject: pollId,
      facts: { question: questionId },
    });
  }
}
