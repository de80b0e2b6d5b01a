// Proves that forms take what people type and say how to repair the rest.
import { describe, expect, it } from '@jest/globals';
import {
  readChoices,
  readCode,
  readDate,
  readDateTime,
  readEmail,
  readText,
  readWholeNumber,
} from './fields.js';
import { Form, freshForm } from './form.js';

const CODE = { alphabet: '0123456789ABCDEFGHJKMNPQRSTVWXYZ', length: 12 };

describe('a text', () => {
  it('loses spaces around it and control characters within', () => {
    expect(readText('  Hoe\u0007 gaat het?\r\nGoed ', { max: 40 })).toEqual({
      ok: true,
      value: 'Hoe  gaat het?\nGoed',
    });
  });

  it('is counted in letters as a reader sees them', () => {
    expect(readText('e\u0301é👍', { max: 3 }).ok).toBe(true);
    expect(readText('vier', { max: 3 })).toEqual({
      ok: false,
      fault: 'Maak de tekst korter: u kunt 3 tekens gebruiken, nu zijn het er 4',
    });
  });
});

describe('a whole number', () => {
  it.each([
    ['12', 12],
    [' 7 ', 7],
    ['1.200', 1200],
    ['12.000', 12000],
  ])('reads %s as %d', (typed, number) => {
    expect(readWholeNumber(typed, { from: 1, to: 20000 })).toEqual({ ok: true, value: number });
  });

  it.each(['', 'tien', '1,5', '1.5', '0', '20001', '1e3'])('refuses "%s"', (typed) => {
    expect(readWholeNumber(typed, { from: 1, to: 20000 })).toEqual({
      ok: false,
      fault: 'Vul een getal van 1 tot en met 20.000 in',
    });
  });
});

describe('a date', () => {
  it.each(['2027-03-02', '2-3-2027', '02/03/2027', '2.3.2027'])('reads %s', (typed) => {
    expect(readDate(typed)).toEqual({ ok: true, value: '2027-03-02' });
  });

  it.each(['', '30-2-2027', '2027-13-01', 'morgen', '2-3-27'])('refuses "%s"', (typed) => {
    expect(readDate(typed)).toEqual({ ok: false, fault: 'Vul een datum in, bijvoorbeeld 2-3-2027' });
  });
});

describe('a moment', () => {
  it('is read on the clock of the town', () => {
    expect(readDateTime('1-7-2027', '9.30')).toEqual({ ok: true, value: new Date('2027-07-01T07:30:00Z') });
  });

  it('cannot lie in the hour that is skipped', () => {
    expect(readDateTime('28-3-2027', '2:30')).toMatchObject({ fault: expect.stringContaining('zomertijd') });
  });

  it('needs a time', () => {
    expect(readDateTime('1-7-2027', '')).toEqual({ ok: false, fault: 'Vul een tijd in, bijvoorbeeld 9.30' });
  });
});

describe('an e-mail address', () => {
  it('is kept in small letters', () => {
    expect(readEmail(' S.deVries@Oss.NL ')).toEqual({ ok: true, value: 's.devries@oss.nl' });
  });

  it.each(['jan', 'jan@oss', 'jan@@oss.nl', 'jan de@oss.nl', '<jan@oss.nl>'])('refuses %s', (typed) => {
    expect(readEmail(typed).ok).toBe(false);
  });
});

describe('a code from a letter', () => {
  it('may be typed with spaces, dashes and small letters', () => {
    expect(readCode('7k4m-q2xh 9trd', CODE)).toEqual({ ok: true, value: '7K4MQ2XH9TRD' });
  });

  it('takes O for nought and I and L for one', () => {
    expect(readCode('OIL4Q2XH9TRD', CODE)).toEqual({ ok: true, value: '0114Q2XH9TRD' });
  });

  it('tells how many letters there should be', () => {
    expect(readCode('7K4M', CODE)).toMatchObject({ fault: expect.stringContaining('U vulde er 4 in') });
  });
});

describe('choices', () => {
  it('come in the order of the list, each once', () => {
    expect(readChoices(['b', 'a', 'b'], ['a', 'b', 'c'], { atLeast: 1 })).toEqual({
      ok: true,
      value: ['a', 'b'],
    });
  });

  it('refuse what was never offered', () => {
    expect(readChoices(['d'], ['a', 'b'], { atLeast: 0 }).ok).toBe(false);
  });
});

describe('a form', () => {
  it('gives typed input when everything is right', () => {
    const form = new Form({
      titel: ' Groen ',
      aantal: '12',
      soort: 'wijk',
      gebied: ['a', 'b'],
      akkoord: 'ja',
    });
    const outcome = form.outcome({
      title: form.text('titel', { max: 10 }),
      count: form.wholeNumber('aantal', { from: 1, to: 100 }),
      kind: form.choice('soort', ['wijk', 'stad']),
      areas: form.choices('gebied', ['a', 'b', 'c']),
      agreed: form.checked('akkoord'),
      note: form.optionalText('opmerking', { max: 10 }),
      until: form.optionalDate('tot'),
    });
    expect(outcome).toEqual({
      ok: true,
      input: {
        title: 'Groen',
        count: 12,
        kind: 'wijk',
        areas: ['a', 'b'],
        agreed: true,
        note: '',
        until: undefined,
      },
    });
  });

  it('tells every fault at once, in the order of the form, and keeps what was typed', () => {
    const form = new Form({ titel: '', aantal: 'veel' });
    const outcome = form.outcome({
      title: form.text('titel', { max: 10, missing: 'Geef de peiling een titel' }),
      count: form.wholeNumber('aantal', { from: 1, to: 100 }),
      kind: form.choice('soort', ['wijk', 'stad'], { missing: 'Kies een soort' }),
    });
    expect(outcome).toEqual({
      ok: false,
      form: {
        values: { titel: '', aantal: 'veel' },
        errors: {
          titel: 'Geef de peiling een titel',
          aantal: 'Vul een getal van 1 tot en met 100 in',
          soort: 'Kies een soort',
        },
        errorList: [
          { name: 'titel', text: 'Geef de peiling een titel' },
          { name: 'aantal', text: 'Vul een getal van 1 tot en met 100 in' },
          { name: 'soort', text: 'Kies een soort' },
        ],
      },
    });
  });

  it('reads a body that is no form as an empty form', () => {
    expect(new Form(undefined).given('titel')).toBe('');
    expect(new Form({ titel: { diep: 1 } }).given('titel')).toBe('');
  });

  it('can be shown before anybody typed', () => {
    expect(freshForm({ titel: 'Groen' })).toEqual({ values: { titel: 'Groen' }, errors: {}, errorList: [] });
  });
});
