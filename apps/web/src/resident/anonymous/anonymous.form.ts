// Reads what the script of an answer with a token sends; anybody could have sent it, so nothing in it is believed.
import { languages } from '#domain/questionnaire/language.js';
import type { Fields } from '#domain/questionnaire/answer-fields.js';
import type { Shown, SignedToken } from '#features/answers/index.js';
import { fieldsIn } from '../questions/question.form.js';

export type Sent = Shown & {
  /** The fields of the page that was sent; undefined when a page was only asked for. */
  readonly fields: Fields | undefined;
};

const LONGEST_SEED = 40;

/** Undefined for anything that is no such message, such as a form that was posted without script. */
export function readSent(body: unknown): Sent | undefined {
  const { kept, seed, language, fields } = partsOf(body);
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { given, seen } = partsOf(kept);
  return {
    kept: {
      given: Object.fromEntries(
        Object.entries(partsOf(given)).map(([id, own]) => [id, withoutNul(fieldsIn(own))]),
      ),
      seen: Array.isArray(seen) ? seen.filter((id): id is string => typeof id === 'string') : [],
    },
    seed: typeof seed === 'string' ? seed.slice(0, LONGEST_SEED) : '',
    language: languages.find((each) => each === language) ?? 'nl',
    fields: fields === undefined ? undefined : withoutNul(fieldsIn(fields)),
  };
}

/** Whatever is no base64 becomes bytes that are no token either. */
export function readSignedToken(body: unknown): SignedToken {
  const { token, signature } = partsOf(body);
  return { token: bytesOf(token), signature: bytesOf(signature) };
}

export const readBlinded = (body: unknown): Buffer => bytesOf(partsOf(body)['blinded']);

const LONGEST_BASE64 = 1000;

const bytesOf = (text: unknown): Buffer =>
  typeof text === 'string' ? Buffer.from(text.slice(0, LONGEST_BASE64), 'base64') : Buffer.alloc(0);

const partsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** PostgreSQL keeps no text with a NUL. */
function withoutNul(fields: Fields): Fields {
  const clean = (text: string): string => text.replaceAll('\0', '');
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? clean(value) : value?.map(clean),
    ]),
  );
}
