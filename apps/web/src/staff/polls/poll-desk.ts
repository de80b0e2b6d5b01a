// What every page of a poll does first and last: find the poll, check who may work on it, carry out one decision.
import { Injectable, NotFoundException } from '@nestjs/common';
import {
  Polls,
  type Poll,
  type PollDecision,
  type PollRefusal,
  type StaffActor,
} from '#features/polls/index.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { NotAllowed } from '#platform/staff-login/may.guard.js';
import { mayActFor, type StaffPerson } from '#platform/staff-login/roles.js';
import { pollRefusalText } from '../../texts/poll-refusals.nl.js';
import { POLL_WORKERS } from './poll-roles.js';
import { refusedPage } from './refused/refused.page.js';

/** A decision of any feature about one poll, the page that shows its effect, and what a refusal says. */
export type Deed<Refused> = {
  readonly id: string;
  readonly person: StaffPerson;
  readonly then: string;
  readonly decide: (tx: Tx, by: StaffActor, poll: Poll) => Promise<Outcome<Refused>>;
  readonly textOf: (refused: Refused) => string;
  /** Where one goes on after a refusal; the poll itself when nothing is said. */
  readonly back?: string;
};

export type Outcome<Refused> = { readonly ok: true } | { readonly ok: false; readonly refused: Refused };

/** A decision about the poll itself. */
export type PollDeed = Pick<Deed<PollRefusal>, 'id' | 'person' | 'then'> & {
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

  carryOut(deed: PollDeed): Promise<Page | SeeOther> {
    return this.settle({ ...deed, textOf: (refused: PollRefusal) => pollRefusalText[refused] });
  }

  async settle<Refused>({ id, person, then, decide, textOf, back }: Deed<Refused>): Promise<Page | SeeOther> {
    const outcome = await this.transactions.run(async (tx) => {
      const poll = allowed(person, await this.find(tx, id));
      return decide(tx, { kind: 'staff', accountId: person.accountId }, poll);
    });
    if (outcome.ok) return seeOther(then);
    const model = refusedPage(person, textOf(outcome.refused), back ?? `/werk/peilingen/${id}`);
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
