// Proves that page, downloads and codebook of a result tell the very same figures, and none that is hidden.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { loadSolver } from '#platform/solver/highs.js';
import { writeCsv } from '#platform/csv/write-csv.js';
import { readCsv } from '#platform/csv/read-csv.js';
import type { ResultDocument } from '#features/results/index.js';
import { apartRows } from '../../apps/web/src/public/result/apart-rows.js';
import { comparePage } from '../../apps/web/src/public/result/compare.page.js';
import { EVERYBODY, pairKey } from '../../apps/web/src/public/result/pair-tables.js';
import { figureRows, groupRows } from '../../apps/web/src/public/result/figure-rows.js';
import { figuresCsv } from '../../apps/web/src/public/result/figures-csv.js';
import { figuresCsvw } from '../../apps/web/src/public/result/figures-csvw.js';
import { figuresDdi } from '../../apps/web/src/public/result/figures-ddi.js';
import { figuresJson } from '../../apps/web/src/public/result/figures-json.js';
import { figuresSav } from '../../apps/web/src/public/result/figures-sav.js';
import { figuresXlsx } from '../../apps/web/src/public/result/figures-xlsx.js';
import { resultPage } from '../../apps/web/src/public/result/result.page.js';
import { aResult } from '../support/a-result.js';
import { publishedPoll, truth } from '../support/hostile-poll.js';
import { recovered } from '../support/hostile-reader.js';
import { resultFacts } from '../support/public-pages.js';
import { readSav } from '../support/read-sav.js';
import { render } from '../support/render.js';

let document: ResultDocument;
beforeAll(async () => {
  document = publishedPoll(await loadSolver('costs'));
});
const facts = () => ({ ...resultFacts, result: aResult({ document, version: 2 }) });

/** Of every answer its question, name, base, count and share; '' where nothing is told. */
const totals = (): readonly string[] =>
  figuresIn(document, ({ base, answers }) =>
    answers.map((answer) => [
      base,
      answer.label,
      answer.count ?? '',
      answer.over ? '' : (answer.percentage ?? ''),
    ]),
  );

/** Of every group and answer its base, name and share. */
const inGroups = (): readonly string[] =>
  figuresIn(document, ({ groups = [], crossed = [], answers }) =>
    [...groups, ...crossed].flatMap(({ rows }) =>
      rows.flatMap(({ base, cells }) =>
        answers.map(({ label }, place) => {
          const cell = cells[place];
          return [
            base ?? '',
            label,
            !cell || cell.over ? '' : cell.percentage,
            ...(cell?.margin ?? ['', '']),
          ];
        }),
      ),
    ),
  );

type Shown = Extract<ResultDocument['questions'][number], { shown: true }>;

function figuresIn(
  { questions }: ResultDocument,
  rowsOf: (question: Shown) => readonly (readonly (string | number)[])[],
): readonly string[] {
  return questions.flatMap((question, index) =>
    question.shown ? rowsOf(question).map((row) => [index + 1, ...row].join('|')) : [],
  );
}

async function csvRows(text: string): Promise<readonly (readonly string[])[]> {
  const read = await readCsv(Readable.from([Buffer.from(text)]), 'f.csv');
  if (!read.ok) throw new Error('no CSV');
  return read.table.rows.map(({ cells }) => cells);
}

const pick = (rows: readonly (readonly string[])[], places: readonly number[]): readonly string[] =>
  rows.map((cells) => places.map((place) => cells[place] ?? '').join('|'));
const TOTALS = [4, 7, 8, 9, 10];
const GROUPS = [0, 4, 5, 6, 7, 8];
const ofAnswers = (rows: readonly string[]) => rows.filter((row) => row.split('|')[2] !== '');

