// A made-up municipality of about 94,600 people: the same people on every machine, for the demo and for the tests.
import { sha256 } from '../evidence/digest.js';
import { household, type Housemate } from './households.js';
import { randomStream, type RandomStream } from './random-stream.js';
import { townAreas, type TownArea } from './town-areas.js';
import { streets, surnames, type SurnameParts } from './town-names.js';

export type TownAddress = {
  readonly street: string;
  readonly houseNumber: string;
  readonly houseLetter: string;
  readonly houseAddition: string;
  readonly postcode: string;
  readonly town: string;
};

export type Townsperson = {
  readonly pseudonym: string;
  readonly area: string;
  readonly birthYear: number;
  readonly gender: 'm' | 'v' | 'o';
  /** Geheimhouding. */
  readonly secret: boolean;
  readonly address: TownAddress;
  readonly initials: string;
  readonly name: SurnameParts;
  readonly partner: SurnameParts | undefined;
  readonly nameUse: 'E' | 'P' | 'V' | 'N';
  /** Undefined for who has none, or did not permit its use. */
  readonly email: string | undefined;
  /** From 0 to 1: how likely this person is to answer an invitation. */
  readonly willingness: number;
};

export type TownOptions = { readonly seed: string; readonly year: number; readonly share: number };

/**
 * The residents, area by area and house by house.
 *
 * In: a seed, the year in which ages count, and the share of the full size (1: about 94,600 people; smaller for tests,
 * over 0 and at most 1). Out: people one at a time, always the same for the same options. Refuses a share outside its range.
 */
export function* town({ seed, year, share }: TownOptions): Generator<Townsperson> {
  if (!(share > 0 && share <= 1))
    throw new RangeError(`The share of the town must be over 0 and at most 1, not ${share}.`);
  for (const area of townAreas) {
    const dice = randomStream(`${seed} ${area.code}`);
    const wanted = Math.round(area.residents * share);
    let count = 0;
    for (let house = 0; count < wanted; house += 1) {
      const people = household(area, dice);
      const address = addressOf(area, house, dice);
      yield* people.map((mate, place) =>
        person(mate, { area, address, dice, year, number: count + place, seed }),
      );
      count += people.length;
    }
  }
}

const HOUSES_PER_STREET = 120;

function addressOf(area: TownArea, house: number, dice: RandomStream): TownAddress {
  const street = Math.floor(house / HOUSES_PER_STREET);
  const letters = String.fromCharCode(65 + (street % 24), 65 + (Math.floor(house / 24) % 24));
  const digits = area.postcodes[street % area.postcodes.length] ?? area.postcodes[0];
  return {
    street: streets[street % streets.length] ?? streets[0],
    houseNumber: String(
      (house % HOUSES_PER_STREET) + 1 + HOUSES_PER_STREET * Math.floor(street / streets.length),
    ),
    houseLetter: dice.chance(0.04) ? dice.pick(['A', 'B']) : '',
    houseAddition: dice.chance(0.02) ? dice.pick(['bis', '2', 'hs']) : '',
    postcode: `${digits}${letters}`,
    town: area.town,
  };
}

type Context = {
  readonly area: TownArea;
  readonly address: TownAddress;
  readonly dice: RandomStream;
  readonly year: number;
  readonly number: number;
  readonly seed: string;
};

function person(mate: Housemate, { area, address, dice, year, number, seed }: Context): Townsperson {
  const pseudonym = sha256(`${seed} ${area.code} ${number}`).slice(0, 16);
  const partner = mate.partnered && dice.chance(0.7) ? dice.pick(surnames) : undefined;
  const name = dice.pick(surnames);
  return {
    pseudonym,
    area: area.code,
    birthYear: year - mate.age,
    gender: mate.gender,
    secret: dice.chance(0.012),
    address,
    initials: initialsOf(dice),
    name,
    partner,
    nameUse: partner && mate.gender === 'v' ? dice.weighted({ E: 35, P: 20, V: 35, N: 10 }) : 'E',
    email: dice.chance(emailShare(mate.age)) ? `${pseudonym}@inwoner.invalid` : undefined,
    willingness: willingnessOf(mate.age) * area.willingness,
  };
}

function initialsOf(dice: RandomStream): string {
  const letter = (): string => `${'ABCDEFGHIJKLMNPRSTVWYŞŁÉ'.charAt(dice.below(24))}.`;
  return Array.from({ length: 1 + dice.below(3) }, letter).join('');
}

/** How many people of this age gave the municipality an e-mail address for polls. */
function emailShare(age: number): number {
  if (age < 16) return 0;
  return age < 70 ? 0.3 : 0.18;
}

/** Young people answer less; around seventy most. Fictitious, in the shape that resident polls usually show. */
function willingnessOf(age: number): number {
  if (age < 25) return 0.16;
  if (age < 45) return 0.25;
  if (age < 65) return 0.38;
  return age < 80 ? 0.5 : 0.3;
}
