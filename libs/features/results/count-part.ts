// Counts one part of a questionnaire and joins what a few people said, so that its totals may stand on a page.
import type { Answers } from '#domain/questionnaire/question.js';
import { mergeNeighbours } from '#domain/tally/merge-neighbours.js';
import { mergeSmall, SMALLEST_SHOWN } from '#domain/tally/merge-small.js';
import type { Factor } from '#domain/weighting/factor.js';
import type { Asked } from './asked-people.js';
import type { CountedPart } from './counted-part.js';
import { DID, DID_NOT, NONE, NOT_ASKED } from './one-sided.js';

/** Codes that stand together are one answer from here on. */
export type CountedAnswer = {
  readonly codes: readonly string[];
  readonly count: number;
  /** Per person: 1 when they gave it. */
  readonly gave: Uint8Array;
  /** False when its count, or how many did not give it, would name a handful of people. */
  readonly open: boolean;
};

export type CountedQuestion = {
  readonly part: CountedPart;
  readonly asked: Asked;
  readonly answers: readonly CountedAnswer[];
};

/**
 * Everything about one part that may be told of all people together; undefined when nothing may.
 * @param further how often what was joined is joined with one neighbour more
 */
export function countPart(
  part: CountedPart,
  asked: Asked,
  answers: readonly Answers[],
  further = 0,
): CountedQuestion | undefined {
  if (isFew(answers.length - asked.count) || asked.count < SMALLEST_SHOWN) return undefined;
  const given = answers.map((each, person) =>
    asked.people[person] === 1 ? codesGiven(part, each) : undefined,
  );
  const clusters = joinedFurther(clustersOf(part, given), further);
  const nameOf = new Map(clusters.flatMap((codes) => codes.map((code) => [code, codes.join('+')] as const)));
  const choices = given.flatMap((codes) =>
    codes ? [[...new Set(codes.map((code) => nameOf.get(code) ?? code))]] : [],
  );
  const counts = countsOf([...clusters.map((codes) => codes.join('+')), ...noneIn(choices)], choices);
  const shown = mergeSmall({ id: part.id, base: asked.count, counts, choices, mean: undefined });
  if (!shown.shown) return undefined;
  const counted = shown.answers.map(({ codes }) =>
    answerOf(
      codes.flatMap((code) => code.split('+')),
      given,
      asked,
    ),
  );
  // Everybody in one joined count says nothing.
  const isOne = counted.some(({ codes, count }) => codes.length > 1 && count === asked.count);
  return isOne ? undefined : { part, asked, answers: counted };
}

function codesGiven(part: CountedPart, answers: Answers): readonly string[] {
  const codes = part.codesOf(answers) ?? [];
  const unknown = codes.find((code) => !part.options.some((option) => option.code === code));
  if (unknown !== undefined)
    throw new RangeError(`Question ${part.id} does not offer the answer "${unknown}".`);
  return codes.length === 0 ? [NONE] : codes;
}

type Given = readonly (readonly string[] | undefined)[];

function clustersOf({ options, inOrder }: CountedPart, given: Given): readonly (readonly string[])[] {
  const codes = options.map(({ code }) => code);
  const choices = given.flatMap((own) => (own ? [own] : []));
  return inOrder ? mergeNeighbours(countsOf(codes, choices)) : codes.map((code) => [code]);
}

/** What was joined takes the next with it, and the last one the one before. */
function joinedFurther(
  clusters: readonly (readonly string[])[],
  times: number,
): readonly (readonly string[])[] {
  if (times === 0) return clusters;
  const joined: (readonly string[])[] = [];
  for (let place = 0; place < clusters.length; place += 1) {
    const cluster = clusters[place] ?? [];
    const next = clusters[place + 1];
    if (cluster.length > 1 && next) {
      joined.push([...cluster, ...next]);
      place += 1;
      continue;
    }
    joined.push(cluster.length > 1 ? [...(joined.pop() ?? []), ...cluster] : cluster);
  }
  return joinedFurther(joined, times - 1);
}

/** Nobody left out is no answer of its own. */
const noneIn = (choices: readonly (readonly string[])[]): readonly string[] =>
  choices.some((codes) => codes.includes(NONE)) ? [NONE] : [];

function countsOf(
  codes: readonly string[],
  choices: readonly (readonly string[])[],
): ReadonlyMap<string, number> {
  const counts = new Map(codes.map((code) => [code, 0]));
  for (const code of choices.flat()) if (counts.has(code)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function answerOf(codes: readonly string[], given: Given, asked: Asked): CountedAnswer {
  const gave = Uint8Array.from(given, (own) => (own?.some((code) => codes.includes(code)) === true ? 1 : 0));
  const count = gave.reduce((sum, one) => sum + one, 0);
  return { codes, count, gave, open: !isFew(count) && !isFew(asked.count - count) };
}

const isFew = (count: number): boolean => count > 0 && count < SMALLEST_SHOWN;

/** One factor over all answers, or one per answer where a person may give several: whether they gave it. Who was not asked has a class too. */
export function factorsOf({ part, asked, answers }: CountedQuestion): readonly Factor[] {
  const nameOf = ({ codes }: CountedAnswer) => codes.join('+');
  const factor = (
    name: string,
    categories: readonly string[],
    codeOf: (person: number) => number,
  ): Factor => ({
    name: `vraag ${name}`,
    categories: asked.count === asked.people.length ? categories : [...categories, NOT_ASKED],
    codes: Int32Array.from(asked.people, (got, person) => (got === 1 ? codeOf(person) : categories.length)),
  });
  if (part.countedAs === 'one-of')
    return [
      factor(part.id, answers.map(nameOf), (person) => answers.findIndex(({ gave }) => gave[person] === 1)),
    ];
  return answers.map((answer) =>
    factor(`${part.id} ${nameOf(answer)}`, [DID, DID_NOT], (person) => 1 - (answer.gave[person] ?? 0)),
  );
}
