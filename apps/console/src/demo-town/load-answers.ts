// Lets the people who were asked in a demo poll answer, by the same road as residents: a draft that is handed in.
import { Injectable } from '@nestjs/common';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { randomStream, type RandomStream } from '#domain/town/random-stream.js';
import type { Townsperson } from '#domain/town/town.js';
import {
  Answering,
  ProgressCounter,
  withAnswer,
  wayOf,
  type AnswerSession,
  type Draft,
} from '#features/answers/index.js';
import { Invitations, type Invitation } from '#features/invitations/index.js';
import type { Poll } from '#features/polls/index.js';
import { Questionnaires } from '#features/questionnaires/index.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import { schoolsAt, type Voter } from './leanings.js';
import { answerOf } from './townspeople-answer.js';

/** So many hand in at once. */
const BATCH = 40;

type Asked = { readonly invitation: Invitation; readonly link: string; readonly voter: Voter };

@Injectable()
export class LoadAnswers {
  constructor(
    private readonly transactions: Transactions,
    private readonly questionnaires: Questionnaires,
    private readonly invitations: Invitations,
    private readonly answering: Answering,
    private readonly progress: ProgressCounter,
    private readonly clock: Clock,
  ) {}

  /** Every invited person answers or does not, as willing as they are; answers how many did. */
  async answer(poll: Poll, residents: readonly Townsperson[]): Promise<number> {
    const known = new Map(residents.map((person) => [person.pseudonym, person]));
    const dice = randomStream(`answers to ${poll.number}`);
    const { invited, links, questionnaire } = await this.transactions.read(async (tx) => {
      const found = [...(await this.invitations.ofSubject(tx, poll.id))];
      const stored = await this.questionnaires.find(tx, poll.questionnaireId);
      if (!stored) throw new Error('A demo poll has no questions.');
      const ordered = found.sort((one, other) => (one.pseudonym < other.pseudonym ? -1 : 1));
      return {
        invited: ordered,
        links: await this.invitations.linkFor(tx, ordered),
        questionnaire: stored.document,
      };
    });
    const today = this.clock.now();
    const answering = invited.flatMap((invitation): Asked | readonly Asked[] => {
      const person = known.get(invitation.pseudonym);
      if (!dice.chance(person?.willingness ?? 0)) return [];
      const age = today.getUTCFullYear() - (person?.birthYear ?? 0);
      const school = randomStream(`school of ${invitation.pseudonym}`).weighted(schoolsAt(age));
      const voter = { age, area: person?.area ?? '', school, today };
      return { invitation, link: links.get(invitation.id) ?? '', voter };
    });
    for (let first = 0; first < answering.length; first += BATCH) {
      const batch = answering.slice(first, first + BATCH);
      const sessions = await this.transactions.run((tx) => this.fillIn(tx, batch, { questionnaire, dice }));
      const handedIn = await Promise.all(sessions.map((session) => this.answering.submit(session)));
      const refused = handedIn.find(({ outcome }) => outcome !== 'accepted');
      if (refused) throw new Error(`An answer of the demo was not accepted: ${refused.outcome}.`);
    }
    return answering.length;
  }

  /** The drafts of these people, one after another. */
  private async fillIn(
    tx: Tx,
    batch: readonly Asked[],
    { questionnaire, dice }: { readonly questionnaire: Questionnaire; readonly dice: RandomStream },
  ): Promise<readonly AnswerSession[]> {
    const sessions: AnswerSession[] = [];
    for (const { invitation, link, voter } of batch) {
      const arrival = await this.answering.arrive(tx, link);
      if (!arrival) throw new Error(`Invitation ${invitation.id} has no link.`);
      const session = this.answering.start(arrival, link);
      const stand = await this.answering.stand(tx, session);
      if (!stand) throw new Error(`Invitation ${invitation.id} cannot be answered.`);
      const draft = filledIn(stand.draft, questionnaire, { voter, dice });
      const last = draft.seen.at(-1) ?? '';
      const number = questionnaire.questions.findIndex((question) => question.id === last) + 1;
      const given = { number, answer: draft.answers[last] };
      await this.answering.saveDraft(tx, session, { ...stand, draft }, given);
      for (const question of draft.seen) this.progress.passed(stand.pollId, questionnaire, question);
      sessions.push(session);
    }
    return sessions;
  }
}

/** Question after question, as far as the answers lead. */
function filledIn(
  draft: Draft,
  questionnaire: Questionnaire,
  { voter, dice }: { readonly voter: Voter; readonly dice: RandomStream },
): Draft {
  const next = wayOf(questionnaire, draft).find(({ id }) => !draft.seen.includes(id));
  if (!next) return draft;
  const given = { questionId: next.id, answer: answerOf(next, voter, dice) };
  return filledIn(withAnswer(draft, given), questionnaire, { voter, dice });
}
