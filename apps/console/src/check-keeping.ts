// The whole draw of an assembly once more, for who holds the confidential file: people, targets, fairness, and the panels themselves.
import { checkCertificate } from '#domain/panel-lottery/check-certificate.js';
import { drawLottery } from '#domain/panel-lottery/draw-lottery.js';
import { numberPanels } from '#domain/panel-lottery/number-panels.js';
import type { PanelQuestion } from '#domain/panel-lottery/panel-question.js';
import type { Solver } from '#domain/panel-lottery/solver.js';
import { commitmentOf } from '#domain/evidence/merkle.js';
import { checkPanelPeople } from '#domain/sortition/check-panel-people.js';
import { firstDifference, type Difference } from '#domain/sortition/first-difference.js';
import { sealOf } from '#domain/sortition/own-file.js';
import type { PanelRecord } from '#domain/sortition/panel-record.js';
import { attributesOf } from '#domain/sortition/seal-panels.js';
import type { Check } from '#domain/sortition/verdict.js';
import type { KeepingFile } from '#features/assemblies/index.js';

/** Thousandths by which the numbered panels may differ from anybody's exact chance; rounding stays well below it. */
const MOST_ROUNDING = 10;

export type KeepingChecks = {
  readonly checks: readonly Check[];
  /** Thousandths by which the numbered panels differ from the exact chance of any person at most. */
  readonly rounding: number;
};

/**
 * In: a record that checks out by itself, and the file kept apart for the lawful holder. Out: the checks with arithmetic
 * alone: that the file belongs to this record, everything of `checkPanelPeople`, that no lottery is fairer, and that the
 * numbered panels give everybody nearly the chance of that lottery.
 */
export function checkKeeping(record: PanelRecord, keeping: KeepingFile): KeepingChecks {
  const rounding = roundingOf(record, keeping);
  return {
    checks: [
      {
        about: 'the confidential file belongs to this draw',
        difference: firstDifference(sealOf(record), keeping.seal, 'seal'),
      },
      ...checkPanelPeople(record, keeping.pool, keeping),
      { about: 'no lottery is fairer (certificate)', difference: certificateDifference(record, keeping) },
      {
        about: 'the numbered panels give the chances of the lottery',
        difference: roundingDifference(rounding),
      },
    ],
    rounding,
  };
}

/**
 * In: the solver that the record names, the record and the file. Out: the check that the same method over the same people
 * gives the same panels in the same order. Takes as long as sealing took.
 */
export function makePanelsAgain(solver: Solver, record: PanelRecord, keeping: KeepingFile): Check {
  const question = questionOf(record, keeping);
  const lottery = drawLottery(solver, question, keeping.certificate.method);
  const made = lottery === null ? [] : numberPanels(solver, question, lottery, keeping.panels.length).panels;
  const numbers = numbersOf(record, keeping);
  const panels = made.map((panel) =>
    panel.map((person) => numbers[person] ?? 0).sort((one, other) => one - other),
  );
  return { about: 'all panels made again', difference: firstDifference(panels, keeping.panels, 'panels') };
}

function questionOf({ size, categories }: PanelRecord, { pool }: KeepingFile): PanelQuestion {
  return {
    size,
    categories: categories.map(({ name, targets }) => ({
      name,
      targets: targets.map((target) => ({ ...target, minFlex: 0, maxFlex: Math.max(size, target.max) })),
    })),
    people: pool.map(({ id, values, household }) => ({ id, values, household })),
  };
}

/** The people of the file in the order of their pseudonymous numbers, when all of them are in this pool. */
export function poolByNumber(record: PanelRecord, keeping: KeepingFile): KeepingFile['pool'] {
  const numbers = numbersOf(record, keeping);
  return keeping.pool
    .map((person, position) => ({ person, number: numbers[position] ?? 0 }))
    .sort((one, other) => one.number - other.number)
    .map(({ person }) => person);
}

/** Per position in the pool the pseudonymous number, from 1. */
function numbersOf({ categories, commitments }: PanelRecord, { pool }: KeepingFile): readonly number[] {
  const places = new Map(commitments.map((commitment, place) => [commitment, place + 1]));
  return pool.map((person) => {
    const commitment = commitmentOf(person.salt, person.id, attributesOf(person, categories));
    return places.get(commitment) ?? 0;
  });
}

function certificateDifference(record: PanelRecord, keeping: KeepingFile): Difference | undefined {
  const { lottery, probabilities, certificate } = keeping;
  if (certificate.method !== record.method)
    return { at: 'certificate.method', expected: record.method, found: certificate.method };
  const checked = checkCertificate(questionOf(record, keeping), {
    panels: lottery,
    probabilities,
    certificate,
  });
  if (checked.ok) return undefined;
  return { at: 'certificate', expected: 'a proof that no lottery is fairer', found: checked.fault };
}

function roundingOf(record: PanelRecord, keeping: KeepingFile): number {
  const times = new Map<number, number>();
  for (const number of keeping.panels.flat()) times.set(number, (times.get(number) ?? 0) + 1);
  const numbers = numbersOf(record, keeping);
  return keeping.pool.reduce((most, { id }, position) => {
    const rounded = (times.get(numbers[position] ?? 0) ?? 0) / keeping.panels.length;
    return Math.max(most, 1000 * Math.abs(rounded - (keeping.probabilities[id] ?? 0)));
  }, 0);
}

function roundingDifference(rounding: number): Difference | undefined {
  if (rounding <= MOST_ROUNDING) return undefined;
  return { at: 'panels', expected: `within ${MOST_ROUNDING} thousandths of every chance`, found: rounding };
}
