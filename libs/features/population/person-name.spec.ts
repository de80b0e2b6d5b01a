// Names are written the way their bearers chose in the register.
import { describe, expect, it } from '@jest/globals';
import { writtenName, type PersonName } from './person-name.js';
import { salutation } from './salutation.js';

const jan: PersonName = {
  initials: 'J.',
  prefix: 'de',
  surname: 'Vries',
  partnerPrefix: '',
  partnerSurname: 'Jansen',
  nameUse: 'E',
};

describe('a written name', () => {
  it.each([
    ['E', 'J. de Vries'],
    ['P', 'J. Jansen'],
    ['V', 'J. Jansen-de Vries'],
    ['N', 'J. de Vries-Jansen'],
  ] as const)('follows name use %s: %s', (nameUse, written) => {
    expect(writtenName({ ...jan, nameUse })).toBe(written);
  });

  it('keeps the prefixes of both names small after the initials', () => {
    const both = { ...jan, partnerPrefix: 'van den', partnerSurname: 'Berg' };
    expect(writtenName({ ...both, nameUse: 'V' })).toBe('J. van den Berg-de Vries');
    expect(writtenName({ ...both, nameUse: 'N' })).toBe('J. de Vries-van den Berg');
    expect(writtenName({ ...both, nameUse: 'P' })).toBe('J. van den Berg');
  });

  it.each(['P', 'V', 'N'] as const)(
    'is the own name when use %s asks for a partner who is not known',
    (nameUse) => {
      expect(writtenName({ ...jan, partnerSurname: '', nameUse })).toBe('J. de Vries');
      expect(writtenName({ ...jan, partnerSurname: '.', nameUse })).toBe('J. de Vries');
    },
  );

  it('begins with a capital when there are no initials', () => {
    expect(writtenName({ ...jan, initials: '' })).toBe('De Vries');
    expect(writtenName({ ...jan, initials: '', prefix: "'t", surname: 'Hooft' })).toBe("'t Hooft");
  });

  it('joins a prefix that ends with an apostrophe', () => {
    expect(writtenName({ ...jan, prefix: "d'", surname: 'Hondt' })).toBe("J. d'Hondt");
  });

  it.each([
    ['J', 'J. de Vries'],
    ['JA', 'J.A. de Vries'],
    ['J A', 'J.A. de Vries'],
    ['J. A.', 'J.A. de Vries'],
    ['Th.M.', 'Th.M. de Vries'],
    ['IJ', 'IJ. de Vries'],
    ['J.-P.', 'J.-P. de Vries'],
    ['Ö', 'Ö. de Vries'],
  ])('writes the initials %s as in %s', (initials, written) => {
    expect(writtenName({ ...jan, initials })).toBe(written);
  });

  it('is empty when the register knows no surname', () => {
    expect(writtenName({ ...jan, prefix: '', surname: '.', partnerSurname: '' })).toBe('');
  });
});

describe('a salutation', () => {
  it('names somebody without a guess about gender', () => {
    expect(salutation({ ...jan, nameUse: 'N' })).toBe('Beste J. de Vries-Jansen');
  });

  it('greets a resident when the name is not known', () => {
    expect(salutation(undefined)).toBe('Beste bewoner');
    expect(salutation({ ...jan, surname: '.', partnerSurname: '' })).toBe('Beste bewoner');
  });
});
