// The told tables of one question in figures: weighted per cents with their margins, and nothing where nothing is told.
import { MARGIN } from '#domain/disclosure/frequency-table.js';
import { estimateShares } from '#domain/weighting/estimate.js';
import type { Factor } from '#domain/weighting/factor.js';
import { shareInterval } from '#domain/weighting/intervals.js';
import type { WeightedSample } from '#domain/weighting/weighted-sample.js';
import type { ToldTable } from './compare-groups.js';
import type { CrossedClasses, GroupClasses } from './group-classes.js';
import { askedIn, DID_NOT, isOneSided, mostForTheRest, NOT_ASKED, ONE_SIDED } from './one-sided.js';
import type { CrossedFigures, GroupFigure, GroupFigures } from './result.js';

export type ToldQuestion = {
  readonly sample: WeightedSample;
  /** One per factor of answers: first the traits, then the pairs. */
  readonly told: readonly (readonly ToldTable[])[];
  readonly factors: readonly Factor[];
  readonly classes: readonly GroupClasses[];
  readonly crossed: readonly CrossedClasses[];
};

/** A row per class of each trait; the class that is not told is left out. */
export function groupFigures(question: ToldQuestion): readonly GroupFigures[] {
  return question.classes.map(({ trait, spoken }, place) => ({
    trait: trait.name,
    rows: spoken.map((name, code) => {
      const members = Uint8Array.from(trait.codes, (own) => (own === code ? 1 : 0));
      return { name, ...rowOf(question, { place, group: [name], members }) };
    }),
  }));
}

/** A row per pair of classes. */
export function crossedFigures(question: ToldQuestion): readonly CrossedFigures[] {
  return question.crossed.map(({ pair }, index) => {
    const [one, other] = pair.map(({ trait }) => trait);
    const place = question.classes.length + index;
    const names = one && other ? pairsOf(one, other) : [];
    return {
      traits: [one?.name ?? '', other?.name ?? ''],
      rows: names.map(({ group, members }) => ({
        names: group,
        ...rowOf(question, { place, group, members }),
      })),
    };
  });
}

function pairsOf(one: Factor, other: Factor) {
  return one.categories.slice(0, -1).flatMap((first, code) =>
    other.categories.slice(0, -1).map((second, next) => ({
      group: [first, second] as const,
      members: Uint8Array.from(one.codes, (own, person) =>
        own === code && other.codes[person] === next ? 1 : 0,
      ),
    })),
  );
}

type Row = { readonly place: number; readonly group: readonly string[]; readonly members: Uint8Array };

function rowOf({ sample, told, factors }: ToldQuestion, { place, group, members }: Row) {
  const base = told
    .flatMap((tables) => tables[place] ?? [])
    .reduce((known: number | null, table) => known ?? baseOf(table, group), null);
  const cells = factors.flatMap((factor, question) => {
    const its = told[question]?.[place];
    return its && base !== null ? figuresOf(sample, factor, its, { group, members }) : nothing(factor);
  });
  return { base, cells };
}

const answersIn = ({ categories }: Factor): readonly string[] =>
  categories.filter((each) => each !== NOT_ASKED && each !== DID_NOT);

const nothing = (factor: Factor): readonly null[] => answersIn(factor).map(() => null);

/** How many were asked: the size of the group, less who was not asked. */
function baseOf({ table, tells }: ToldTable, group: readonly string[]): number | null {
  const some = table.variables.at(-1)?.categories.includes(NOT_ASKED) === true;
  if (!tells([...group, MARGIN]) || (some && !tells([...group, NOT_ASKED]))) return null;
  return askedIn(table, group);
}

function figuresOf(
  sample: WeightedSample,
  factor: Factor,
  { table, tells }: ToldTable,
  { group, members }: Omit<Row, 'place'>,
): readonly (GroupFigure | null)[] {
  const notAsked = factor.categories.indexOf(NOT_ASKED);
  const asked = members.map((member, person) => (factor.codes[person] === notAsked ? 0 : member));
  const shares = estimateShares(sample, factor, asked);
  const mayTellMost = mostForTheRest(table, group) !== undefined;
  return answersIn(factor).map((answer) => {
    const share = shares[factor.categories.indexOf(answer)];
    if (!share) return null;
    const nearlyAll = isOneSided(table, group, answer);
    if (100 * share.estimate > ONE_SIDED)
      return mayTellMost && (nearlyAll || tells([...group, answer])) ? OVER : null;
    if (nearlyAll || !tells([...group, answer])) return null;
    const [low, high] = shareInterval(share);
    return { percentage: percent(share.estimate), margin: [percent(low), percent(high)] };
  });
}

const percent = (part: number): number => Math.round(100 * part);

const OVER: GroupFigure = { percentage: ONE_SIDED, margin: [ONE_SIDED, 100], over: true };
