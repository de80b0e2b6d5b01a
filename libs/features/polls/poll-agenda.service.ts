// What polls will still ask of people: openings that are planned or thought of, and reminders whose day has not come.
import { Injectable } from '@nestjs/common';
import { Draws } from '#features/draws/index.js';
import type { Occasion } from '#features/invitations/index.js';
import { Population } from '#features/population/index.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import type { Tx } from '#platform/database/transactions.js';
import { countAreas } from './count-areas.js';
import type { Poll } from './poll.js';
import { PollStore } from './polls.store.js';
import { Reminders } from './reminders.service.js';
import { WhoToRemind } from './who-to-remind.service.js';

export type PlannedContact = {
  readonly poll: Poll;
  /** Calendar day, yyyy-mm-dd. */
  readonly day: string;
  readonly occasion: Occasion;
  /** People at most. */
  readonly most: number;
  /** Per area code, once it is known who they are; undefined before the draw. */
  readonly areas: ReadonlyMap<string, number> | undefined;
};

type Reach = Pick<PlannedContact, 'most' | 'areas'>;

@Injectable()
export class PollAgenda {
  constructor(
    private readonly polls: PollStore,
    private readonly draws: Draws,
    private readonly population: Population,
    private readonly reminders: Reminders,
    private readonly who: WhoToRemind,
  ) {}

  /** Earliest day first. */
  async planned(tx: Tx): Promise<readonly PlannedContact[]> {
    const polls = await this.polls.list(tx, ['draft', 'scheduled', 'open']);
    const planned: PlannedContact[] = [];
    for (const poll of polls) planned.push(...(await this.ofPoll(tx, poll)));
    return planned.sort((one, other) => one.day.localeCompare(other.day));
  }

  private async ofPoll(tx: Tx, poll: Poll): Promise<readonly PlannedContact[]> {
    const opening = poll.opensAt;
    if (poll.state !== 'open' && !opening) return [];
    const asked = await this.drawn(tx, poll);
    const reminded = poll.state === 'open' ? await this.silent(tx, poll) : { email: asked, all: asked };
    const reminders = await this.reminders.moments(tx, poll);
    return [
      ...(poll.state === 'open' || !opening
        ? []
        : [{ poll, occasion: 'invitation', day: dayOf(opening), ...asked } as const]),
      ...reminders
        .filter(({ state }) => state === 'planned' || state === 'waits-for-extract')
        .flatMap(({ moment, byLetter }) =>
          moment
            ? [
                {
                  poll,
                  occasion: 'reminder',
                  day: dayOf(moment),
                  ...(byLetter ? reminded.all : reminded.email),
                } as const,
              ]
            : [],
        ),
    ];
  }

  /** Who would get a reminder if it went now: by e-mail, and with letters too. */
  private async silent(tx: Tx, poll: Poll): Promise<Readonly<Record<'email' | 'all', Reach>>> {
    const email = await this.who.byEmail(tx, poll);
    const all = [...email, ...(await this.who.byLetter(tx, poll))];
    return {
      email: { most: email.length, areas: countAreas(email) },
      all: { most: all.length, areas: countAreas(all) },
    };
  }

  private async drawn(tx: Tx, { drawId, frameId, sampleSize }: Poll): Promise<Reach> {
    const selected = drawId === null ? [] : await this.draws.selected(tx, drawId);
    if (selected.length === 0 || frameId === null) return { most: sampleSize, areas: undefined };
    const people = await this.population.present(
      tx,
      frameId,
      selected.map(({ pseudonym }) => pseudonym),
    );
    return { most: people.length, areas: countAreas(people) };
  }
}

const dayOf = (moment: Date): string => localTimeOf(moment).day;
