// Everything the page may show on which somebody points out which column is what.
import {
  importFields,
  recognisedColumns,
  type Upload,
  type UploadPreview,
} from '#features/population/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { table } from '../../../components/table.js';
import { staffFrame } from '../../../layout/navigation.js';
import { counted } from '../../../texts/formats.nl.js';
import { fieldHint, fieldText, kindText } from '../../../texts/imports.nl.js';
import { discardAddress, uploadAddress } from '../frame-address.js';
import { importSteps } from '../import-steps.js';

export type ColumnsFacts = {
  readonly person: StaffPerson;
  readonly upload: Upload;
  readonly preview: UploadPreview;
  /** The form as it was sent with faults; undefined at first. */
  readonly form?: FormView;
};

const LONGEST_SHOWN = 40;

export function columnsPage({ person, upload, preview, form }: ColumnsFacts): object {
  const { columns, rows } = preview;
  const view = form ?? proposal(upload, columns);
  const fields = importFields[upload.kind].map(({ name, required }) => ({
    name,
    label: fieldText[name],
    hint: fieldHint[name],
    optional: !required,
    value: view.values[name] ?? '',
    error: view.errors[name] ?? '',
  }));
  return {
    title: `Kolommen aanwijzen: ${kindText[upload.kind].title}`,
    staff: staffFrame(person, 'bevolking'),
    form: view,
    heading: kindText[upload.kind].title,
    steps: importSteps('columns'),
    action: uploadAddress(upload.id, 'kolommen'),
    discard: discardAddress(upload.id),
    fileName: upload.fileName,
    found: recognisedText(upload, columns),
    encoding: upload.encoding === 'windows-1252',
    fields,
    options: columns.map((column, index) => ({ value: String(index), text: column })),
    preview: table(
      `De eerste ${counted(rows.length, 'regel', 'regels')} van ${upload.fileName}`,
      ['Rij', ...columns],
      rows.map((cells, index) => [String(index + 1), ...cells.map(shortened)]),
    ),
  };
}

function proposal(upload: Upload, columns: readonly string[]): FormView {
  const mapping = upload.mapping ?? recognisedColumns(upload.kind, columns);
  const places = Object.entries(mapping).map(([field, column]): readonly [string, string] => [
    field,
    String(columns.indexOf(column)),
  ]);
  return { values: Object.fromEntries(places), errors: {}, errorList: [] };
}

function recognisedText(upload: Upload, columns: readonly string[]): string {
  const known = Object.keys(recognisedColumns(upload.kind, columns)).length;
  return `We herkenden ${known} van de ${counted(columns.length, 'kolom', 'kolommen')}. Kijk na of het klopt.`;
}

function shortened(cell: string): string {
  return cell.length > LONGEST_SHOWN ? `${cell.slice(0, LONGEST_SHOWN)}…` : cell;
}
