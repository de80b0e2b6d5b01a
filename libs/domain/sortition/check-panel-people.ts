// What only the lawful holder of the attributes can check: that the numbers are these people and the panels keep the targets.
import { commitmentOf } from '#domain/evidence/merkle.js';
import { firstDifference, type Difference } from './first-difference.js';
import type { OpenedTotals, PanelRecord } from './panel-record.js';
import { totalsDigestOf } from './panel-record.js';
import { attributesOf, totalsOf, type PooledPerson } from './seal-panels.js';
import { targetDifference } from './totals-difference.js';
import type { Check } from './verdict.js';

/**
 * In: a record, the people of its pool with their salts, and, where they were kept, the opened totals of all panels.
 * Out: the checks: every commitment is one of these people, the totals of the pool, every panel within all targets and
 * without housemates, and the sealed totals.
 */
export function checkPanelPeople(
  record: PanelRecord,
  people: readonly PooledPerson[],
  totals: readonly OpenedTotals[] | null,
): readonly Check[] {
  const { categories } = record;
  const committed = people.map((person) => ({
    person,
    commitment: commitmentOf(person.salt, person.id, attributesOf(person, categories)),
  }));
  committed.sort((one, other) => (one.commitment < other.commitment ? -1 : 1));
  const found = committed.map(({ commitment }) => commitment);
  const byNumber = committed.map(({ person }) => person);
  const checks: Check[] = [
    {
      about: 'every commitment is one of these people',
      difference: firstDifference(found, record.commitments, 'commitments'),
    },
    {
      about: 'totals of the pool',
      difference: firstDifference(totalsOf(people, categories), record.poolTotals, 'poolTotals'),
    },
    {
      about: 'every panel within the targets, without housemates',
      difference: panelsDifference(record, byNumber),
    },
  ];
  if (totals === null) return checks;
  return [
    ...checks,
    { about: 'sealed totals of every panel', difference: digestsDifference(record, byNumber, totals) },
  ];
}

function panelsDifference(
  { panels, categories }: PanelRecord,
  byNumber: readonly PooledPerson[],
): Difference | undefined {
  for (const [index, panel] of panels.entries()) {
    const seated = panel.flatMap((number) => byNumber[number - 1] ?? []);
    const homes = seated.flatMap(({ household }) => household ?? []);
    if (new Set(homes).size < homes.length)
      return { at: `panels[${index}]`, expected: 'one person per household', found: panel };
    const broken = targetDifference(categories, totalsOf(seated, categories), `panels[${index}]`);
    if (broken !== undefined) return broken;
  }
  return undefined;
}

function digestsDifference(
  { panels, categories, totalsDigests }: PanelRecord,
  byNumber: readonly PooledPerson[],
  opened: readonly OpenedTotals[],
): Difference | undefined {
  const digests = panels.map((panel, index) => {
    const totals = totalsOf(
      panel.flatMap((number) => byNumber[number - 1] ?? []),
      categories,
    );
    return totalsDigestOf({ salt: opened[index]?.salt ?? '', totals });
  });
  return firstDifference(digests, totalsDigests, 'totalsDigests');
}