/** Rows of one sheet of a workbook, from its XML. */
function sheetRows(xml: string): readonly (readonly string[])[] {
  return [...xml.matchAll(/<row[^>]*>(.*?)<\/row>/gs)].slice(1).map(([, row = '']) => {
    const cells: string[] = [];
    for (const [, letters = '', number, words] of row.matchAll(
      /<c r="([A-Z]+)\d+"[^>]*>(?:<v>([^<]*)<\/v>|<is><t[^>]*>([^<]*)<\/t><\/is>)<\/c>/g,
    )) {
      const place = letters.charCodeAt(0) - 65;
      cells[place] = number ?? words ?? '';
    }
    return Array.from({ length: cells.length }, (_, place) => cells[place] ?? '');
  });
}

const SHEET = /<sheetData>(.*?)<\/sheetData>/gs;

/** Of every cell of the groups on a page that compares them: base, share and its ends. */
function shownCells(html: string): readonly string[] {
  return [...html.matchAll(/<tr>(<th scope="row">.*?)<\/tr>/gs)].flatMap(([, row = '']) => {
    const [name, base = '', ...cells] = [...row.matchAll(/<t[hd][^>]*>([^<]*)</g)].map(
      ([, text]) => text ?? '',
    );
    if (name === EVERYBODY) return [];
    return cells.map((cell) => [/^\d+/.exec(base)?.[0] ?? '', ...figureOf(cell)].join('|'));
  });
}

function figureOf(cell: string): readonly string[] {
  if (cell === 'meer dan 90%') return ['over', '', ''];
  const [, share = '', low = '', high = ''] = /^(\d+)% \((\d+) tot (\d+)\)$/.exec(cell) ?? [];
  return [share, low, high];
}

