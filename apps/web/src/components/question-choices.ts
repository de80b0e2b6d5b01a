// Models of questions where one picks from a list: choices, a statement, pictures, a scale.
import { DONT_KNOW, OTHER, partField, type Fields } from '#domain/questionnaire/answer-fields.js';
import { STATEMENT_CODES, type Question } from '#domain/questionnaire/question.js';
import { shownOptions } from '#domain/questionnaire/shown-options.js';
import type { QuestionWords } from '../texts/question-words.js';
import { pictureAddress } from './picture-address.js';
import type { Choice, QuestionModel, Shown } from './question-model.js';

type Chosen = Extract<Question, { kind: 'single-choice' | 'statement' | 'multiple-choice' | 'image-choice' }>;

export function choiceModel(question: Chosen, shown: Shown): QuestionModel {
  const { asked, legend, words, fields } = shown;
  const values = valuesOf(fields, asked.name);
  const field = { ...asked, legend, value: values[0] ?? '' };
  const others = dontKnow(question, words);
  switch (question.kind) {
    case 'single-choice': {
      const options = [...choices(question, shown), ...others];
      return { component: 'radios', field: { ...field, options, other: otherWords(question, shown) } };
    }
    case 'statement': {
      const options = STATEMENT_CODES.map((code) => ({ value: code, text: words.statement[code] }));
      return { component: 'radios', field: { ...field, options: [...options, ...others], other: false } };
    }
    case 'multiple-choice': {
      const options = [...choices(question, shown), ...others];
      const other = otherWords(question, shown);
      return { component: 'checkboxes', field: { ...asked, legend, values, options, other } };
    }
    case 'image-choice': {
      const options = shownOptions(question, question.options, shown.seed).map(
        ({ code, label, picture, alt }) => ({ value: code, text: label, src: pictureAddress(picture), alt }),
      );
      return { component: 'pictures', field: { ...field, options, others } };
    }
  }
}

function choices(
  question: Extract<Question, { kind: 'single-choice' | 'multiple-choice' }>,
  { seed }: Shown,
): readonly Choice[] {
  return shownOptions(question, question.options, seed).map(({ code, label }) => ({
    value: code,
    text: label,
  }));
}

function otherWords(
  question: Extract<Question, { kind: 'single-choice' | 'multiple-choice' }>,
  { words, fields }: Shown,
) {
  if (!question.options.some(({ other }) => other)) return false;
  const name = partField(question, OTHER);
  const value = valuesOf(fields, name)[0] ?? '';
  return { name, label: words.otherWords, value, optional: true, quiet: true, max: 120 };
}

export type Ends = { readonly highest: number; readonly from: string; readonly to: string };

export function scaleModel(
  question: Question,
  { asked, legend, words, fields }: Shown,
  ends: Ends,
): QuestionModel {
  const spoken = new Map([
    [1, ends.from],
    [ends.highest, ends.to],
  ]);
  const options = Array.from({ length: ends.highest }, (_, place) => ({
    value: String(place + 1),
    text: String(place + 1),
    spoken: spoken.get(place + 1) ?? '',
  }));
  const value = valuesOf(fields, asked.name)[0] ?? '';
  const others = dontKnow(question, words);
  const { from, to } = ends;
  return { component: 'scale', field: { ...asked, from, to, legend, value, options, others } };
}

const dontKnow = (question: Question, words: QuestionWords): readonly Choice[] =>
  question.dontKnow ? [{ value: DONT_KNOW, text: words.dontKnow, apart: true }] : [];

function valuesOf(fields: Fields, name: string): readonly string[] {
  const sent = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof sent === 'string' ? [sent] : (sent ?? []);
}
