// What the pages about a result do first and last: check who may work on this poll, carry out one decision.
import { Injectable } from '@nestjs/common';
import type { Poll, StaffActor } from '#features/polls/index.js';
import {
  Results,
  type CrossingRefusal,
  type MarginsRefusal,
  type ReactionRefusal,
  type Result,
  type ResultRefusal,
} from '#features/results/index.js';
import type { Tx } from '#platform/database/transactions.js';
import type { Page, SeeOther } from '#platform/pages/page.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { resultRefusalText } from '../../texts/result-refusals.nl.js';
import { PollDesk, type Deed, type Outcome } from '../polls/poll-desk.js';

type Refusal = ResultRefusal | ReactionRefusal | CrossingRefusal | MarginsRefusal;

export type ResultDeed = Omit<Deed<Refusal>, 'textOf' | 'back'>;

@Injectable()
export class ResultDesk {
  constructor(
    private readonly polls: PollDesk,
    private readonly results: Results,
  ) {}

  read<Found>(id: string, person: StaffPerson, work: (tx: Tx, poll: Poll) => Promise<Found>): Promise<Found> {
    return this.polls.edit(id, person, work);
  }

  carryOut(deed: ResultDeed): Promise<Page | SeeOther> {
    return this.polls.settle({ ...deed, textOf: (refused: Refusal) => resultRefusalText[refused] });
  }

  /** A decision about the result that counts now. */
  carryOutOnResult(
    deed: Omit<ResultDeed, 'decide'> & {
      readonly decide: (tx: Tx, result: Result, by: StaffActor) => Promise<Outcome<Refusal>>;
    },
  ): Promise<Page | SeeOther> {
    const decide = async (tx: Tx, by: StaffActor): Promise<Outcome<Refusal>> => {
      const result = await this.results.current(tx, deed.id);
      return result ? deed.decide(tx, result, by) : { ok: false, refused: 'unknown-result' };
    };
    return this.carryOut({ ...deed, decide });
  }
}
