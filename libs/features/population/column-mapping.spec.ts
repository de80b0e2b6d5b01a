// Columns are recognised by what real files call them, and a person can always decide otherwise.
import { describe, expect, it } from '@jest/globals';
import { mappingFaults, recognisedColumns } from './column-mapping.js';
import { importFields, importKinds } from './import-field.js';

describe('recognising columns', () => {
  it('knows the Dutch headers, whatever the capitals, spaces and signs', () => {
    const columns = [
      'Pseudoniem',
      'PC6',
      'Huis-nummer',
      'huisnummer toevoeging',
      'Wijkcode',
      'Geb_datum',
      'Indicatie geheim',
    ];
    expect(recognisedColumns('frame', columns)).toEqual({
      pseudonym: 'Pseudoniem',
      postcode: 'PC6',
      houseNumber: 'Huis-nummer',
      houseAddition: 'huisnummer toevoeging',
      area: 'Wijkcode',
      birthYear: 'Geb_datum',
      secret: 'Indicatie geheim',
    });
  });

  it('gives one column to one field', () => {
    for (const kind of importKinds) {
      const headers = importFields[kind].flatMap((field) => field.headers);
      expect(new Set(headers).size).toBe(headers.length);
    }
  });

  it('leaves out what it does not know', () => {
    expect(recognisedColumns('emails', ['kolom 1', 'e-mail'])).toEqual({ email: 'e-mail' });
  });
});

describe('a mapping', () => {
  const columns = ['id', 'mail', 'bron', 'ja'];

  it('is complete when every required field has a column of its own', () => {
    expect(
      mappingFaults('emails', columns, { pseudonym: 'id', email: 'mail', source: 'bron', permission: 'ja' }),
    ).toEqual([]);
  });

  it('tells everything that is wrong with it', () => {
    expect(
      mappingFaults('emails', columns, { pseudonym: 'mail', email: 'mail', source: 'gisteren' }),
    ).toEqual([
      { field: 'email', fault: 'used-twice' },
      { field: 'source', fault: 'unknown-column' },
      { field: 'permission', fault: 'missing' },
    ]);
  });
});
