// What every page of a poll does first and last: find the poll, check who may work on it, carry out one decision.
import { Injectable, NotFoundException } from '@nestjs/common';
import { Polls, type Poll, type PollDecision, type StaffActor } from '#features/polls/index.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { NotAllowed } from '#platform/staff-login/may.guard.js';
import { mayActFor, type StaffPerson } from '#platform/staff-login/roles.js';
import { POLL_WORKERS } from './poll-roles.js';
import { refusedPage } from './refused/refused.page.js';

/** A decision about one poll, and the page that shows its effect. */
export type Deed = {
  readonly id: string;
  readonly person: StaffPerson;
  readonly then: string;
  readonly decide: (tx: Tx, by: StaffActor, poll: Poll) => Promise<PollDecision>;
};

@Injectable()
export class PollDesk {
  constructor(
    readonly transactions: Transactions,
    private readonly polls: Polls,
  ) {}

  /** Everything a page shows comes from one moment. */
  read<Result>(id: string, work: (tx: Tx, poll: Poll) => Promise<Result>): Promise<Result> {
    return this.transactions.read(async (tx) => work(tx, await this.find(tx, id)));
  }

  /** For the pages on which one works: somebody with a role for one area works on polls for that area only. */
  edit<Result>(
    id: string,
    person: StaffPerson,
    work: (tx: Tx, poll: Poll) => Promise<Result>,
  ): Promise<Result> {
    return this.read(id, (tx, poll) => work(tx, allowed(person, poll)));
  }

  async carryOut({ id, person, then, decide }: Deed): Promise<Page | SeeOther> {
    const outcome = await this.transactions.run(async (tx) => {
      const poll = allowed(person, await this.find(tx, id));
      return decide(tx, { kind: 'staff', accountId: person.accountId }, poll);
    });
    if (outcome.ok) return seeOther(then);
    const model = refusedPage(person, outcome.refused, `/werk/peilingen/${id}`);
    return page('staff/polls/refused/refused', model, { status: 409 });
  }

  private async find(tx: Tx, id: string): Promise<Poll> {
    const poll = UUID.test(id) ? await this.polls.find(tx, id) : undefined;
    if (!poll) throw new NotFoundException();
    return poll;
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function allowed(person: StaffPerson, poll: Poll): Poll {
  if (!mayActFor(person, POLL_WORKERS, poll.areas)) throw new NotAllowed();
  return poll;
}
