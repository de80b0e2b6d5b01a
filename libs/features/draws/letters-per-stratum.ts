// Letters for areas and ages by what is expected of them, so that an area that answers less is written to more.
import type { DrawParameters } from '#domain/sortition/draw-document.js';
import { planLetters, type LetterPlan } from '#domain/sortition/letters.js';
import { stratumName } from '#domain/sortition/strata.js';

type Listed = {
  readonly area: string;
  readonly ageClass: string;
  readonly postcode: string;
  readonly houseNumber: string;
  readonly houseLetter: string;
  readonly houseAddition: string;
  /** '' for who may be written to. */
  readonly leftOut: string;
};

export type RegistrationsWanted = {
  /** In all. */
  readonly registrations: number;
  /** The share of letters that brings a registration, above 0 and at most 1. */
  readonly response: number;
  /** By area code, where that share differs. */
  readonly perArea: Readonly<Record<string, number>>;
};

/** In: everybody in the frame, also who is left out. Out: a size for every stratum; the sizes add up. */
export function lettersPerStratum(
  people: readonly Listed[],
  { registrations, response, perArea }: RegistrationsWanted,
): Pick<DrawParameters, 'size' | 'allocation'> {
  const strata = [...byStratum(people)].map(([stratum, { area, writable }]) => ({
    stratum,
    people: writable.length,
    households: new Set(writable.map(addressOf)).size,
    response: perArea[area] ?? response,
  }));
  return sizesOf(planLetters(registrations, strata));
}

const sizesOf = ({ letters, strata }: LetterPlan): Pick<DrawParameters, 'size' | 'allocation'> => ({
  size: letters,
  allocation: strata.map(({ stratum, letters: size }) => ({ stratum, size })),
});

type Stratum = { readonly area: string; readonly writable: Listed[] };

function byStratum(people: readonly Listed[]): ReadonlyMap<string, Stratum> {
  const strata = new Map<string, Stratum>();
  for (const person of people) {
    const name = stratumName([person.area, person.ageClass]);
    const stratum = strata.get(name) ?? { area: person.area, writable: [] };
    strata.set(name, stratum);
    if (person.leftOut === '') stratum.writable.push(person);
  }
  return strata;
}

const addressOf = ({ postcode, houseNumber, houseLetter, houseAddition }: Listed): string =>
  [postcode, houseNumber, houseLetter, houseAddition].join('|');
