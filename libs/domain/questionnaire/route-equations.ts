// Our conditions and jumps as one equation per question, for programs that know conditions only.
import type { Questionnaire, Question } from './question.js';
import type { Condition } from './routing.js';

export type RouteEquation = {
  /** Undefined for a question that everybody gets. */
  readonly equation: string | undefined;
  /** False when part of the condition or a jump over this question has no counterpart and was left out. */
  readonly whole: boolean;
};

/** How the other program says it; a condition without a counterpart is undefined. */
export type EquationSigns = {
  readonly of: (condition: Condition) => string | undefined;
  readonly and: string;
  readonly not: (equation: string) => string;
};

/**
 * In: a questionnaire and how equations are written. Out: by question id who gets it. A jump becomes a condition on every
 * question it passes.
 */
export function routeEquations(
  { questions }: Questionnaire,
  signs: EquationSigns,
): ReadonlyMap<string, RouteEquation> {
  const found = new Map<string, RouteEquation>();
  let skips: readonly Skip[] = [];
  const lost = new Set<string>();
  for (const question of questions) {
    skips = skips.filter(({ to }) => to !== question.id);
    lost.delete(question.id);
    const own = question.showIf ? signs.of(question.showIf) : '';
    const parts = [
      ...(own === undefined || own === '' ? [] : [own]),
      ...skips.map(({ equation }) => signs.not(equation)),
    ];
    const equation = parts.length === 0 ? undefined : parts.join(signs.and);
    found.set(question.id, { equation, whole: own !== undefined && lost.size === 0 });
    const jumps = skipsOf(signs, question, equation);
    skips = [...skips, ...jumps.skips];
    for (const to of jumps.lost) lost.add(to);
  }
  return found;
}

type Skip = { readonly equation: string; readonly to: string };

/** The first jump that holds is taken, so each one says that those before it do not hold. */
function skipsOf(
  signs: EquationSigns,
  question: Question,
  shownIf: string | undefined,
): { readonly skips: readonly Skip[]; readonly lost: readonly string[] } {
  const jumps = (question.jumps ?? []).map(({ when, to }) => ({
    to,
    equation: signs.of(when),
    shown: needs(when, question.id) || shownIf === undefined ? [] : [`(${shownIf})`],
  }));
  const known = jumps.flatMap(({ equation, ...jump }) =>
    equation === undefined ? [] : [{ ...jump, equation }],
  );
  return {
    skips: known.map(({ to, equation, shown }, place) => {
      const before = known.slice(0, place).map((each) => signs.not(each.equation));
      return { to, equation: [...shown, equation, ...before].join(signs.and) };
    }),
    lost: jumps.filter(({ equation }) => equation === undefined).map(({ to }) => to),
  };
}

/** Whether a condition can only hold when this question was asked. */
function needs(condition: Condition, id: string): boolean {
  if (condition.kind === 'all') return condition.of.some((each) => needs(each, id));
  if (condition.kind === 'any')
    return condition.of.length > 0 && condition.of.every((each) => needs(each, id));
  return condition.kind !== 'chose-not' && condition.question === id;
}
