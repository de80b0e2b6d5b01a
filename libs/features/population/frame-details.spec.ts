// No people come in without a purpose, a source, a day, and a day on which they go.
import { describe, expect, it } from '@jest/globals';
import { detailFaults, monthsLater, mutationDayFault } from './frame-details.js';

const details = {
  name: 'Najaar 2026',
  purpose: 'Peiling groen',
  source: 'BRP, team Burgerzaken',
  extractedOn: '2026-11-01',
  deleteBy: '2027-02-01',
};
const today = '2026-11-10';

describe('the details of a frame', () => {
  it('are complete with all five', () => {
    expect(detailFaults(details, today)).toEqual({});
  });

  it('are each required', () => {
    const empty = { name: ' ', purpose: '', source: '', extractedOn: '', deleteBy: '' };
    const missing = Object.fromEntries(Object.keys(empty).map((field) => [field, 'missing']));
    expect(detailFaults(empty, today)).toEqual(missing);
  });

  it.each([
    ['extractedOn', '2026-11-11', 'in-the-future'],
    ['extractedOn', '2026-02-30', 'not-a-date'],
    ['extractedOn', '1-11-2026', 'not-a-date'],
    ['deleteBy', '2026-11-10', 'not-in-the-future'],
    ['deleteBy', '2027-11-02', 'too-far-away'],
    ['name', 'x'.repeat(301), 'too-long'],
  ])('refuse %s %s: %s', (field, text, fault) => {
    expect(detailFaults({ ...details, [field]: text }, today)).toEqual({ [field]: fault });
  });
});

describe('the day of a mutation file', () => {
  it('lies between the extract and today', () => {
    const frame = { extractedOn: '2026-11-01', today };
    expect(mutationDayFault('2026-11-01', frame)).toBeUndefined();
    expect(mutationDayFault('2026-11-10', frame)).toBeUndefined();
    expect(mutationDayFault('2026-10-31', frame)).toBe('before-the-extract');
    expect(mutationDayFault('2026-11-11', frame)).toBe('in-the-future');
    expect(mutationDayFault('', frame)).toBe('missing');
  });
});

describe('months later', () => {
  it('is the same day of the month', () => {
    expect(monthsLater('2026-11-30', 3)).toBe('2027-03-02');
    expect(monthsLater('2026-11-01', 12)).toBe('2027-11-01');
  });
});
