// The SQL of answers and drafts. It joins the rows of poll and invitation in one statement, because this is the path
// on which thousands of people wait at the same time.
import { Injectable } from '@nestjs/common';
import type { Background, Withdrawal } from '#features/invitations/index.js';
import type { PollState } from '#features/polls/index.js';
import type { Tx } from '#platform/database/transactions.js';
import type { AnswerRecord } from './answer-record.js';

/** Everything about one invitation that answering needs to know, as it is at this moment. */
export type StandRow = {
  readonly invitationId: string;
  readonly weightClass: string;
  readonly background: Background;
  readonly withdrawn: Withdrawal;
  readonly answered: boolean;
  readonly pollId: string;
  readonly state: PollState;
  readonly questionnaireId: string;
  readonly question: string;
  /** The sealed draft; null when nothing was saved yet. */
  readonly box: Buffer | null;
};

export type AcceptOutcome = 'accepted' | 'answered-before' | 'poll-closed';

export type SealedDraft = {
  readonly pollId: string;
  readonly invitationId: string;
  readonly draftId: Buffer;
  readonly box: Buffer;
};

/** Which invitation and which draft; only the link knows both. */
export type StandKey = Pick<SealedDraft, 'invitationId' | 'draftId'>;

/** Of somebody who was invited; the draft goes in the same stroke. */
export type SealedAnswer = SealedDraft & { readonly answerId: string };

/** Of the bearer of a token (its SHA-256). */
export type TokenAnswer = Pick<SealedAnswer, 'pollId' | 'answerId' | 'box'> & { readonly token: Buffer };

export type OpenStandRow = Pick<StandRow, 'pollId' | 'state' | 'questionnaireId' | 'question' | 'box'>;
export type OpenDraft = Pick<SealedDraft, 'pollId' | 'draftId' | 'box'>;

export type StoredAnswer = AnswerRecord & { readonly id: string };
export type WaitingBox = { readonly id: string; readonly box: Buffer };

@Injectable()
export class AnswersStore {
  async stand(tx: Tx, key: StandKey): Promise<StandRow | undefined> {
    return (await this.stands(tx, [key]))(key);
  }

  /**
   * Tells of each key where it stands; undefined where there is no such invitation. The inner selects keep PostgreSQL
   * from planning anew for every length of the lists; each row is looked up by its id, however small the tables were
   * when that plan was made.
   */
  async stands(tx: Tx, keys: readonly StandKey[]): Promise<(key: StandKey) => StandRow | undefined> {
    const rows = await tx.query<StandRow & { readonly place: number }>(
      `select asked.place::integer as place, invited.*, draft.box
       from unnest((select $1::uuid[]), (select $2::bytea[])) with ordinality as asked (invitation_id, draft_id, place)
       cross join lateral (
         select invitation.id as "invitationId", weight_class as "weightClass", background, withdrawn, answered,
                poll.id as "pollId", state, questionnaire_id as "questionnaireId", question
         from invitation join participation on participation.invitation_id = invitation.id
         join poll on poll.id = invitation.subject_id
         where invitation.id = asked.invitation_id offset 0
       ) as invited
       left join lateral (select box from answers.draft where id = asked.draft_id offset 0) as draft on true`,
      [keys.map(({ invitationId }) => invitationId), keys.map(({ draftId }) => draftId)],
    );
    const found = new Map(rows.map(({ place, ...row }) => [place, row]));
    return (key) => found.get(keys.indexOf(key) + 1);
  }

  /** Nothing is saved any more once the answer is in or the poll is closed. */
  async saveDraft(tx: Tx, { pollId, invitationId, draftId, box }: SealedDraft): Promise<boolean> {
    const saved = await tx.change(
      `insert into answers.draft (id, poll_id, box)
       select $1, poll.id, $4 from poll join participation on participation.subject_id = poll.id
       where poll.id = $2 and poll.state = 'open' and participation.invitation_id = $3 and not participation.answered
       on conflict (id) do update set box = excluded.box`,
      [draftId, pollId, invitationId, box],
    );
    return saved === 1;
  }

  /** Takes in answers to one poll, with boxes that are equally long; tells the outcome of each. */
  async accept(
    tx: Tx,
    pollId: string,
    answers: readonly SealedAnswer[],
  ): Promise<(answer: SealedAnswer) => AcceptOutcome> {
    const [row] = await tx.query<{ outcomes: readonly AcceptOutcome[] }>(
      'select answers.accept($1, $2, $3, $4, $5) as outcomes',
      [
        pollId,
        answers.map(({ invitationId }) => invitationId),
        answers.map(({ draftId }) => draftId),
        answers.map(({ answerId }) => answerId),
        Buffer.concat(answers.map(({ box }) => box)),
      ],
    );
    return (answer) => {
      const outcome = row?.outcomes[answers.indexOf(answer)];
      if (!outcome) throw new Error('answers.accept gave no outcome.');
      return outcome;
    };
  }

  async acceptToken(tx: Tx, { pollId, token, answerId, box }: TokenAnswer): Promise<AcceptOutcome> {
    const [row] = await tx.query<{ outcome: AcceptOutcome }>(
      'select answers.accept_token($1, $2, $3, $4) as outcome',
      [pollId, token, answerId, box],
    );
    if (!row) throw new Error('answers.accept_token gave no outcome.');
    return row.outcome;
  }

  /** The draft of somebody who came through an open link; undefined when the link is closed. */
  async openStand(tx: Tx, pollId: string, draftId: Buffer): Promise<OpenStandRow | undefined> {
    const [row] = await tx.query<OpenStandRow>(
      `select poll.id as "pollId", poll.state, poll.questionnaire_id as "questionnaireId", poll.question, draft.box
       from poll join open_link on open_link.poll_id = poll.id and open_link.closed_at is null
       left join answers.draft on draft.id = $2
       where poll.id = $1`,
      [pollId, draftId],
    );
    return row;
  }

  async saveOpenDraft(tx: Tx, { pollId, draftId, box }: OpenDraft): Promise<boolean> {
    const saved = await tx.change(
      `insert into answers.draft (id, poll_id, box)
       select $1, poll.id, $3 from poll join open_link on open_link.poll_id = poll.id and open_link.closed_at is null
       where poll.id = $2 and poll.state = 'open'
       on conflict (id) do update set box = excluded.box`,
      [draftId, pollId, box],
    );
    return saved === 1;
  }

  async acceptOpen(tx: Tx, answer: OpenDraft & { readonly answerId: string }): Promise<AcceptOutcome> {
    const [row] = await tx.query<{ outcome: AcceptOutcome }>(
      'select answers.accept_open($1, $2, $3, $4) as outcome',
      [answer.pollId, answer.draftId, answer.answerId, answer.box],
    );
    if (!row) throw new Error('answers.accept_open gave no outcome.');
    return row.outcome;
  }

  async answers(tx: Tx, pollId: string): Promise<readonly StoredAnswer[]> {
    return tx.query(
      `select id, weight_class as "weightClass", background, answers, origin from answers.answer
       where poll_id = $1 order by id`,
      [pollId],
    );
  }

  /** The shuffler destroys the key in the same transaction in which the last answer comes out of the inbox. */
  async areComplete(tx: Tx, pollId: string): Promise<boolean> {
    const [row] = await tx.query<{ complete: boolean }>(
      'select answer_key_destroyed_at is not null as complete from subject_key where subject_id = $1',
      [pollId],
    );
    return row?.complete ?? false;
  }
}
