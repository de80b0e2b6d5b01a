// Reads one cell of a register extract: strict about meaning, easy about the way it is written.
import type { Area } from './area.js';
import type { Mutation } from './mutation.js';
import { nameUses, type NameUse } from './person-name.js';
import type { Gender } from './person.js';
import type { Cell, RefusalReason } from './refusal.js';

export function textCell(text: string, longest: number): Cell<string> {
  if (text === '') return refused('missing');
  return optionalCell(text, longest);
}

export function optionalCell(text: string, longest: number): Cell<string> {
  if (/\p{Cc}/u.test(text)) return refused('control-character');
  return text.length > longest ? refused('too-long') : taken(text);
}

/** "5341ab" and "5341 AB" are the same; the result has no space. */
export function postcodeCell(text: string): Cell<string> {
  if (text === '') return refused('missing');
  const postcode = text.replaceAll(/\s/g, '').toUpperCase();
  return /^[1-9]\d{3}[A-Z]{2}$/.test(postcode) ? taken(postcode) : refused('not-a-postcode');
}

export function houseNumberCell(text: string): Cell<string> {
  if (text === '') return refused('missing');
  return /^0*[1-9]\d{0,4}$/.test(text) ? taken(String(Number(text))) : refused('not-a-house-number');
}

/** A year, or a date of which only the year is kept: 1980, 19800521, 1980-05-21, 21-5-1980. */
export function birthYearCell(text: string, thisYear: number): Cell<number> {
  if (text === '') return refused('missing');
  const found = /^(\d{4})(?:\d{4}|-\d{1,2}-\d{1,2})?$|^\d{1,2}[-/.]\d{1,2}[-/.](\d{4})$/.exec(text);
  const year = Number(found?.[1] ?? found?.[2]);
  return year >= 1900 && year <= thisYear ? taken(year) : refused('not-a-birth-year');
}

/** The code of an area that may be written as a code or as a name. */
export function areaCell(text: string, findArea: (codeOrName: string) => Area | undefined): Cell<string> {
  if (text === '') return refused('missing');
  const area = findArea(text);
  return area ? taken(area.code) : refused('unknown-area');
}

const GENDERS = new Map<string, Gender>([
  ...pairs<Gender>(['m', 'man', 'mannelijk', 'male'], 'male'),
  ...pairs<Gender>(['v', 'vrouw', 'vrouwelijk', 'f', 'female'], 'female'),
  ...pairs<Gender>(['', 'o', 'x', 'onbekend', 'anders', 'unknown'], 'unknown'),
]);

export function genderCell(text: string): Cell<Gender> {
  const gender = GENDERS.get(text.toLowerCase());
  return gender ? taken(gender) : refused('not-a-gender');
}

const FLAGS = new Map<string, boolean>([
  ...pairs<boolean>(['', '0', 'n', 'nee', 'onwaar', 'false', 'geen'], false),
  ...pairs<boolean>(['j', 'ja', 'waar', 'true', 'x', 'y', 'yes', 'geheim'], true),
  // Indicatie geheim of the register: 1 to 7 are the degrees of secrecy.
  ...pairs<boolean>(['1', '2', '3', '4', '5', '6', '7'], true),
]);

export function flagCell(text: string): Cell<boolean> {
  const flag = FLAGS.get(text.toLowerCase());
  return flag === undefined ? refused('not-a-flag') : taken(flag);
}

/** Without a name use people are written to under their own name. */
export function nameUseCell(text: string): Cell<NameUse> {
  const use = nameUses.find((known) => known === (text || 'E').toUpperCase());
  return use ? taken(use) : refused('not-a-name-use');
}

const MUTATIONS = new Map<string, Mutation>([
  ...pairs<Mutation>(['overleden', 'overlijden', 'o', 'deceased'], 'deceased'),
  ...pairs<Mutation>(['verhuisd', 'verhuizing', 'vertrokken', 'geemigreerd', 'v', 'moved'], 'moved'),
  ...pairs<Mutation>(['geheim', 'geheimhouding', 'g', 'secret'], 'secret'),
]);

export function mutationCell(text: string): Cell<Mutation> {
  if (text === '') return refused('missing');
  const mutation = MUTATIONS.get(text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase());
  return mutation ? taken(mutation) : refused('not-a-mutation');
}

/** Exactly what can be sent to, so that nobody is promised a mail that never leaves. The mail server has the last word. */
export function emailCell(text: string): Cell<string> {
  if (text === '') return refused('missing');
  const address =
    /^[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@(?=.{1,253}$)[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$/;
  return text.length <= 254 && address.test(text) ? taken(text) : refused('not-an-email');
}

/** What was permitted, in the words of the source; a plain no is a no. */
export function permissionCell(text: string): Cell<string> {
  if (/^(nee|n|no|0|false|onwaar|geen)$/i.test(text)) return refused('no-permission');
  return textCell(text, 200);
}

function pairs<Value>(texts: readonly string[], value: Value): readonly (readonly [string, Value])[] {
  return texts.map((text) => [text, value]);
}

function taken<Value>(value: Value): Cell<Value> {
  return { ok: true, value };
}

function refused(reason: RefusalReason): { readonly ok: false; readonly reason: RefusalReason } {
  return { ok: false, reason };
}
