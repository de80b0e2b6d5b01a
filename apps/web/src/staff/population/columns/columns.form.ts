// Which column a person pointed out for which field.
import {
  importFields,
  mappingFaults,
  type ColumnMapping,
  type FieldName,
  type ImportKind,
} from '#features/population/index.js';
import { Form, type FormOutcome } from '#platform/forms/form.js';
import { fieldText, mappingFaultText } from '../../../texts/imports.nl.js';

/** The columns of the file are numbered from 0 in the form: their names may hold anything. */
export function readMapping(
  body: unknown,
  kind: ImportKind,
  columns: readonly string[],
): FormOutcome<ColumnMapping> {
  const form = new Form(body);
  const mapping: Partial<Record<FieldName, string>> = {};
  for (const { name } of importFields[kind]) {
    const column = form.isEmpty(name) ? undefined : columns[Number(form.given(name))];
    if (column !== undefined) mapping[name] = column;
  }
  for (const { field, fault } of mappingFaults(kind, columns, mapping))
    form.fault(field, mappingFaultText[fault](fieldText[field].toLowerCase()));
  return form.outcome(mapping);
}
