// Proves that the printing house gets one row per letter, that a spreadsheet opens it, and that no name can become a formula.
import { expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { PrintedLetter } from '#features/invitations/index.js';
import { printerFile } from './printer-file.js';

const letter = (name: string, mark: string): PrintedLetter => ({
  addressLines: [name, 'Heuvel 1', '5341 AB  OSS'],
  mark,
  message: {
    ...{ language: 'nl', subject: 'x', heading: 'x', preview: '', salutation: `Beste ${name}` },
    parts: [{ kind: 'door', label: 'x', url: 'https://oss.invalid/p/abc', typeAt: 'x', code: '' }],
    ...{ closing: [], footer: [] },
  },
  to: {
    ...{ invitationId: 'i', salutation: `Beste ${name}`, addressLines: [], email: null, addressRests: '' },
    ...{ ownPrint: false, linkToken: 'abc', code: '7K4M2QXH9TRD8', optOutToken: 'x', barred: '' },
  },
});

it('holds a row per letter, with everything that is personal in it', () => {
  const file = printerFile([letter('J. "Jan"; de Vries', '1-1'), letter('=HYPERLINK("x")', '1-2')]);
  expect(file.startsWith('\uFEFF')).toBe(true);
  const rows: readonly (readonly string[])[] = parse(file, { delimiter: ';', bom: true });
  expect(rows).toHaveLength(3);
  expect(rows[1]).toEqual([
    ...['1-1', 'J. "Jan"; de Vries', 'Heuvel 1', '5341 AB  OSS', ''],
    ...['Beste J. "Jan"; de Vries', '7K4M 2QXH 9TRD8', 'https://oss.invalid/p/abc'],
  ]);
  expect(rows[2]?.[1]).not.toMatch(/^=/);
});
