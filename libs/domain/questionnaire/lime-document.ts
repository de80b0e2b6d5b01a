// Writes tables as the XML that LimeSurvey reads.

export type LimeTables = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

/**
 * In: what the file holds, its languages, and rows by table; values are HTML or codes. Out: the XML; a table without
 * rows is left out.
 */
export function limeDocument(
  kind: 'Survey' | 'Question',
  spoken: readonly string[],
  tables: LimeTables,
): string {
  const lines = Object.entries(tables).flatMap(([name, rows]) => tableOf(name, rows));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<document>',
    ` <LimeSurveyDocType>${kind}</LimeSurveyDocType>`,
    ` <DBVersion>${DATABASE_VERSION}</DBVersion>`,
    ` <languages>${spoken.map((language) => `<language>${language}</language>`).join('')}</languages>`,
    ...lines,
    '</document>',
    '',
  ].join('\n');
}

/** Of LimeSurvey 4.0, the first with words in tables of their own; later ones read it. */
const DATABASE_VERSION = 420;

function tableOf(name: string, rows: LimeTables[string]): readonly string[] {
  if (rows.length === 0) return [];
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (row: Readonly<Record<string, string>>): string =>
    `   <row>${Object.entries(row)
      .map(([field, value]) => `<${field}><![CDATA[${written(value)}]]></${field}>`)
      .join('')}</row>`;
  return [
    ` <${name}>`,
    `  <fields>${fields.map((field) => `<fieldname>${field}</fieldname>`).join('')}</fields>`,
    '  <rows>',
    ...rows.map(line),
    '  </rows>',
    ` </${name}>`,
  ];
}

/** Without what would end the value or may not stand in XML at all. */
const written = (value: string): string =>
  value.replaceAll(/(?![\n\r\t])[\p{Cc}\p{Cs}]/gu, '').replaceAll(']]>', ']]&gt;');
