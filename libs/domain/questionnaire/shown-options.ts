// The order in which one resident sees the options: mixed where the order could steer, the same at every visit.
import { sha256 } from '#domain/evidence/digest.js';
import type { Question } from './question.js';

type Coded = { readonly code: string; readonly other?: true; readonly alone?: true };

/**
 * In: a question, its options and a seed that belongs to this resident ('' for nobody in particular). Out: the options;
 * for a question with a random order sorted by the SHA-256 of seed, question and code, so that every order is equally
 * likely; "anders" and options that stand alone keep their place at the end.
 */
export function shownOptions<Each extends Coded>(
  question: Pick<Question, 'id'> & { readonly randomOrder?: true },
  options: readonly Each[],
  seed: string,
): readonly Each[] {
  if (!question.randomOrder || seed === '') return options;
  const special = options.filter(({ other, alone }) => other ?? alone);
  const plain = options.filter(({ other, alone }) => !(other ?? alone));
  const keyed = plain.map((option) => ({ option, key: sha256(`${seed}:${question.id}:${option.code}`) }));
  return [
    ...keyed.sort((one, next) => (one.key < next.key ? -1 : 1)).map(({ option }) => option),
    ...special,
  ];
}
