// What is wrong in a file with figures of the population, where it stands, and how to mend it.
import type { MarginFault } from '#domain/weighting/read-margins.js';
import type { MatchFault } from '#features/results/index.js';
import { listed } from '../../../texts/formats.nl.js';

/** In: a fault in what the file says, and the line of the file it stands on. Out: the sentence. */
export function marginFaultText({ kind, column, found }: MarginFault, line: number | null): string {
  const place = line === null ? '' : `Regel ${line}, kolom “${column ?? ''}”: `;
  switch (kind) {
    case 'column-missing':
      return `Kolom “${column ?? ''}” ontbreekt. In het bestand staan: ${found}. Geef de kolommen de namen variable, category en total.`;
    case 'no-margins':
      return 'In het bestand staan geen cijfers. Kies een bestand met ten minste één kenmerk.';
    case 'no-variable':
      return `${place}hier staat niets. Vul het kenmerk in, bijvoorbeeld leeftijd.`;
    case 'no-category':
      return `${place}hier staat niets. Vul de naam van de groep in.`;
    case 'no-number':
      return `${place}${found === '' ? 'hier staat niets' : `“${found}” is geen aantal`}. Vul een getal van 0 of meer in, zonder punten of spaties.`;
    case 'category-twice':
      return `${place}“${found}” staat er al. Haal een van de twee weg.`;
    case 'margins-disagree':
      return `De kenmerken tellen niet op tot hetzelfde aantal mensen: ${found}. Neem cijfers van dezelfde bevolking en dezelfde dag.`;
  }
}

export type FaultPlace = { readonly line: number; readonly column: string };

/** In: where the file and the classes of the poll differ, and where that stands, if anywhere. Out: the sentence. */
export function matchFaultText(fault: MatchFault, place?: FaultPlace): string {
  const text = differenceText(fault);
  return place
    ? `Regel ${place.line}, kolom “${place.column}”: ${text.charAt(0).toLowerCase()}${text.slice(1)}`
    : text;
}

function differenceText({ kind, variable, category, known }: MatchFault): string {
  const names = listed(known.map((name) => `“${name}”`));
  switch (kind) {
    case 'unknown-variable':
      return `Het kenmerk “${variable}” kent deze peiling niet. Noem het gebied, leeftijd of geslacht, of haal het weg.`;
    case 'variable-twice':
      return `Het kenmerk “${variable}” staat er onder een andere naam ook al. Haal een van de twee weg.`;
    case 'no-classes':
      return `Bij “${variable}” heeft deze peiling geen groepen. Haal dit kenmerk uit het bestand.`;
    case 'unknown-category':
      return `De groep “${category}” van “${variable}” kent deze peiling niet. De groepen zijn ${names}.`;
    case 'category-missing':
      return `De groep “${category}” van “${variable}” heeft geen aantal in het bestand. Zet er een regel voor bij.`;
    case 'no-people':
      return `De groep “${category}” van “${variable}” heeft 0 mensen, maar er zijn wel mensen uit die groep uitgenodigd. Vul een aantal boven 0 in.`;
  }
}
