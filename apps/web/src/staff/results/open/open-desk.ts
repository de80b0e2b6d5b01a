// What the pages about open answers do first and last: check who may work on this poll, carry out one decision.
import { Injectable, NotFoundException } from '@nestjs/common';
import { OpenAnswers, type OpenRefusal, type OpenWork } from '#features/coding/index.js';
import type { Poll, StaffActor } from '#features/polls/index.js';
import type { Tx } from '#platform/database/transactions.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { openRefusalText } from '../../../texts/open-refusals.nl.js';
import { PollDesk } from '../../polls/poll-desk.js';

type Outcome = { readonly ok: true } | { readonly ok: false; readonly refused: OpenRefusal };

export type OpenKey = { readonly pollId: string; readonly questionId: string };

export type OpenTask = {
  readonly key: OpenKey;
  readonly person: StaffPerson;
  readonly then: string;
  readonly decide: (tx: Tx, by: StaffActor) => Promise<Outcome>;
};

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

  async carryOut({ key, person, then, decide }: OpenTask): Promise<Page | SeeOther> {
    await this.polls.edit(key.pollId, person, async () => undefined);
    const by: StaffActor = { kind: 'staff', accountId: person.accountId };
    const outcome = await this.polls.transactions.run((tx) => decide(tx, by));
    if (outcome.ok) return seeOther(then);
    const model = {
      title: 'Dat kan nu niet',
      staff: staffFrame(person, 'peilingen'),
      text: openRefusalText[outcome.refused],
      back: addressOf(key),
    };
    return page('staff/polls/refused/refused', model, { status: 409 });
  }
}

export const addressOf = ({ pollId, questionId }: OpenKey): string =>
  `/werk/peilingen/${pollId}/open/${encodeURIComponent(questionId)}`;
