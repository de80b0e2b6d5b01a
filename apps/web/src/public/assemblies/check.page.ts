// Everything the page "Controleer zelf" may show: what is checked, what each file proves, and one's own place.
import type { PanelRecord } from '#domain/sortition/panel-record.js';
import type { Assembly, OwnProof } from '#features/assemblies/index.js';
import type { FormView } from '#platform/forms/form.js';
import { counted, longMoment, wholeNumber } from '../../texts/formats.nl.js';

export type CheckFacts = {
  readonly assembly: Assembly;
  readonly record: PanelRecord;
  readonly form: FormView;
  readonly own: OwnProof | undefined;
};

export function checkPage({ assembly, record, form, own }: CheckFacts): object {
  const { slug, title } = assembly;
  const at = `/burgerberaden/${slug}`;
  const drawn = record.stage === 'drawn';
  return {
    title: `Controleer de loting: ${title}`,
    section: 'burgerberaden',
    heading: title,
    form: { ...form, values: { code: '', ...form.values }, errors: { code: '', ...form.errors } },
    page: at,
    drawn,
    at: `${at}/controleer`,
    record: `${at}/loting.json`,
    script: `${at}/controleer/nareken.js`,
    files: [
      { href: `${at}/loting.json`, text: drawn ? 'De loting' : 'Wat vastligt', kind: 'JSON' },
      { href: `${at}/controleer/offline.html`, text: 'Narekenen zonder internet', kind: 'HTML, één bestand' },
    ],
    digests: [
      { name: 'Controlegetal van de aanmeldingen', digits: record.frameRoot },
      { name: 'Controlegetal van de regels en de groepen', digits: record.parametersDigest },
      { name: 'Controlegetal van het hele bestand', digits: record.documentDigest },
      ...(record.stage === 'drawn'
        ? [{ name: 'Controlegetal van vóór de loting', digits: record.sealDigest }]
        : []),
    ],
    sealedAt: longMoment(new Date(record.sealedAt)),
    people: wholeNumber(record.commitments.length),
    panels: wholeNumber(record.panels.length),
    own: own ? ownOf(own, record) : false,
  };
}

function ownOf(own: OwnProof, record: PanelRecord): object {
  const { number, panels, drawn, id, salt, attributes } = own;
  const chance = Math.round((1000 * panels.length) / record.panels.length);
  return {
    number,
    drawn:
      record.stage === 'drawn'
        ? drawn
          ? 'Ja, u bent geloot.'
          : 'Nee, u bent niet geloot.'
        : 'Er is nog niet geloot.',
    count: counted(panels.length, 'groep', 'groepen'),
    chance: `Uw kans was dus ${chance} op de 1.000.`,
    panels: panels.map((panel) => String(panel).padStart(3, '0')).join(', '),
    rows: Object.entries(attributes)
      .filter(([term]) => !term.startsWith('@'))
      .map(([term, value]) => ({ term, value })),
    proof: JSON.stringify({ id, salt, attributes }),
  };
}
