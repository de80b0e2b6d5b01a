// Models of questions with one value to fill in: a text, a number, a day, a place.
import {
  ADDRESS,
  DAY,
  MONTH,
  partField,
  SPOT,
  YEAR,
  type Fields,
} from '#domain/questionnaire/answer-fields.js';
import { LONGEST_ADDRESS } from '#domain/questionnaire/parse-value.js';
import type {
  DateQuestion,
  NumberQuestion,
  OpenText,
  PlaceQuestion,
} from '#domain/questionnaire/question.js';
import { valueOf } from '#domain/questionnaire/sent-values.js';
import { pictureAddress } from './picture-address.js';
import type { DontKnowBox, QuestionModel, Shown } from './question-model.js';

export function openModel(
  question: OpenText,
  { asked, legend, words, fields }: Shown,
  other: DontKnowBox,
): QuestionModel {
  return {
    component: 'open-answer',
    field: {
      ...asked,
      label: legend,
      value: typed(fields, asked.name),
      max: question.maxLength,
      rows: question.maxLength > 300 ? 7 : 3,
      short: question.short ?? false,
      counter: words.charactersLeft(question.maxLength),
      toGo: words.charactersToGo,
      tooMany: words.charactersOver,
      other,
    },
  };
}

export function numberModel(
  { unit, decimals }: NumberQuestion,
  { asked, legend, fields }: Shown,
  other: DontKnowBox,
): QuestionModel {
  const inputmode = decimals > 0 ? 'decimal' : 'numeric';
  return {
    component: 'number-answer',
    field: { ...asked, label: legend, value: typed(fields, asked.name), unit, inputmode, other },
  };
}

export function dateModel(
  question: DateQuestion,
  { asked, legend, words, fields }: Shown,
  other: DontKnowBox,
): QuestionModel {
  const parts = [
    { part: DAY, label: words.day },
    { part: MONTH, label: words.month },
    { part: YEAR, label: words.year },
  ].map(({ part, label }, place) => {
    const name = partField(question, part);
    return {
      name,
      label,
      id: place === 0 ? asked.name : name,
      long: part === YEAR,
      value: valueOf(fields, name),
    };
  });
  return { component: 'date-answer', field: { ...asked, legend, parts, other } };
}

export function placeModel(
  question: PlaceQuestion,
  { asked, legend, words, fields }: Shown,
  other: DontKnowBox,
): QuestionModel {
  const spot = partField(question, SPOT);
  const [, x, y] = /^(\d{1,4}),(\d{1,4})$/.exec(valueOf(fields, spot)) ?? [];
  const name = partField(question, ADDRESS);
  const address = { name, label: words.place.address, hint: words.place.addressHint };
  return {
    component: 'place-answer',
    field: {
      ...asked,
      legend,
      src: pictureAddress(question.picture),
      alt: question.alt,
      button: words.place.button,
      spot: { name: spot, value: valueOf(fields, spot) },
      pin: x !== undefined && y !== undefined && { x: Number(x), y: Number(y), text: words.place.chosen },
      address: {
        ...address,
        value: valueOf(fields, name),
        optional: true,
        quiet: true,
        max: LONGEST_ADDRESS,
      },
      other,
    },
  };
}

/** As it was typed, line ends and spaces included. */
function typed(fields: Fields, name: string): string {
  const sent = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return (typeof sent === 'string' ? sent : sent?.[0]) ?? '';
}
