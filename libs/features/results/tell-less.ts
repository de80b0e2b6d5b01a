// Tells less and less of a poll until nobody can work out a small count from what is left.
import type { Solver } from '#domain/disclosure/solver.js';
import { auditSet, type SetSummary } from './audit-set.js';
import { DID, DID_NOT } from './one-sided.js';
import type { ToldTable } from './compare-groups.js';
import type { Groups, SetQuestion } from './set-parts.js';
import type { ToldBefore } from './told-before.js';

export type PublicationSet = {
  readonly questions: readonly SetQuestion[];
  readonly summary: SetSummary;
  /** False: even without any figure of groups something could be worked out, so nothing at all is told of groups. */
  readonly sound: boolean;
};

/** Of a question that leaks nothing is told of groups that people told themselves, then of none, then no counts, then not the shares of what leaks, and then nothing. */
export function lessUntilSafe(
  given: readonly SetQuestion[],
  { groups, solver }: { readonly groups: Groups; readonly solver: Solver },
): PublicationSet {
  let questions = given;
  for (;;) {
    const { leaking, summary } = auditSet(questions, groups, solver);
    if (leaking.size === 0) return { questions, summary, sound: true };
    const some = questions.map((each, place) => {
      const answers = leaking.get(place);
      return answers ? tellLess(each, answers, groups) : each;
    });
    const next = isSame(some, questions) ? questions.map((each) => tellLess(each, NO_ANSWERS, groups)) : some;
    if (isSame(next, questions)) return { questions, summary, sound: false };
    questions = next;
  }
}

export const NO_ANSWERS: ReadonlySet<string> = new Set();

/** What readers saw before cannot be taken back, so counts that were told stay told. */
function tellLess(
  question: SetQuestion,
  leaking: ReadonlySet<string>,
  { before, weights, classes }: Groups,
): SetQuestion {
  const known = withoutAsked(question, { before, classes });
  if (known !== question) return known;
  const silent = silencedOf(question, before);
  if (silent !== question) return silent;
  const nothing = { ...question, totals: 'nothing' } as const;
  // Where all weigh the same, a share says what the count says.
  if (!weights.some(isUneven)) return question.totals === 'nothing' ? question : nothing;
  if (question.totals === 'counts' && !before.countsOf(question.counted.part.id))
    return { ...question, totals: 'shares' };
  const unshared = new Set([...question.unshared, ...leaking].map(asChosen));
  if (unshared.size > question.unshared.size) return { ...question, unshared };
  return question.totals === 'nothing' ? question : nothing;
}

/** Who did not choose an option is told by who did. */
const asChosen = (key: string): string =>
  key.endsWith(` ${DID_NOT}`) ? `${key.slice(0, -DID_NOT.length)}${DID}` : key;

const isSame = (one: readonly SetQuestion[], other: readonly SetQuestion[]): boolean =>
  one.every((each, place) => each === other[place]);

export const isUneven = (weights: Float64Array): boolean => weights.some((weight) => weight !== weights[0]);

/** The same question when nothing was told by such groups but what readers saw in an earlier version. */
function withoutAsked(
  question: SetQuestion,
  { before, classes }: Pick<Groups, 'before' | 'classes'>,
): SetQuestion {
  const asked = new Set(
    classes.flatMap(({ trait, asked: part }) => (part === undefined ? [] : [trait.name])),
  );
  if (asked.size === 0 || question.silent || question.askedSilent === true) return question;
  const told = question.told.map((tables) =>
    tables.map((each) => (asked.has(each.table.variables[0]?.name ?? '') ? onlyBefore(each, before) : each)),
  );
  return { ...question, askedSilent: true, told };
}

const onlyBefore = ({ table }: ToldTable, before: ToldBefore): ToldTable => ({
  table,
  tells: (cell) => before.tells(table, cell),
});

/** The same question when it was silenced before. Of groups is told only what readers saw in an earlier version. */
export function silencedOf(question: SetQuestion, before: ToldBefore): SetQuestion {
  if (question.silent) return question;
  return {
    ...question,
    silent: true,
    told: question.told.map((tables) => tables.map((each) => onlyBefore(each, before))),
  };
}
