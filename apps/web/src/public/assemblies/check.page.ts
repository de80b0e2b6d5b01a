// Everything the page "Controleer zelf" may show: what is checked, what each file proves, and one's own place.
import type { PanelRecord } from '#domain/sortition/panel-record.js';
import type { OwnFile } from '#domain/sortition/own-file.js';
import type { Assembly } from '#features/assemblies/index.js';
import type { FormView } from '#platform/forms/form.js';
import { checkNamesJson } from '../../texts/checks.nl.js';
import { aheadText, announcedName, announcedOccasion } from '../../texts/draws.nl.js';
import type { Voided } from './public-assembly.js';
import { counted, longMoment, wholeNumber } from '../../texts/formats.nl.js';

/** What a registrant may see, and the code with which they asked. */
export type OwnPlace = { readonly file: OwnFile; readonly code: string };

export type CheckFacts = {
  readonly assembly: Assembly;
  /** Set when this draw does not count any more. */
  readonly voided?: Voided | undefined;
  readonly record: PanelRecord;
  readonly form: FormView;
  readonly own: OwnPlace | undefined;
  /** Whether there are records of seats that were given away again. */
  readonly seats: boolean;
};

export function checkPage({ assembly, voided, record, form, own, seats }: CheckFacts): object {
  const { slug, title } = assembly;
  const at = `/burgerberaden/${slug}`;
  const drawn = record.stage === 'drawn';
  return {
    title: `Controleer de loting: ${title}`,
    section: 'burgerberaden',
    heading: title,
    form: { ...form, values: { code: '', ...form.values }, errors: { code: '', ...form.errors } },
    page: at,
    voided: voided ?? false,
    drawn,
    at: `${at}/controleer`,
    record: `${at}/loting.json`,
    seats: seats ? `${at}/plaatsen.json` : '',
    script: `${at}/controleer/nareken.js`,
    names: checkNamesJson,
    files: [
      { href: `${at}/loting.json`, text: drawn ? 'De loting' : 'Wat vastligt', kind: 'JSON' },
      ...(seats ? [{ href: `${at}/plaatsen.json`, text: 'De plaatsen na de loting', kind: 'JSON' }] : []),
      { href: `${at}/controleer/offline.html`, text: 'Narekenen zonder internet', kind: 'HTML, één bestand' },
    ],
    digests: [
      { name: 'Controlegetal van de aanmeldingen', digits: record.frameRoot },
      { name: 'Controlegetal van alle groepen samen', digits: record.panelsRoot },
      { name: 'Controlegetal van de regels en de groepen', digits: record.parametersDigest },
      { name: 'Controlegetal van het hele bestand', digits: record.documentDigest },
      ...(record.stage === 'drawn'
        ? [{ name: 'Controlegetal van vóór de loting', digits: record.sealDigest }]
        : []),
    ],
    sealedAt: longMoment(new Date(record.sealedAt)),
    decides: `${announcedName(record.announced)}, ${announcedOccasion(record.announced)}`,
    ahead: aheadText(record.announced),
    people: wholeNumber(record.commitments.length),
    panels: wholeNumber(record.panelRoots.length),
    own: own ? ownOf(own, record, voided !== undefined) : false,
  };
}

function ownOf({ file, code }: OwnPlace, record: PanelRecord, over: boolean): object {
  const { number, seats, attributes } = file;
  const panels = record.panelRoots.length;
  return {
    number,
    code,
    drawn: over ? 'Deze loting telt niet meer.' : drawnText(record, number),
    count: counted(seats.length, 'groep', 'groepen'),
    chance: chanceText(seats.length, panels),
    panels: seats.map(({ panel }) => String(panel).padStart(3, '0')).join(', '),
    rows: Object.entries(attributes)
      .filter(([term]) => !term.startsWith('@'))
      .map(([term, value]) => ({ term, value })),
  };
}

function drawnText(record: PanelRecord, number: number): string {
  if (record.stage !== 'drawn') return 'Er is nog niet geloot.';
  return record.members.includes(number) ? 'Ja, u bent geloot.' : 'Nee, u bent niet geloot.';
}

const chanceText = (seats: number, panels: number): string =>
  seats === panels
    ? 'U was dus zeker van een plaats.'
    : `Uw kans was dus ${wholeNumber(Math.round((1000 * seats) / panels))} op de 1.000.`;
