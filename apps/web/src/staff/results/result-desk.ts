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
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../layout/navigation.js';
import { resultRefusalText } from '../../texts/result-refusals.nl.js';
import { PollDesk } from '../polls/poll-desk.js';

type Refusal = ResultRefusal | ReactionRefusal | CrossingRefusal | MarginsRefusal;
type Outcome = { readonly ok: true } | { readonly ok: false; readonly refused: Refusal };

export type ResultDeed = {
  readonly id: string;
  readonly person: StaffPerson;
  readonly then: string;
  readonly decide: (tx: Tx, by: StaffActor) => Promise<Outcome>;
};

@Injectable()
export class ResultDesk {
  constructor(
    private readonly polls: PollDesk,
    private readonly results: Results,
  ) {}

  read<Found>(id: string, person: StaffPerson, work: (tx: Tx, poll: Poll) => Promise<Found>): Promise<Found> {
    return this.polls.edit(id, person, work);
  }

  async carryOut({ id, person, then, decide }: ResultDeed): Promise<Page | SeeOther> {
    await this.polls.edit(id, person, async () => undefined);
    const by: StaffActor = { kind: 'staff', accountId: person.accountId };
    const outcome = await this.polls.transactions.run((tx) => decide(tx, by));
    if (outcome.ok) return seeOther(then);
    const model = {
      title: 'Dat kan nu niet',
      staff: staffFrame(person, 'peilingen'),
      text: resultRefusalText[outcome.refused],
      back: `/werk/peilingen/${id}`,
    };
    return page('staff/polls/refused/refused', model, { status: 409 });
  }

  /** A decision about the result that counts now. */
  carryOutOnResult(
    deed: Omit<ResultDeed, 'decide'> & {
      readonly decide: (tx: Tx, result: Result, by: StaffActor) => Promise<Outcome>;
    },
  ): Promise<Page | SeeOther> {
    const decide = async (tx: Tx, by: StaffActor): Promise<Outcome> => {
      const result = await this.results.current(tx, deed.id);
      return result ? deed.decide(tx, result, by) : { ok: false, refused: 'unknown-result' };
    };
    return this.carryOut({ ...deed, decide });
  }
}
