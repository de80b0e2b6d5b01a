// What the number of people who got a question tells of their earlier answers, and where that may be told.
import { audit } from '#domain/disclosure/audit.js';
import { UNSEEN, type Cell, type CellSystem, type Sum } from '#domain/disclosure/cell-system.js';
import { isSmall, RULE_OF_TEN } from '#domain/disclosure/rule.js';
import type { Solver } from '#domain/disclosure/solver.js';
import { factorsOf, type CountedQuestion } from './count-part.js';
import { NOT_ASKED } from './one-sided.js';

/**
 * How people came to a question. `everybody`: all got it. `by`: one earlier question decided, and each of its counts
 * stands for people who all got it or all did not, so the base tells nothing new. `mixed`: anything else.
 */
export type Route =
  | { readonly kind: 'everybody' }
  | { readonly kind: 'by'; readonly decider: CountedQuestion; readonly passedBy: ReadonlySet<string> }
  | { readonly kind: 'mixed' };

/** The route to a question, given the counted parts of the questions before it. */
export function routeTo({ asked }: CountedQuestion, before: readonly CountedQuestion[]): Route {
  if (asked.count === asked.people.length) return { kind: 'everybody' };
  const deciders = before.filter(({ part }) => asked.decidedBy.includes(part.questionId));
  const [decider] = deciders;
  if (asked.decidedBy.length !== 1 || deciders.length !== 1 || decider?.part.countedAs !== 'one-of')
    return { kind: 'mixed' };
  const [factor] = factorsOf(decider);
  if (!factor) return { kind: 'mixed' };
  const got = new Set<string>();
  const passedBy = new Set<string>();
  factor.codes.forEach((code, person) => {
    (asked.people[person] === 1 ? got : passedBy).add(factor.categories[code] ?? NOT_ASKED);
  });
  return [...got].some((name) => passedBy.has(name)) ? { kind: 'mixed' } : { kind: 'by', decider, passedBy };
}

/**
 * Whether the number of people who got a question may stand beside the counts of the questions that decided who got it. On a mixed
 * route the base is a new count of certain earlier answers; none of one to nine people may follow from it.
 */
export function mayTellAsked(
  { asked }: CountedQuestion,
  route: Route,
  before: readonly CountedQuestion[],
  solver: Solver | undefined,
): boolean {
  const deciders = before.filter(({ part }) => asked.decidedBy.includes(part.questionId));
  if (route.kind !== 'mixed' || deciders.length === 0) return true;
  if (!solver) return false;
  const system = combined(deciders, asked.people);
  if (!system) return false;
  const all = new Set(system.cells.keys());
  return audit(system, all, RULE_OF_TEN, solver).every(
    ({ leak }, cell) => leak === null || !isSmall(system.cells[cell]?.count ?? 0, RULE_OF_TEN),
  );
}

/** More combinations than these take long, and tell of so few people that the base stays untold. */
const MOST_COMBINATIONS = 400;

/** Every combination of earlier answers that somebody gave, with the sums that stand on the page. */
function combined(deciders: readonly CountedQuestion[], asked: Uint8Array): CellSystem | undefined {
  const keys = Array.from(asked, (got, person) => [
    got,
    ...deciders.map(({ answers }) =>
      answers.flatMap(({ gave }, place) => (gave[person] === 1 ? [place] : [])),
    ),
  ]);
  const names = keys.map((key) => JSON.stringify(key));
  const places = new Map([...new Set(names)].map((name, place) => [name, place]));
  if (places.size > MOST_COMBINATIONS) return undefined;
  const counts = new Array<number>(places.size).fill(0);
  for (const name of names) counts[places.get(name) ?? 0] = (counts[places.get(name) ?? 0] ?? 0) + 1;
  const cells = [...places.keys()].map((name, place): Cell => ({
    table: 0,
    name: [name],
    count: counts[place] ?? 0,
  }));
  const sumOver = (holds: (person: number) => boolean): Sum => ({
    total: UNSEEN,
    parts: [...new Set(names.flatMap((name, person) => (holds(person) ? (places.get(name) ?? []) : [])))],
  });
  const told = deciders.flatMap(({ answers }) => answers.filter(({ open }) => open));
  const sums = [
    sumOver(() => true),
    sumOver((person) => asked[person] === 1),
    ...told.map(({ gave }) => sumOver((person) => gave[person] === 1)),
  ];
  return { cells, sums, find: () => undefined };
}
