// What the CSV downloads hold, for programs: CSV on the Web (W3C), with the data set described in DCAT.
import type { FoundFacts } from './result-facts.js';
import { apartRows } from './apart-rows.js';
import { figureRows, groupRows, type FigureRows } from './figure-rows.js';

/** Addresses are relative to that of this description. */
export function figuresCsvw({ poll, result, areas }: FoundFacts, municipality: string): string {
  const apart = apartRows(result);
  const distributions = apart ? [...DISTRIBUTIONS, APART] : DISTRIBUTIONS;
  const issued = (result.publicFrom ?? result.computedAt).toISOString().slice(0, 10);
  const described = {
    // A description may add a language here and nothing else; `dcat`, `dc`, `schema` and `rdf` are known already.
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'nl' }],
    '@type': 'TableGroup',
    'rdf:type': { '@id': 'dcat:Dataset' },
    'dc:title': poll.title,
    'dc:description': poll.question,
    'dc:identifier': poll.number,
    'dc:publisher': municipality,
    'dc:issued': { '@value': issued, '@type': 'xsd:date' },
    'dc:language': 'nl',
    'dc:temporal': [poll.openedAt, poll.closedAt].map((at) => at?.toISOString().slice(0, 10) ?? '').join('/'),
    'schema:version': String(result.version),
    'dcat:distribution': distributions.map(([file, type]) => ({
      '@type': 'dcat:Distribution',
      'dcat:downloadURL': { '@id': file },
      'dcat:mediaType': type,
    })),
    tables: [
      tableOf('cijfers.csv', figureRows(poll, result), 'Alle antwoorden, één regel per antwoord'),
      tableOf('groepen.csv', groupRows(result, areas), 'Alle groepen, één regel per groep en antwoord'),
      ...(apart ? [tableOf(APART[0], apart, 'Antwoorden die apart tellen, zonder marge')] : []),
    ],
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

const DISTRIBUTIONS = [
  ['cijfers.csv', 'text/csv'],
  ['groepen.csv', 'text/csv'],
  ['cijfers.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['cijfers.sav', 'application/x-spss-sav'],
  ['cijfers.json', 'application/json'],
  ['codeboek.xml', 'application/xml'],
] as const;

const APART = ['apart.csv', 'text/csv'] as const;

const NUMBERS: ReadonlySet<string> = new Set([
  ...['versie', 'uitgenodigd', 'vraagnummer', 'basis', 'aantal', 'procent', 'procent van', 'procent tot'],
  ...['gemiddelde', 'gemiddelde van', 'gemiddelde tot', 'mensen'],
]);

function tableOf(url: string, [heading = []]: FigureRows, title: string) {
  const columns = heading.map((name) => ({
    titles: name,
    name: String(name).replaceAll(' ', '_'),
    datatype: NUMBERS.has(String(name)) ? 'number' : 'string',
    ...(NUMBERS.has(String(name)) ? { null: '' } : {}),
  }));
  return { url, 'dc:title': title, dialect: { delimiter: ',', encoding: 'utf-8' }, tableSchema: { columns } };
}
