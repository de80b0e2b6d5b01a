// Whether a change of words is no more than mending a typing error: the only change a live questionnaire may have.

/** More letters than this makes other words. */
export const MOST_MENDED_LETTERS = 4;

/**
 * In: a text as it is and as it would be. Out: whether at most 4 letters were added, left out or replaced, while every
 * number, every word that turns a sentence around ("niet", "geen") and every earlier answer in braces stayed the same.
 * Source: distance after Levenshtein (1966).
 */
export function isTypingError(before: string, after: string): boolean {
  if (after.trim() === '') return false;
  if (Math.abs(before.length - after.length) > MOST_MENDED_LETTERS) return false;
  return (
    MEANING.every((pattern) => found(before, pattern) === found(after, pattern)) &&
    distance(before, after) <= MOST_MENDED_LETTERS
  );
}

const MEANING = [
  /\d+/g,
  /\{[^{}]*\}/g,
  /(?<!\p{L})(?:niet|geen|nooit|wel|altijd|zonder|meer|minder|not|no|never|nie|bez|yok|değil|не|ні|لا|ليس)(?!\p{L})/giu,
  /(?<!\p{L})on(?=eens|veilig|tevreden|gerust|rustig|duidelijk)/giu,
];

const found = (text: string, pattern: RegExp): string =>
  [...text.matchAll(pattern)].map(([piece]) => piece.toLowerCase()).join(' ');

function distance(one: string, other: string): number {
  let above = Array.from({ length: Array.from(other).length + 1 }, (_, place) => place);
  for (const [row, letter] of Array.from(one).entries()) {
    const line = [row + 1];
    for (const [place, mark] of Array.from(other).entries()) {
      const replaced = (above[place] ?? 0) + (letter === mark ? 0 : 1);
      line.push(Math.min(replaced, (above[place + 1] ?? 0) + 1, (line[place] ?? 0) + 1));
    }
    above = line;
  }
  return above.at(-1) ?? 0;
}
