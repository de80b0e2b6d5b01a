// Reads a single value: a mark, a number, a day, a text, a place.
import { ADDRESS, DAY, MONTH, partField, SPOT, YEAR, type Fields } from './answer-fields.js';
import { nothing, refused, type ParsedAnswer } from './parsed-answer.js';
import type { DateQuestion, NumberQuestion, OpenText, PlaceQuestion, Spot } from './question.js';
import { valueOf } from './sent-values.js';

export const LONGEST_ADDRESS = 120;

/** The map is shown this many CSS pixels wide and high, at which a click without script gives its place. */
export const MAP_PIXELS = 280;
export const MAP_UNITS = 1000;

/** A whole number from 1 to `highest`. */
export function parseMark(values: readonly string[], highest: number): ParsedAnswer {
  const [text, ...more] = values;
  if (text === undefined) return nothing;
  if (more.length > 0) return refused('too-many');
  const value = /^[1-9][0-9]?$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > highest) return refused('unknown-option');
  return { ok: true, answer: { kind: 'number', value } };
}

/** In Dutch or English writing: 1.250,5 and 1250.5 and 1250,5 are the same. */
export function parseNumber(
  { from, to, decimals }: NumberQuestion,
  [typed, ...more]: readonly string[],
): ParsedAnswer {
  if (typed === undefined) return nothing;
  if (more.length > 0) return refused('too-many');
  const value = readNumber(typed, decimals);
  if (value === undefined) return refused('no-number');
  if (value < from || value > to) return refused('out-of-range');
  return { ok: true, answer: { kind: 'number', value } };
}

function readNumber(typed: string, decimals: number): number | undefined {
  const plain = typed.replaceAll(/\s/g, '').replaceAll(/\.(?=\d{3}(\D|$))/g, '');
  const [, sign = '', whole = '', digits = ''] = /^([-−]?)(\d{1,12})(?:[.,](\d{1,3}))?$/.exec(plain) ?? [];
  if (whole === '' || digits.length > decimals) return undefined;
  const value = Number(`${whole}.${digits === '' ? '0' : digits}`);
  return sign === '' || value === 0 ? value : -value;
}

/** Three fields, because that needs no script and no calendar: day, month and year in digits. */
export function parseDate(question: DateQuestion, fields: Fields): ParsedAnswer {
  const [year, month, day] = [YEAR, MONTH, DAY].map((part) => valueOf(fields, partField(question, part)));
  if (!year && !month && !day) return nothing;
  const date = isoDay(year ?? '', month ?? '', day ?? '');
  if (date === undefined) return refused('no-date');
  const { from, to } = question;
  if ((from !== '' && date < from) || (to !== '' && date > to)) return refused('out-of-range');
  return { ok: true, answer: { kind: 'date', day: date } };
}

function isoDay(year: string, month: string, day: string): string | undefined {
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return undefined;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || Number(day) > daysIn(Number(year), Number(month)) ? undefined : text;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A text that is not longer than allowed. */
export function parseText({ maxLength }: OpenText, [text, ...more]: readonly string[]): ParsedAnswer {
  if (text === undefined) return nothing;
  if (more.length > 0) return refused('too-many');
  if (text.length > maxLength) return refused('too-long');
  return { ok: true, answer: { kind: 'text', text } };
}

/** A new click on the map goes before the spot that was chosen earlier; an address may stand beside it or alone. */
export function parsePlace(question: PlaceQuestion, fields: Fields): ParsedAnswer {
  const spot = clickedSpot(question, fields) ?? earlierSpot(question, fields);
  const address = valueOf(fields, partField(question, ADDRESS));
  if (!spot && address === '') return nothing;
  if (address.length > LONGEST_ADDRESS) return refused('too-long');
  if (spot && !isOnMap(spot)) return refused('out-of-range');
  return {
    ok: true,
    answer: { kind: 'place', ...(spot ? { spot } : {}), ...(address === '' ? {} : { address }) },
  };
}

/** A picture that is a button sends where it was pressed under its own name with .x and .y behind it (HTML 4.10.5.1.19). */
export const pixelField = (question: PlaceQuestion, axis: 'x' | 'y'): string => `${question.id}.${axis}`;

/**
 * In: a map question and the fields of its form. Out: the spot that was pressed on the map just now, or undefined.
 */
export function clickedSpot(question: PlaceQuestion, fields: Fields): Spot | undefined {
  const [x, y] = (['x', 'y'] as const).map((part) => valueOf(fields, pixelField(question, part)));
  if (!x || !y || !/^\d{1,4}$/.test(x) || !/^\d{1,4}$/.test(y)) return undefined;
  return { x: unitsOf(Number(x)), y: unitsOf(Number(y)) };
}

const unitsOf = (pixels: number): number => Math.round((pixels * MAP_UNITS) / MAP_PIXELS);

function earlierSpot(question: PlaceQuestion, fields: Fields): Spot | undefined {
  const [, x, y] = /^(\d{1,4}),(\d{1,4})$/.exec(valueOf(fields, partField(question, SPOT))) ?? [];
  return x === undefined || y === undefined ? undefined : { x: Number(x), y: Number(y) };
}

const isOnMap = ({ x, y }: Spot): boolean => x <= MAP_UNITS && y <= MAP_UNITS;
