// What the pages about open answers do first and last: check who may work on this poll, carry out one decision.
import { Injectable, NotFoundException } from '@nestjs/common';
import { OpenAnswers, type OpenRefusal, type OpenWork } from '#features/coding/index.js';
import type { Poll } from '#features/polls/index.js';
import type { Tx } from '#platform/database/transactions.js';
import type { Page, SeeOther } from '#platform/pages/page.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { openRefusalText } from '../../../texts/open-refusals.nl.js';
import { PollDesk, type Deed } from '../../polls/poll-desk.js';

export type OpenKey = { readonly pollId: string; readonly questionId: string };

export type OpenTask = Pick<Deed<OpenRefusal>, 'person' | 'then' | 'decide'> & { readonly key: OpenKey };

@Injectable()
export class OpenDesk {
  constructor(
    private readonly polls: PollDesk,
    private readonly open: OpenAnswers,
  ) {}

  read<Found>(id: string, person: StaffPerson, work: (tx: Tx, poll: Poll) => Promise<Found>): Promise<Found> {
    return this.polls.edit(id, person, work);
  }

  /** An open question of a poll on which this person may work. */
  work<Found>(
    { pollId, questionId }: OpenKey,
    person: StaffPerson,
    use: (poll: Poll, work: OpenWork) => Found,
  ): Promise<Found> {
    return this.read(pollId, person, async (tx, poll) => {
      const work = await this.open.work(tx, { pollId, questionId });
      if (!work) throw new NotFoundException();
      return use(poll, work);
    });
  }

  carryOut({ key, ...deed }: OpenTask): Promise<Page | SeeOther> {
    const textOf = (refused: OpenRefusal): string => openRefusalText[refused];
    return this.polls.settle({ ...deed, id: key.pollId, textOf, back: addressOf(key) });
  }
}

export const addressOf = ({ pollId, questionId }: OpenKey): string =>
  `/werk/peilingen/${pollId}/open/${encodeURIComponent(questionId)}`;
