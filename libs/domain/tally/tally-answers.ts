// Counts what people answered, question by question; nothing is hidden or merged here yet.

/** What a question offers, as far as counting goes. */
export type Countable = {
  readonly id: string;
  readonly kind: 'one-of' | 'some-of' | 'number' | 'text';
  /** The codes that can be counted, in the order in which they are asked; for `number` the numbers as text. */
  readonly codes: readonly string[];
};

/** One person's answer to one question. */
export type Counted =
  | { readonly kind: 'choice'; readonly code: string }
  | { readonly kind: 'choices'; readonly codes: readonly string[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text' }
  | { readonly kind: 'dont-know' };

export const DONT_KNOW = 'dont-know';

export type Tally = {
  readonly id: string;
  /** People who gave an answer, "weet ik niet" included. */
  readonly base: number;
  /** People per code, every code present, DONT_KNOW last when anybody said so. */
  readonly counts: ReadonlyMap<string, number>;
  /** For `some-of`: the codes of each person, so that merged codes count a person once. */
  readonly choices: readonly (readonly string[])[];
  /** Mean of the numbers given, without "weet ik niet"; undefined when nobody gave one. */
  readonly mean: number | undefined;
};

/**
 * The tally of one question.
 *
 * In: the question, and the answer of every person (undefined for who skipped it). Out: counts per code and the base.
 * Refuses (throws) an answer with a code that the question does not offer: then the answers belong to another questionnaire.
 */
export function tallyAnswers(question: Countable, answers: readonly (Counted | undefined)[]): Tally {
  const given = answers.filter((answer) => answer !== undefined);
  const choices = given.map((answer) => codesOf(question, answer));
  const counts = new Map<string, number>(question.codes.map((code) => [code, 0]));
  for (const code of choices.flat()) counts.set(code, (counts.get(code) ?? 0) + 1);
  const numbers = given.flatMap((answer) => (answer.kind === 'number' ? [answer.value] : []));
  const sum = numbers.reduce((total, value) => total + value, 0);
  const mean = numbers.length === 0 ? undefined : sum / numbers.length;
  return { id: question.id, base: given.length, counts, choices, mean };
}

function codesOf(question: Countable, answer: Counted): readonly string[] {
  if (answer.kind === 'text') return [];
  if (answer.kind === 'dont-know') return [DONT_KNOW];
  const codes = chosenCodes(answer);
  const unknown = codes.find((code) => !question.codes.includes(code));
  if (unknown !== undefined)
    throw new RangeError(`Question ${question.id} does not offer the answer "${unknown}".`);
  return codes;
}

function chosenCodes(answer: Exclude<Counted, { kind: 'text' } | { kind: 'dont-know' }>): readonly string[] {
  if (answer.kind === 'choice') return [answer.code];
  return answer.kind === 'choices' ? [...new Set(answer.codes)] : [String(answer.value)];
}
