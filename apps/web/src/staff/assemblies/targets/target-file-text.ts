// What is wrong in a file with targets, where it stands, and how to mend it.
import type { CategoryFault } from '#features/assemblies/index.js';
import { firstFaults } from '../../../texts/first-faults.nl.js';
import type { TableFaultKind, TableFileFault } from '#platform/spreadsheet/read-table.js';

/** In: the faults of the file itself. Out: the first of them as sentences, and how many more there are. */
export function tableFaultTexts(faults: readonly TableFileFault[]): readonly string[] {
  const told = faults.flatMap((fault) => (fault.kind === 'more-rows' ? [] : [tableFaultText(fault)]));
  const more = faults.reduce((sum, fault) => sum + (fault.kind === 'more-rows' ? fault.more : 0), 0);
  return firstFaults(told, more);
}

type ToldFault = Exclude<TableFileFault, { readonly kind: 'more-rows' }>;

function tableFaultText({ line, column, kind }: ToldFault): string {
  const places = [
    ...(line === null ? [] : [`regel ${line}`]),
    ...(column === null ? [] : [`kolom “${column}”`]),
  ].join(', ');
  return places === '' ? TEXTS[kind] : `${places[0]?.toUpperCase()}${places.slice(1)}: ${lower(TEXTS[kind])}`;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const TEXTS: Readonly<Record<TableFaultKind, string>> = {
  empty: 'Het bestand is leeg. Kies een ander bestand.',
  'nameless-column': 'Deze kolom heeft geen naam. Vul de naam in op de eerste regel.',
  'double-column': 'Deze naam staat er twee keer. Geef elke kolom een eigen naam.',
  'wrong-width':
    'Er staan meer of minder cellen dan op de eerste regel. Gebruik in het hele bestand hetzelfde scheidingsteken.',
  'misplaced-quote': 'Er staat een aanhalingsteken binnen een cel. Haal het weg of schrijf het dubbel.',
  'open-quote': 'Een aanhalingsteken wordt niet gesloten. Zet er een tweede bij of haal het weg.',
  'not-utf8': 'Wij kunnen de letters niet lezen. Bewaar het bestand als “CSV UTF-8” of als Excel-bestand.',
  'no-workbook':
    'Wij kunnen dit Excel-bestand niet openen. Bewaar het opnieuw als .xlsx, zonder wachtwoord, of als “CSV UTF-8”.',
  'too-large': 'Dit Excel-bestand is te groot. Bewaar het blad als “CSV UTF-8”.',
  'outside-columns': 'Boven deze cel staat geen naam. Geef de kolom een naam of maak de cel leeg.',
};

/** In: a fault in what the file says. Out: the sentence. */
export function fileFaultText({ line, column, fault, found }: CategoryFault): string {
  const place = `Regel ${line}${column === '' ? '' : `, kolom “${column}”`}`;
  switch (fault) {
    case 'column-missing':
      return `Kolom “${column}” ontbreekt. In het bestand staan: ${found}.`;
    case 'empty':
      return `${place}: hier staat niets. Vul een naam in.`;
    case 'no-whole-number':
      return `${place}: “${found}” is geen heel getal. Vul een getal zonder komma in.`;
    case 'min-above-max':
      return `${place}: minstens is meer dan hooguit (${found}).`;
    case 'value-twice':
      return `${place}: “${found}” staat er al. Haal een van de twee weg.`;
    case 'no-rows':
      return 'In het bestand staan geen regels.';
  }
}
