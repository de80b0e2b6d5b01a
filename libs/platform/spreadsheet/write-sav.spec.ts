// An SPSS file holds what was put in, as a reader of its own finds it.
import { describe, expect, it } from '@jest/globals';
import { readSav } from '../../../test/support/read-sav.js';
import { writeSav, type SavTable } from './write-sav.js';

const table: SavTable = {
  title: 'Peiling 2027-04: hoe veilig voelt u zich ’s avonds in uw buurt, en waar wel eens niet?',
  createdAt: new Date('2027-04-08T07:00:00Z'),
  variables: [
    {
      kind: 'number',
      name: 'vraag',
      label: 'Vraag',
      decimals: 0,
      values: [
        [1, 'Voelt u zich veilig? Überhaupt'],
        [2, 'x'],
      ],
    },
    { kind: 'text', name: 'antwoord', label: 'Antwoord, zoals het op de pagina staat' },
    { kind: 'number', name: 'procent', label: 'Procent', decimals: 1, values: [] },
    { kind: 'text', name: 'leeg', label: '' },
  ],
  cases: [
    [1, 'Ja, héél veilig ’s avonds', 48.5, ''],
    [2, 'é'.repeat(200), null, null],
    [1, 'nee', 0, 'ok'],
  ],
};

describe('an SPSS file', () => {
  const read = readSav(writeSav(table));

  it('keeps numbers, texts, and what is not known', () => {
    expect(read.cases[0]).toEqual([1, 'Ja, héél veilig ’s avonds', 48.5, '']);
    expect(read.cases[2]).toEqual([1, 'nee', 0, 'ok']);
    expect(read.cases[1]?.[2]).toBeNull();
  });

  it('cuts a text that is too long between two letters', () => {
    expect(read.cases[1]?.[1]).toBe('é'.repeat(127));
    expect(Buffer.byteLength(read.title)).toBeLessThanOrEqual(64);
  });

  it('names its variables, says what they are, and what their numbers stand for', () => {
    expect(read.encoding).toBe('UTF-8');
    expect(read.variables.map(({ name, label }) => [name, label])).toEqual(
      table.variables.map(({ name, label }) => [name, label]),
    );
    expect(read.variables[0]?.values.get(1)).toBe('Voelt u zich veilig? Überhaupt');
  });

  it('is the same every time, and may hold nothing', () => {
    expect(writeSav(table).equals(writeSav(table))).toBe(true);
    expect(readSav(writeSav({ ...table, cases: [] })).cases).toEqual([]);
  });
});
