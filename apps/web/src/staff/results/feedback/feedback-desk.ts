// What the pages about the feedback to residents do first and last: check who may work on this poll, carry out one decision.
import { Injectable } from '@nestjs/common';
import { feedbackRefusals, type FeedbackRefusal } from '#features/feedback/index.js';
import type { Poll, PollRefusal } from '#features/polls/index.js';
import type { Tx } from '#platform/database/transactions.js';
import type { Page, SeeOther } from '#platform/pages/page.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { feedbackRefusalText } from '../../../texts/feedback-refusals.nl.js';
import { pollRefusalText } from '../../../texts/poll-refusals.nl.js';
import { PollDesk, type Deed } from '../../polls/poll-desk.js';

type Refusal = FeedbackRefusal | PollRefusal;
export type FeedbackDeed = Omit<Deed<Refusal>, 'textOf' | 'back'>;

@Injectable()
export class FeedbackDesk {
  constructor(private readonly polls: PollDesk) {}

  read<Found>(id: string, person: StaffPerson, work: (tx: Tx, poll: Poll) => Promise<Found>): Promise<Found> {
    return this.polls.edit(id, person, work);
  }

  carryOut(deed: FeedbackDeed): Promise<Page | SeeOther> {
    return this.polls.settle({ ...deed, textOf });
  }
}

const isOfFeedback = (refused: Refusal): refused is FeedbackRefusal =>
  feedbackRefusals.some((each) => each === refused);

const textOf = (refused: Refusal): string =>
  isOfFeedback(refused) ? feedbackRefusalText[refused] : pollRefusalText[refused];
