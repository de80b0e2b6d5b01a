// A file with a fault in every line gives a list that nobody reads to its end: the first of them, and how many more there are.
import { wholeNumber } from './formats.nl.js';

const MOST = 200;

/**
 * In: the faults of a file, as sentences, and how many there are besides these. Out: the first two hundred, and in one sentence
 * how many more there are.
 */
export function firstFaults(faults: readonly string[], besides = 0): readonly string[] {
  const more = Math.max(0, faults.length - MOST) + besides;
  if (more <= 0) return faults;
  const rest = `Er ${more === 1 ? 'is nog 1 fout' : `zijn nog ${wholeNumber(more)} fouten`}. Verbeter ze op dezelfde manier.`;
  return [...faults.slice(0, MOST), rest];
}