describe('the files of a result', () => {
  it('tell in both kinds of CSV what the document tells, question by question and group by group', async () => {
    const { poll, result, areas } = facts();
    for (const delimiter of [',', ';'] as const) {
      const rows = await csvRows(figuresCsv(poll, result, delimiter));
      expect(ofAnswers(pick(rows, TOTALS))).toEqual(totals());
      const groups = await csvRows(writeCsv(groupRows(result, areas), delimiter));
      expect(pick(groups, GROUPS)).toEqual(inGroups());
    }
    expect(inGroups().length).toBeGreaterThan(100);
  });

  it('tell the same in a workbook', () => {
    const xml = figuresXlsx(facts()).toString('utf8');
    const sheets = [...xml.matchAll(SHEET)].map(([, sheet = '']) => sheetRows(sheet));
    const [figures = [], groups = []] = sheets;
    expect(ofAnswers(pick(figures, TOTALS))).toEqual(totals());
    expect(pick(groups, GROUPS)).toEqual(inGroups());
  });

  it('tell the same in SPSS, with missing numbers for what is hidden', () => {
    const { cases, variables } = readSav(figuresSav(facts()));
    expect(variables.find(({ name }) => name === 'vraag')?.values.get(1)).toBe('Windmolens?');
    const rows = cases.map((cells) => cells.map((cell) => String(cell ?? '')));
    const everybody = rows.filter((cells) => cells[1] === '');
    const grouped = rows.filter((cells) => cells[1] !== '');
    expect(ofAnswers(pick(everybody, [0, 4, 3, 5, 6]))).toEqual(totals());
    expect(pick(grouped, [0, 4, 3, 6, 7, 8])).toEqual(inGroups());
  });

  it('tell the same in the codebook and on the page', () => {
    const xml = figuresDdi(facts(), 'Gemeente Oss');
    const categories = [...xml.matchAll(/<catgry>(.*?)<\/catgry>/gs)].map(([, inner = '']) =>
      [/type="freq">(\d+)</.exec(inner)?.[1] ?? '', /type="percent">(\d+)</.exec(inner)?.[1] ?? ''].join('|'),
    );
    const told = totals().map((row) => row.split('|').slice(3).join('|'));
    expect(categories).toEqual(told);
    const html = render('public/result/result', resultPage(facts()));
    // The rows of a matrix stand in one table, with a column per answer.
    const inMatrix = /data-label="Antwoord (?:eens|oneens)">(\d+)%/g;
    const cells = [/data-label="Procent">(\d+)%</g, inMatrix].flatMap((pattern) =>
      [...html.matchAll(pattern)].map(([, number]) => number),
    );
    expect(cells.toSorted()).toEqual(told.flatMap((row) => row.split('|')[1] || []).toSorted());
  });

  it('tell the same where readers compare groups, by one trait and by two', () => {
    const { poll, result, areas } = facts();
    const told = document.questions.flatMap((question, index) => {
      const { groups = [], crossed = [] } = question.shown ? question : {};
      const views = [...groups.map(({ trait }) => trait), ...crossed.map(({ traits }) => pairKey(traits))];
      return views.flatMap((trait) => {
        const chosen = { question: String(index + 1), trait, view: '' };
        const html = render('public/result/compare', comparePage({ poll, result, areas, chosen }));
        return shownCells(html).map((cell) => `${index + 1}|${cell}`);
      });
    });
    const figures = inGroups().flatMap((row) => {
      const [number, base, , share, low, high] = row.split('|');
      const isOver = share === '' && low !== '';
      return [[number, base, isOver ? 'over' : share, isOver ? '' : low, isOver ? '' : high].join('|')];
    });
    expect(told.toSorted()).toEqual(figures.toSorted());
    expect(document.questions.some((each) => each.shown && (each.crossed ?? []).length > 0)).toBe(true);
  });

  it('tell in CSV and workbook what counts by itself, and nothing of it among the other figures', async () => {
    const { poll, result, areas } = facts();
    const { answered, questions } = document;
    const both = aResult({ document: { ...document, open: { answered, questions } }, version: 2 });
    const rows = await csvRows(writeCsv(apartRows(both) ?? [], ','));
    expect(rows.every(([how]) => how === 'via de open link')).toBe(true);
    expect(ofAnswers(pick(rows, [2, 5, 6, 7, 8]))).toEqual(totals());
    const sheets = [
      ...figuresXlsx({ ...facts(), result: both })
        .toString('utf8')
        .matchAll(SHEET),
    ];
    expect(sheets).toHaveLength(4);
    expect(ofAnswers(pick(sheetRows(sheets[2]?.[1] ?? ''), [2, 5, 6, 7, 8]))).toEqual(totals());
    expect(figureRows(poll, both)).toEqual(figureRows(poll, result));
    expect(groupRows(both, areas)).toEqual(groupRows(result, areas));
    const described = JSON.parse(figuresCsvw({ ...facts(), result: both }, 'Gemeente Oss'));
    expect(described.tables.at(-1)).toMatchObject({ url: 'apart.csv' });
    expect(described['dcat:distribution']).toHaveLength(7);
    expect(apartRows(result)).toBeUndefined();
  });

  it('are described by names, types and addresses of the columns that are there', () => {
    const described = JSON.parse(figuresCsvw(facts(), 'Gemeente Oss'));
    // CSVW, section 5.2: besides the address of its context a description holds a language or a base, nothing else.
    expect(described['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': 'nl' }]);
    const { poll, result, areas } = facts();
    const titles = described.tables.map((each: { tableSchema: { columns: { titles: string }[] } }) =>
      each.tableSchema.columns.map((column) => column.titles),
    );
    expect(titles).toEqual([figureRows(poll, result)[0], groupRows(result, areas)[0]]);
    expect(described['dcat:distribution']).toHaveLength(6);
  });

  it('lead a hostile reader to no count of one to nine, also beside the version before', async () => {
    const solver = await loadSolver('costs');
    const { poll, result } = facts();
    const read = JSON.parse(figuresJson(poll, result));
    const before = JSON.parse(figuresJson(poll, aResult({ document: publishedPoll(solver) })));
    expect(recovered([before, read], truth, solver)).toEqual([]);
  });
});
