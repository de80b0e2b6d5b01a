// Whether a JSON file says each thing in the one plain way, so that no bit of it is without meaning.

/**
 * In: the text of a JSON file and the value it was parsed into. Out: true when the text, but for white space between its
 * parts, is what `JSON.stringify` writes: no number with digits too many, no needless escape, no member twice.
 */
export function isPlainJson(text: string, value: unknown): boolean {
  return text.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, '$1') === JSON.stringify(value);
}
