// Invited groups of ten can hold one person who answered: once all answers are in, the classes are made coarse again.
import { coarsen } from './coarsen.js';
import type { Background } from './invitation.js';
import { SMALLEST_GROUP } from './invitees.js';

type Classed = { readonly weightClass: string; readonly background: Background };

const ORDER = ['area', 'age', 'gender'] as const;

/**
 * The same answers in the same order, with backgrounds joined until at least ten answers share each combination of
 * weight class and background. The weight class itself stays, because the figures need it: where fewer than ten answers
 * carry it, nothing else tells them apart any more.
 */
export function blurAnswered<Answered extends Classed>(answers: readonly Answered[]): readonly Answered[] {
  const blurred = new Map<Answered, Background>();
  for (const weightClass of new Set(answers.map((each) => each.weightClass))) {
    const group = answers.filter((each) => each.weightClass === weightClass);
    const backgrounds = coarsen(
      group.map(({ background }) => background),
      ORDER,
      SMALLEST_GROUP,
    );
    for (const [index, each] of group.entries()) blurred.set(each, backgrounds[index] ?? {});
  }
  return answers.map((each) => ({ ...each, background: blurred.get(each) ?? {} }));
}
