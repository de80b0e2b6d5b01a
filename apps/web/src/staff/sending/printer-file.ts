// One row per letter, for a printing house that makes the letters from its own template.
import { groupedCode, type PrintedLetter } from '#features/invitations/index.js';
import { writeCsv } from '#platform/csv/write-csv.js';

const HEAD = [
  'brief',
  'adresregel 1',
  'adresregel 2',
  'adresregel 3',
  'adresregel 4',
  'aanhef',
  'code',
  'adres van de qr-code',
];
const ADDRESS_LINES = 4;

/** Semicolons and a byte order mark, as Dutch spreadsheets expect. */
export function printerFile(letters: readonly PrintedLetter[]): string {
  return writeCsv([HEAD, ...letters.map(rowOf)], ';');
}

function rowOf({ mark, addressLines, message, to }: PrintedLetter): readonly string[] {
  const lines = Array.from({ length: ADDRESS_LINES }, (_, index) => addressLines[index] ?? '');
  const link = message.parts.flatMap((part) => (part.kind === 'door' ? [part.url] : []))[0] ?? '';
  return [mark, ...lines, message.salutation, groupedCode(to.code), link];
}
