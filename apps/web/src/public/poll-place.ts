// Where the people live who are asked, and how old they are: in the words of a public page.
import type { Poll } from '#features/polls/index.js';
import type { Area } from '#features/population/index.js';
import { listed } from '../texts/formats.nl.js';

const MOST_NAMED = 3;
const NO_UPPER_AGE = 100;

/** "heel Oss", "Lith en Geffen", "5 gebieden van Oss" */
export function placeOf({ areas }: Pick<Poll, 'areas'>, known: readonly Area[], town: string): string {
  const names = known.filter(({ code }) => areas.includes(code)).map(({ name }) => name);
  if (areas.length === 0 || names.length === known.length) return `heel ${town}`;
  return names.length <= MOST_NAMED ? listed(names) : `${names.length} gebieden van ${town}`;
}

/** "u bent jonger dan 18 jaar", "u bent jonger dan 16 of ouder dan 30 jaar" */
export function outsideAges({ ageFrom, ageTo }: Pick<Poll, 'ageFrom' | 'ageTo'>): string {
  return ageTo >= NO_UPPER_AGE
    ? `u bent jonger dan ${ageFrom} jaar`
    : `u bent jonger dan ${ageFrom} of ouder dan ${ageTo} jaar`;
}

/** "van 18 jaar en ouder", "van 16 tot en met 30 jaar" */
export function agesOf({ ageFrom, ageTo }: Pick<Poll, 'ageFrom' | 'ageTo'>): string {
  return ageTo >= NO_UPPER_AGE ? `van ${ageFrom} jaar en ouder` : `van ${ageFrom} tot en met ${ageTo} jaar`;
}
