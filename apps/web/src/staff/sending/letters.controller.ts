// The letters of a poll.
import { Controller, NotFoundException } from '@nestjs/common';
import { LetterPrints, Letters } from '#features/invitations/index.js';
import { AskingOf } from '#features/polls/index.js';
import type { Tx } from '#platform/database/transactions.js';
import { May } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { PollDesk } from '../polls/poll-desk.js';
import { POLL_WORKERS } from '../polls/poll-roles.js';
import { LettersPages, type WhileOpen } from './letters-pages.js';

@May(...POLL_WORKERS)
@Controller('werk/peilingen/:id/versturen/brieven')
export class LettersController extends LettersPages {
  constructor(
    private readonly desk: PollDesk,
    private readonly askingOf: AskingOf,
    letters: Letters,
    prints: LetterPrints,
  ) {
    super(letters, prints);
  }

  protected override pageOf(id: string): string {
    return `/werk/peilingen/${id}/versturen`;
  }

  protected override async whileOpen<Result>(
    id: string,
    person: StaffPerson,
    work: (tx: Tx, open: WhileOpen) => Promise<Result>,
  ): Promise<Result> {
    const poll = await this.desk.edit(id, person, (_tx, found) => Promise.resolve(found));
    return this.desk.transactions.run(async (tx) => {
      const asking = poll.state === 'open' ? await this.askingOf.poll(tx, poll) : undefined;
      if (!asking) throw new NotFoundException();
      const { number, title } = poll;
      const about = { kind: 'Peiling', number, title } as const;
      return work(tx, { asking, by: { kind: 'staff', accountId: person.accountId }, about });
    });
  }
}
