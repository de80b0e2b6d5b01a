// How an anonymous proof works, what it does not hide, and the fingerprint of every key before its poll opens.
import type { PublishedKey } from '#features/polls/index.js';
import { table, type Table } from '../../components/table.js';
import { inGroups, longDay } from '../../texts/formats.nl.js';
import { localTimeOf } from '#platform/clock/local-time.js';

export type AnonymousPage = {
  readonly title: string;
  readonly section: string;
  /** undefined: no poll is answered with tokens. */
  readonly keys: Table | undefined;
};

export function anonymousPage(published: readonly PublishedKey[]): AnonymousPage {
  return {
    title: 'Anoniem bewijs',
    section: '',
    keys:
      published.length === 0
        ? undefined
        : table(
            'Sleutels van peilingen',
            ['Peiling', 'Gemaakt op', 'Controlegetal'],
            published.map(({ number, fingerprint, madeAt }) => [
              number,
              longDay(localTimeOf(madeAt).day),
              inGroups(fingerprint),
            ]),
          ),
  };
}
