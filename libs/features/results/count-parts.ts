// Counts all parts of a questionnaire in their order, each as far as it may stand beside those before it.
import type { Solver } from '#domain/disclosure/solver.js';
import type { Answers, Questionnaire } from '#domain/questionnaire/question.js';
import { askedPeople } from './asked-people.js';
import type { CountedQuestion } from './count-part.js';
import type { CountedPart } from './counted-part.js';
import { countedParts } from './counted-parts.js';
import { countWithMean } from './part-figures.js';
import { mayTellAsked, routeTo } from './route-told.js';

export type CountedOrNot = { readonly part: CountedPart; readonly counted: CountedQuestion | undefined };

/** Every part in its order; not counted where its base or its counts would give a few people away. */
export function countParts(
  questionnaire: Questionnaire,
  answers: readonly Answers[],
  solver: Solver | undefined,
): readonly CountedOrNot[] {
  const asked = askedPeople(questionnaire, answers);
  const parts: CountedOrNot[] = [];
  for (const question of questionnaire.questions)
    for (const part of countedParts(question, answers)) {
      const found =
        part.countedAs === 'text' ? undefined : countWithMean(part, asked(question), answers, solver);
      const before = parts.flatMap((each) => each.counted ?? []);
      const told = found && mayTellAsked(found, routeTo(found, before), before, solver);
      parts.push({ part, counted: told === true ? found : undefined });
    }
  return parts;
}
