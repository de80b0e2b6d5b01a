// A line of each kind of file is read whatever way it is written, and every fault in it is told at once.
import { isAddress } from '#platform/mail/mailbox.js';
import { describe, expect, it } from '@jest/globals';
import { areaFinder } from './area.js';
import type { FieldName } from './import-field.js';
import { ossAreas } from './oss-areas.js';
import { readEmail, readMutation, readName, readPerson } from './read-lines.js';

const readers = { findArea: areaFinder(ossAreas), thisYear: 2026 };
const line = {
  pseudonym: 'a1',
  postcode: '5341 ab',
  houseNumber: '012',
  houseLetter: 'a',
  houseAddition: '2',
  area: 'Oss-Zuid',
  birthYear: '21-05-1980',
  gender: 'V',
  secret: 'N',
};
const textOf = (cells: Partial<Record<FieldName, string>>) => (field: FieldName) => cells[field] ?? '';
const person = (changes: Partial<Record<FieldName, string>>) =>
  readPerson(textOf({ ...line, ...changes }), readers);
const reasons = (changes: Partial<Record<FieldName, string>>) => {
  const read = person(changes);
  return read.ok ? [] : read.refusals.map(({ field, reason }) => `${field} ${reason}`);
};

describe('a line about a person', () => {
  it('becomes a candidate with a household and an area code', () => {
    expect(person({})).toEqual({
      ok: true,
      row: {
        pseudonym: 'a1',
        area: '05',
        birthYear: 1980,
        gender: 'female',
        household: '5341AB|12|A|2',
        postcode: '5341AB',
        houseNumber: '12',
        houseLetter: 'A',
        houseAddition: '2',
        secret: false,
      },
    });
  });

  it.each(['1980', '19800521', '19800000', '1980-05-21', '21-5-1980', '21/05/1980'])(
    'keeps only the year of birth of "%s"',
    (birthYear) => {
      expect(person({ birthYear })).toMatchObject({ row: { birthYear: 1980 } });
    },
  );

  it.each([
    ['', false],
    ['0', false],
    ['nee', false],
    ['J', true],
    ['7', true],
    ['X', true],
  ])('reads the flag "%s" as %s', (secret, flag) => {
    expect(person({ secret })).toMatchObject({ row: { secret: flag } });
  });

  it.each([
    ['postcode', '0341AB', 'not-a-postcode'],
    ['postcode', '', 'missing'],
    ['houseNumber', '12A', 'not-a-house-number'],
    ['houseLetter', 'AB', 'too-long'],
    ['houseAddition', 'twaalf hoog achter', 'too-long'],
    ['area', 'Den Bosch', 'unknown-area'],
    ['area', '', 'missing'],
    ['birthYear', '1899', 'not-a-birth-year'],
    ['birthYear', '2027', 'not-a-birth-year'],
    ['birthYear', 'onbekend', 'not-a-birth-year'],
    ['gender', 'Jansen', 'not-a-gender'],
    ['secret', 'misschien', 'not-a-flag'],
    ['pseudonym', '', 'missing'],
    ['pseudonym', 'x'.repeat(65), 'too-long'],
  ] as const)('is refused for %s "%s": %s', (field, text, reason) => {
    expect(reasons({ [field]: text })).toEqual([`${field} ${reason}`]);
  });

  it('tells all its faults at once and never what stood there', () => {
    expect(reasons({ postcode: 'geheim', houseNumber: '', area: 'Jansen' })).toEqual([
      'postcode not-a-postcode',
      'houseNumber missing',
      'area unknown-area',
    ]);
  });
});

describe('a line with a name', () => {
  const name = { pseudonym: 'a1', surname: 'Vries', street: 'Hoogstraat', town: 'Oss' };

  it('needs a surname, a street and a town, and nothing else', () => {
    expect(readName(textOf(name))).toMatchObject({
      ok: true,
      row: { nameUse: 'E', initials: '', prefix: '' },
    });
    expect(readName(textOf({ pseudonym: 'a1' }))).toEqual({
      ok: false,
      refusals: ['surname', 'street', 'town'].map((field) => ({ field, reason: 'missing' })),
    });
  });

  it.each(['Vries\r\nBcc: x@oss.nl', 'Vries\n', 'Vri\u0000es', 'Vries\t'])(
    'is refused with a line end or another control character in it: %j',
    (surname) => {
      expect(readName(textOf({ ...name, surname }))).toEqual({
        ok: false,
        refusals: [{ field: 'surname', reason: 'control-character' }],
      });
    },
  );

  it('takes the name uses of the register and no other', () => {
    expect(readName(textOf({ ...name, nameUse: 'v' }))).toMatchObject({ row: { nameUse: 'V' } });
    expect(readName(textOf({ ...name, nameUse: 'Q' }))).toMatchObject({
      refusals: [{ field: 'nameUse', reason: 'not-a-name-use' }],
    });
  });
});

describe('a line with a mail address', () => {
  const email = {
    pseudonym: 'a1',
    email: 'j.de.vries@voorbeeld.invalid',
    source: 'panel',
    permission: 'ja, 1 mei',
  };

  it('keeps where the address came from and what was permitted', () => {
    expect(readEmail(textOf(email))).toEqual({ ok: true, row: email });
  });

  it.each([
    [{ email: 'j@oss' }, 'email', 'not-an-email'],
    [{ email: 'j de vries@oss.nl' }, 'email', 'not-an-email'],
    [{ email: '"x" <j@oss.nl>' }, 'email', 'not-an-email'],
    [{ email: 'jörg@oss.nl' }, 'email', 'not-an-email'],
    [{ email: 'j@oss.nl\r\nBcc: x@oss.nl' }, 'email', 'not-an-email'],
    [{ source: '' }, 'source', 'missing'],
    [{ permission: '' }, 'permission', 'missing'],
    [{ permission: 'Nee' }, 'permission', 'no-permission'],
  ] as const)('is refused with %j', (change, field, reason) => {
    expect(readEmail(textOf({ ...email, ...change }))).toEqual({ ok: false, refusals: [{ field, reason }] });
  });
});

it('takes as a mail address exactly what the mail pipe can send to', () => {
  const odd = [
    'a@b.nl',
    'a.b+c@b.nl',
    "o'neil@b.nl",
    'a@b',
    'a b@b.nl',
    'a@b..nl',
    '@b.nl',
    'a@b_c.nl',
    'é@b.nl',
  ];
  for (const email of odd) {
    const read = readEmail(textOf({ pseudonym: 'a1', email, source: 'x', permission: 'ja' }));
    expect([email, read.ok]).toEqual([email, isAddress(email)]);
  }
});

describe('a line with a mutation', () => {
  it.each([
    ['Overleden', 'deceased'],
    ['verhuisd', 'moved'],
    ['Geëmigreerd', 'moved'],
    ['GEHEIM', 'secret'],
  ])('reads "%s" as %s', (text, mutation) => {
    expect(readMutation(textOf({ pseudonym: 'a1', mutation: text }))).toMatchObject({ row: { mutation } });
  });

  it('is refused with any other word', () => {
    expect(readMutation(textOf({ pseudonym: 'a1', mutation: 'getrouwd' }))).toMatchObject({
      refusals: [{ field: 'mutation', reason: 'not-a-mutation' }],
    });
  });
});
