// Reads what was chosen from a list, with the words of who chose "anders, namelijk".
import { OTHER, partField, type Fields } from './answer-fields.js';
import { nothing, refused, type ParsedAnswer } from './parsed-answer.js';
import type { MultipleChoice, Option } from './question.js';
import { valueOf } from './sent-values.js';

export const LONGEST_OTHER = 120;

type Offered = { readonly id: string; readonly options: readonly Option[] };
type Words = { readonly ok: true; readonly words: { readonly other?: string } } | { readonly ok: false };

/**
 * In: a question for one choice, the fields, and the values of its own field. Out: the choice, nothing when none was
 * made, or a fault.
 */
export function parseChoice(question: Offered, fields: Fields, values: readonly string[]): ParsedAnswer {
  const [code, ...more] = values;
  if (code === undefined) return nothing;
  if (more.length > 0) return refused('too-many');
  if (!question.options.some((option) => option.code === code)) return refused('unknown-option');
  return withWords(question, fields, [code], (words) => ({
    ok: true,
    answer: { kind: 'choice', code, ...words },
  }));
}

/** As parseChoice; the codes come in the order of the options, so that the order of ticking is not kept. */
export function parseChoices(
  question: MultipleChoice,
  fields: Fields,
  values: readonly string[],
): ParsedAnswer {
  const { options, atMost } = question;
  if (values.length === 0) return nothing;
  if (!values.every((value) => options.some(({ code }) => code === value))) return refused('unknown-option');
  const chosen = options.filter(({ code }) => values.includes(code));
  if (atMost > 0 && chosen.length > atMost) return refused('too-many');
  if (chosen.length > 1 && chosen.some(({ alone }) => alone)) return refused('not-alone');
  const codes = chosen.map(({ code }) => code);
  return withWords(question, fields, codes, (words) => ({
    ok: true,
    answer: { kind: 'choices', codes, ...words },
  }));
}

function withWords(
  question: Offered,
  fields: Fields,
  codes: readonly string[],
  answer: (words: { readonly other?: string }) => ParsedAnswer,
): ParsedAnswer {
  const other = valueOf(fields, partField(question, OTHER));
  if (other.length > LONGEST_OTHER) return refused('too-long');
  const words = wordsOf(question, codes, other);
  return words.ok ? answer(words.words) : refused('other-without-words');
}

/** Words beside another choice than "anders" are left where they are. */
function wordsOf({ options }: Offered, codes: readonly string[], other: string): Words {
  const asksWords = options.some((option) => option.other && codes.includes(option.code));
  if (!asksWords) return { ok: true, words: {} };
  return other === '' ? { ok: false } : { ok: true, words: { other } };
}
