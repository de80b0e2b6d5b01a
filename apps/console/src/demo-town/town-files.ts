// The files that the made-up town hall delivers, as Burgerzaken would: first without names, later the names of the drawn.
import type { SurnameParts } from '#domain/town/town-names.js';
import type { Townsperson } from '#domain/town/town.js';

const LINES_PER_CHUNK = 2_000;

type Column = readonly [header: string, cell: (person: Townsperson) => string];

const FRAME: readonly Column[] = [
  ['pseudoniem', ({ pseudonym }) => pseudonym],
  ['postcode', ({ address }) => address.postcode],
  ['huisnummer', ({ address }) => address.houseNumber],
  ['huisletter', ({ address }) => address.houseLetter],
  ['toevoeging', ({ address }) => address.houseAddition],
  ['gebied', ({ area }) => area],
  ['geboortejaar', ({ birthYear }) => String(birthYear)],
  ['geslacht', ({ gender }) => gender],
  ['geheim', ({ secret }) => (secret ? 'ja' : 'nee')],
];

const NAMES: readonly Column[] = [
  ['pseudoniem', ({ pseudonym }) => pseudonym],
  ['voorletters', ({ initials }) => initials],
  ['voorvoegsel', ({ name }) => name.prefix],
  ['achternaam', ({ name }) => name.surname],
  ['voorvoegsel partner', ({ partner }) => partner?.prefix ?? ''],
  [
    'achternaam partner',
    ({ partner }: { readonly partner: SurnameParts | undefined }) => partner?.surname ?? '',
  ],
  ['naamgebruik', ({ nameUse }) => nameUse],
  ['straat', ({ address }) => address.street],
  ['woonplaats', ({ address }) => address.town],
];

const EMAILS: readonly Column[] = [
  ['pseudoniem', ({ pseudonym }) => pseudonym],
  ['e-mail', ({ email }) => email ?? ''],
  ['bron', () => 'Mijn Oss (verzonnen)'],
  ['toestemming', () => 'ja, voor peilingen'],
];

const HAPPENINGS = ['overleden', 'verhuisd', 'geheim'] as const;

const MUTATIONS: readonly Column[] = [
  ['pseudoniem', ({ pseudonym }) => pseudonym],
  ['mutatie', ({ birthYear }) => HAPPENINGS[birthYear % 3] ?? HAPPENINGS[0]],
];

export const mutationFile = (people: Iterable<Townsperson>): AsyncIterable<Buffer> =>
  asCsv(MUTATIONS, people);
export const frameFile = (people: Iterable<Townsperson>): AsyncIterable<Buffer> => asCsv(FRAME, people);
export const namesFile = (people: Iterable<Townsperson>): AsyncIterable<Buffer> => asCsv(NAMES, people);
export const emailsFile = (people: Iterable<Townsperson>): AsyncIterable<Buffer> => asCsv(EMAILS, people);

async function* asCsv(columns: readonly Column[], people: Iterable<Townsperson>): AsyncGenerator<Buffer> {
  let lines = [columns.map(([header]) => header).join(';')];
  for (const person of people) {
    lines.push(columns.map(([, cell]) => cell(person)).join(';'));
    if (lines.length < LINES_PER_CHUNK) continue;
    yield Buffer.from(`${lines.join('\n')}\n`);
    lines = [];
  }
  yield Buffer.from(`${lines.join('\n')}\n`);
}
