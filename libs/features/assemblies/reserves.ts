// The alternates of a drawn group: the question they answer, what is kept of it, and the record that seals it.
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { sha256 } from '#domain/evidence/digest.js';
import { EFFORT, type Alternates, type Wanted } from '#domain/panel-lottery/choose-alternates.js';
import type { PanelQuestion } from '#domain/panel-lottery/panel-question.js';
import type { PanelRecord } from '#domain/sortition/panel-record.js';
import type { PooledPerson } from '#domain/sortition/seal-panels.js';
import { rootOfReserves, type ReservesRecord } from '#domain/sortition/seat-records.js';
import type { ReservesAmong, ReservesKept } from './seat-kept.js';
import { stayChanceOf, type StayExpected } from './stay-expected.js';

export type ReservesWanted = { readonly people: number; readonly stay: StayExpected };

export type ReservesOrder = { readonly question: PanelQuestion; readonly wanted: Wanted };

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
export function reservesKept(
  { order, found }: Pick<ReservesFound, 'order' | 'found'>,
  numbers: ReadonlyMap<string, number>,
  salt: string,
): ReservesKept {
  const { people } = order.question;
  const numberOf = (place: number): number => numbers.get(people[place]?.id ?? '') ?? 0;
  return {
    salt,
    alternates: found.alternates.map(numberOf),
    candidates: people.length - order.wanted.panel.length,
    miss: Math.round(found.loss * 1000),
    missWithout: Math.round(found.lossWithout * 1000),
    among: amongOf(order, numberOf),
  };
}

function amongOf({ question, wanted }: ReservesOrder, numberOf: (place: number) => number): ReservesAmong {
  const drawn = new Set(wanted.panel);
  const all = question.people
    .map((_, place) => ({ place, number: numberOf(place), stays: wanted.stay[place] ?? 0 }))
    .sort((one, other) => one.number - other.number);
  const ready = all.filter(({ place }) => !drawn.has(place));
  return {
    ready: ready.map(({ number }) => number),
    stay: {
      drawn: all.filter(({ place }) => drawn.has(place)).map(({ stays }) => stays),
      ready: ready.map(({ stays }) => stays),
    },
    wanted: wanted.alternates,
    ...EFFORT,
  };
}

/** @param secret that of the seal: with it each alternate can be shown when a seat comes free */
export function reservesRecord(
  { documentDigest }: Drawn,
  stay: StayExpected,
  { kept, secret }: { readonly kept: ReservesKept; readonly secret: string },
): ReservesRecord {
  return {
    kind: 'reserves',
    version: 3,
    draw: documentDigest,
    rule: 'least-expected-miss-of-targets',
    stay,
    people: kept.alternates.length,
    root: rootOfReserves(secret, kept.alternates),
    sealed: sha256(canonicalJson(kept)),
  };
}

export type ReservesFound = { readonly order: ReservesOrder; readonly found: Alternates };

const inOrder = (people: readonly PooledPerson[]): readonly PooledPerson[] =>
  [...people].sort((one, other) => (one.id < other.id ? -1 : 1));
