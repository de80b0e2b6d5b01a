// Turns the cells of one line into a person, a name, a mail address or a mutation, or says what keeps it from being one.
import type { Area } from './area.js';
import {
  areaCell,
  birthYearCell,
  emailCell,
  flagCell,
  genderCell,
  houseNumberCell,
  mutationCell,
  nameUseCell,
  optionalCell,
  permissionCell,
  postcodeCell,
  textCell,
} from './cells.js';
import { householdOf } from './household.js';
import type { FieldName } from './import-field.js';
import type { Mutation } from './mutation.js';
import type { PersonName } from './person-name.js';
import type { Candidate } from './person.js';
import type { Cell, CellRefusal, CellText, Reading } from './refusal.js';

export type NameLine = PersonName & {
  readonly pseudonym: string;
  readonly street: string;
  readonly town: string;
};
export type EmailLine = {
  readonly pseudonym: string;
  readonly email: string;
  readonly source: string;
  readonly permission: string;
};
export type MutationLine = { readonly pseudonym: string; readonly mutation: Mutation };

export type Readers = {
  readonly findArea: (codeOrName: string) => Area | undefined;
  readonly thisYear: number;
};

const LONGEST_PSEUDONYM = 64;
const LONGEST_NAME = 200;

/** `area` in the result is the code, however the file wrote it. */
export function readPerson(text: CellText, { findArea, thisYear }: Readers): Reading<Candidate> {
  const line = collect(text);
  const address = {
    postcode: line.take('postcode', postcodeCell, ''),
    houseNumber: line.take('houseNumber', houseNumberCell, ''),
    houseLetter: line.take('houseLetter', (cell) => optionalCell(cell.toUpperCase(), 1), ''),
    houseAddition: line.take('houseAddition', (cell) => optionalCell(cell, 10), ''),
  };
  return line.whole({
    pseudonym: line.take('pseudonym', pseudonymCell, ''),
    ...address,
    household: householdOf(address),
    area: line.take('area', (cell) => areaCell(cell, findArea), ''),
    birthYear: line.take('birthYear', (cell) => birthYearCell(cell, thisYear), 0),
    gender: line.take('gender', genderCell, 'unknown'),
    secret: line.take('secret', flagCell, false),
  });
}

export function readName(text: CellText): Reading<NameLine> {
  const line = collect(text);
  const optional = (field: FieldName): string =>
    line.take(field, (cell) => optionalCell(cell, LONGEST_NAME), '');
  const required = (field: FieldName): string => line.take(field, (cell) => textCell(cell, LONGEST_NAME), '');
  return line.whole({
    pseudonym: line.take('pseudonym', pseudonymCell, ''),
    initials: optional('initials'),
    prefix: optional('prefix'),
    surname: required('surname'),
    partnerPrefix: optional('partnerPrefix'),
    partnerSurname: optional('partnerSurname'),
    nameUse: line.take('nameUse', nameUseCell, 'E'),
    street: required('street'),
    town: required('town'),
  });
}

export function readEmail(text: CellText): Reading<EmailLine> {
  const line = collect(text);
  return line.whole({
    pseudonym: line.take('pseudonym', pseudonymCell, ''),
    email: line.take('email', emailCell, ''),
    source: line.take('source', (cell) => textCell(cell, LONGEST_NAME), ''),
    permission: line.take('permission', permissionCell, ''),
  });
}

export function readMutation(text: CellText): Reading<MutationLine> {
  const line = collect(text);
  return line.whole({
    pseudonym: line.take('pseudonym', pseudonymCell, ''),
    mutation: line.take('mutation', mutationCell, 'secret'),
  });
}

const pseudonymCell = (cell: string): Cell<string> => textCell(cell, LONGEST_PSEUDONYM);

type Collected = {
  /** What the cell says; `otherwise` only ever stands in a line that is refused. */
  take<Value>(field: FieldName, read: (text: string) => Cell<Value>, otherwise: Value): Value;
  whole<Row>(row: Row): Reading<Row>;
};

/** Reads all cells of a line before judging it, so that every fault is told at once. */
function collect(text: CellText): Collected {
  const refusals: CellRefusal[] = [];
  return {
    take(field, read, otherwise) {
      const cell = read(text(field));
      if (cell.ok) return cell.value;
      refusals.push({ field, reason: cell.reason });
      return otherwise;
    },
    whole: (row) => (refusals.length === 0 ? { ok: true, row } : { ok: false, refusals }),
  };
}
