// What the pages about the feedback to residents do first and last: check who may work on this poll, carry out one decision.
import { Injectable } from '@nestjs/common';
import { feedbackRefusals, type FeedbackRefusal } from '#features/feedback/index.js';
import type { Poll, PollRefusal, StaffActor } from '#features/polls/index.js';
import type { Tx } from '#platform/database/transactions.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { feedbackRefusalText } from '../../../texts/feedback-refusals.nl.js';
import { pollRefusalText } from '../../../texts/poll-refusals.nl.js';
import { PollDesk } from '../../polls/poll-desk.js';

type Refusal = FeedbackRefusal | PollRefusal;
type Outcome = { readonly ok: true } | { readonly ok: false; readonly refused: Refusal };

export type FeedbackDeed = {
  readonly id: string;
  readonly person: StaffPerson;
  readonly then: string;
  readonly decide: (tx: Tx, by: StaffActor) => Promise<Outcome>;
};

@Injectable()
export class FeedbackDesk {
  constructor(private readonly polls: PollDesk) {}

  read<Found>(id: string, person: StaffPerson, work: (tx: Tx, poll: Poll) => Promise<Found>): Promise<Found> {
    return this.polls.edit(id, person, work);
  }

  async carryOut({ id, person, then, decide }: FeedbackDeed): Promise<Page | SeeOther> {
    await this.polls.edit(id, person, async () => undefined);
    const by: StaffActor = { kind: 'staff', accountId: person.accountId };
    const outcome = await this.polls.transactions.run((tx) => decide(tx, by));
    if (outcome.ok) return seeOther(then);
    const model = {
      title: 'Dat kan nu niet',
      staff: staffFrame(person, 'peilingen'),
      text: textOf(outcome.refused),
      back: `/werk/peilingen/${id}`,
    };
    return page('staff/polls/refused/refused', model, { status: 409 });
  }
}

const isOfFeedback = (refused: Refusal): refused is FeedbackRefusal =>
  feedbackRefusals.some((each) => each === refused);

const textOf = (refused: Refusal): string =>
  isOfFeedback(refused) ? feedbackRefusalText[refused] : pollRefusalText[refused];
