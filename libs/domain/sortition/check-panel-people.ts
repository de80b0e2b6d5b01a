// What only the lawful holder of the attributes can check: that the numbers are these people and the panels keep the targets.
import { commitmentOf } from '#domain/evidence/merkle.js';
import { firstDifference, type Difference } from './first-difference.js';
import { openSeats, rootOfSeats, totalsSaltOf } from './panel-commitments.js';
import { totalsDigestOf, type PanelRecord } from './panel-record.js';
import { attributesOf, totalsOf, type PanelOpening, type PooledPerson } from './seal-panels.js';
import { targetDifference } from './totals-difference.js';
import type { Check } from './verdict.js';

/** With these every panel can be opened. */
export type KeptPanels = Pick<PanelOpening, 'secret' | 'panels'>;

/**
 * In: a record, the people of its pool with their salts, and, where they were kept, the panels with their secret. Out: the
 * checks: every commitment is one of these people, the totals of the pool, the sealed roots and totals of every panel, and
 * every panel within all targets and without housemates. Without the kept panels: only the panel that was drawn.
 */
export function checkPanelPeople(
  record: PanelRecord,
  people: readonly PooledPerson[],
  kept: KeptPanels | null,
): readonly Check[] {
  const { categories } = record;
  const committed = people.map((person) => ({
    person,
    commitment: commitmentOf(person.salt, person.id, attributesOf(person, categories)),
  }));
  committed.sort((one, other) => (one.commitment < other.commitment ? -1 : 1));
  const byNumber = committed.map(({ person }) => person);
  return [
    {
      about: 'every commitment is one of these people',
      difference: firstDifference(
        committed.map(({ commitment }) => commitment),
        record.commitments,
        'commitments',
      ),
    },
    {
      about: 'totals of the pool',
      difference: firstDifference(totalsOf(people, categories), record.poolTotals, 'poolTotals'),
    },
    ...(kept === null ? drawnChecks(record, byNumber) : panelChecks(record, byNumber, kept)),
  ];
}

type ByNumber = readonly PooledPerson[];

function drawnChecks(record: PanelRecord, byNumber: ByNumber): readonly Check[] {
  if (record.stage !== 'drawn') return [];
  const { members, panelNumber, opened, categories } = record;
  const seated = seatedIn(byNumber, members);
  return [
    {
      about: 'the drawn panel within the targets, without housemates',
      difference: panelDifference(record, seated, panelNumber),
    },
    {
      about: 'totals of the drawn panel',
      difference: firstDifference(totalsOf(seated, categories), opened.totals, 'opened.totals'),
    },
  ];
}

function panelChecks(record: PanelRecord, byNumber: ByNumber, kept: KeptPanels): readonly Check[] {
  const { secret, panels } = kept;
  const { categories } = record;
  const seated = panels.map((numbers) => seatedIn(byNumber, numbers));
  const roots = panels.map((numbers, panel) => rootOfSeats(openSeats(secret, panel, numbers)));
  const digests = seated.map((people, panel) =>
    totalsDigestOf({ salt: totalsSaltOf(secret, panel), totals: totalsOf(people, categories) }),
  );
  return [
    {
      about: 'people of every panel, as they were sealed',
      difference: firstDifference(roots, record.panelRoots, 'panelRoots'),
    },
    {
      about: 'every panel within the targets, without housemates',
      difference: firstOf(seated.map((people, panel) => () => panelDifference(record, people, panel))),
    },
    {
      about: 'sealed totals of every panel',
      difference: firstDifference(digests, record.totalsDigests, 'totalsDigests'),
    },
  ];
}

const seatedIn = (byNumber: ByNumber, numbers: readonly number[]): ByNumber =>
  numbers.flatMap((number) => byNumber[number - 1] ?? []);

function firstOf(looks: readonly (() => Difference | undefined)[]): Difference | undefined {
  for (const look of looks) {
    const difference = look();
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function panelDifference(
  { categories, size }: PanelRecord,
  seated: readonly PooledPerson[],
  panel: number,
): Difference | undefined {
  const at = `panel ${panel}`;
  if (new Set(seated).size !== size)
    return { at, expected: `${size} different people of the pool`, found: seated.length };
  const homes = seated.flatMap(({ household }) => household ?? []);
  if (new Set(homes).size < homes.length) return { at, expected: 'one person per household', found: homes };
  return targetDifference(categories, totalsOf(seated, categories), at);
}
