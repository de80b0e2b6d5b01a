// Which column of a file holds which field: proposed by the header line, decided by a person.
import { importFields, type FieldName, type ImportKind } from './import-field.js';

/** Column name per field; a field that is not in the file is missing here. */
export type ColumnMapping = Readonly<Partial<Record<FieldName, string>>>;

export type MappingFault = {
  readonly field: FieldName;
  readonly fault: 'missing' | 'unknown-column' | 'used-twice';
};

/** The mapping that the header line suggests. */
export function recognisedColumns(kind: ImportKind, columns: readonly string[]): ColumnMapping {
  const free = new Map(columns.map((column) => [plainHeader(column), column]));
  const mapping: Partial<Record<FieldName, string>> = {};
  for (const field of importFields[kind]) {
    const header = field.headers.find((known) => free.has(known));
    const column = header === undefined ? undefined : free.get(header);
    if (header === undefined || column === undefined) continue;
    mapping[field.name] = column;
    free.delete(header);
  }
  return mapping;
}

/** Everything that keeps this mapping from being used. */
export function mappingFaults(
  kind: ImportKind,
  columns: readonly string[],
  mapping: ColumnMapping,
): readonly MappingFault[] {
  const used = new Set<string>();
  return importFields[kind].flatMap(({ name, required }): MappingFault[] => {
    const column = mapping[name];
    if (column === undefined) return required ? [{ field: name, fault: 'missing' }] : [];
    if (!columns.includes(column)) return [{ field: name, fault: 'unknown-column' }];
    if (used.has(column)) return [{ field: name, fault: 'used-twice' }];
    used.add(column);
    return [];
  });
}

/** A header without capitals, accents, spaces and signs. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
}
