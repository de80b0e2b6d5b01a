// The values that a form sent for one field, cleaned of what browsers and keyboards leave behind.
import type { Fields } from './answer-fields.js';

/**
 * In: the fields of a form and the name of one. Out: its values without the spaces around them, empty ones left out;
 * line ends are LF, control characters and halves of characters are gone, letters are composed (NFC).
 */
export function valuesOf(fields: Fields, name: string): readonly string[] {
  const sent = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const values = typeof sent === 'string' ? [sent] : (sent ?? []);
  return values.map(tidy).filter((value) => value !== '');
}

/** The first value, or '' when nothing was sent. */
export const valueOf = (fields: Fields, name: string): string => valuesOf(fields, name)[0] ?? '';

function tidy(value: string): string {
  return value
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}
