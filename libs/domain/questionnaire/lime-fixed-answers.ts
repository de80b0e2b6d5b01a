// The answers that LimeSurvey gives some kinds of questions by itself, in our words and codes.
import type { Option } from './question.js';

export const YES_NO: readonly Option[] = [
  { code: 'ja', label: 'Ja' },
  { code: 'nee', label: 'Nee' },
];
export const YES_NO_CODES: ReadonlyMap<string, string> = new Map([
  ['Y', 'ja'],
  ['N', 'nee'],
]);
export const MAN_WOMAN: readonly Option[] = [
  { code: 'F', label: 'Vrouw' },
  { code: 'M', label: 'Man' },
];

/** The answers that LimeSurvey gives these kinds by itself. */
export const COLUMNS: Readonly<Record<'A' | 'B' | 'C' | 'E', readonly Option[]>> = {
  A: marks(5),
  B: marks(10),
  C: [...YES_NO, { code: 'twijfel', label: 'Weet ik niet' }],
  E: [
    { code: 'meer', label: 'Meer' },
    { code: 'gelijk', label: 'Even veel' },
    { code: 'minder', label: 'Minder' },
  ],
};

function marks(most: number): readonly Option[] {
  return Array.from({ length: most }, (_, place) => ({ code: `${place + 1}`, label: `${place + 1}` }));
}
