// The alternates of a drawn group: the question they answer, and the record in which everybody can read who they are.
import type { Alternates, Wanted } from '#domain/panel-lottery/choose-alternates.js';
import type { PanelQuestion } from '#domain/panel-lottery/panel-question.js';
import type { PanelRecord } from '#domain/sortition/panel-record.js';
import type { PooledPerson } from '#domain/sortition/seal-panels.js';
import { stayChanceOf, type StayExpected } from './stay-expected.js';

export type ReservesWanted = { readonly people: number; readonly stay: StayExpected };

export type ReservesOrder = { readonly question: PanelQuestion; readonly wanted: Wanted };

export type ReservesRecord = {
  readonly kind: 'reserves';
  readonly version: 1;
  /** Digest of the record of the draw. */
  readonly draw: string;
  readonly rule: 'least-expected-miss-of-targets';
  readonly stay: StayExpected;
  /** People who could be chosen. */
  readonly candidates: number;
  /** Pseudonymous numbers, in the order in which they help most. */
  readonly alternates: readonly number[];
  /** What the group is expected to miss of its targets, in thousandths, with the alternates and without. */
  readonly miss: number;
  readonly missWithout: number;
};

type Drawn = Extract<PanelRecord, { readonly stage: 'drawn' }>;

/**
 * In: the drawn record, the members and everybody who may be kept ready (in any order), and what is expected. Out: the
 * question with the members first; people come in order of their ids, so that the same facts give the same alternates.
 */
export function reservesOrder(
  { size, categories }: Drawn,
  { members, ready }: { readonly members: readonly PooledPerson[]; readonly ready: readonly PooledPerson[] },
  { people, stay }: ReservesWanted,
): ReservesOrder {
  const all = [...inOrder(members), ...inOrder(ready)];
  return {
    question: {
      size,
      categories: categories.map(({ name, targets }) => ({
        name,
        targets: targets.map((target) => ({ ...target, minFlex: 0, maxFlex: Math.max(size, target.max) })),
      })),
      people: all.map(({ id, values, household }) => ({ id, values, household })),
    },
    wanted: {
      panel: members.map((_, place) => place),
      stay: all.map(({ values }) => stayChanceOf(stay, categories, values)),
      alternates: people,
    },
  };
}

/** @param numbers the pseudonymous number of every id in the question */
export function reservesRecord(
  { documentDigest }: Drawn,
  { order, found, stay }: ReservesFound,
  numbers: ReadonlyMap<string, number>,
): ReservesRecord {
  const numberOf = (place: number): number => numbers.get(order.question.people[place]?.id ?? '') ?? 0;
  return {
    kind: 'reserves',
    version: 1,
    draw: documentDigest,
    rule: 'least-expected-miss-of-targets',
    stay,
    candidates: order.question.people.length - order.wanted.panel.length,
    alternates: found.alternates.map(numberOf),
    miss: Math.round(found.loss * 1000),
    missWithout: Math.round(found.lossWithout * 1000),
  };
}

export type ReservesFound = {
  readonly order: ReservesOrder;
  readonly found: Alternates;
  readonly stay: StayExpected;
};

const inOrder = (people: readonly PooledPerson[]): readonly PooledPerson[] =>
  [...people].sort((one, other) => (one.id < other.id ? -1 : 1));
