// Proves that page, paper and every download say the same of what wins when a whole order counts.
import { describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import type { OrderOutcome, ResultDocument } from '#features/results/index.js';
import { readCsv } from '#platform/csv/read-csv.js';
import { aResult } from '../../../../../test/support/a-result.js';
import { resultFacts } from '../../../../../test/support/public-pages.js';
import { readSav } from '../../../../../test/support/read-sav.js';
import { render } from '../../../../../test/support/render.js';
import { dossier } from './dossier.js';
import { figuresCsv } from './figures-csv.js';
import { figuresCsvw } from './figures-csvw.js';
import { figuresDdi } from './figures-ddi.js';
import { figuresJson } from './figures-json.js';
import { figuresSav } from './figures-sav.js';
import { figuresXlsx } from './figures-xlsx.js';
import { resultPage } from './result.page.js';

const TITLE = 'Wat wint als de hele volgorde telt?';

const answer = (label: string, count: number) => ({ label, count, percentage: count, merged: [] });

function factsWith(order?: OrderOutcome) {
  const plain = aResult().document;
  const question: ResultDocument['questions'][number] = {
    ...{ id: 'r', kind: 'ranking', text: 'Wat eerst?', help: '', shown: true, base: 100, mean: null },
    answers: [answer('Bomen', 40), answer('Bankjes', 25), answer('Stalling', 35)],
    ...(order ? { order } : {}),
  };
  return { ...resultFacts, result: aResult({ document: { ...plain, questions: [question] } }) };
}

const told = { told: true, runoff: 'Bomen', condorcet: 'Bankjes', weighted: true } as const;
const pageOf = (order?: OrderOutcome): string => render('public/result/result', resultPage(factsWith(order)));

async function csvRows(order: OrderOutcome) {
  const { poll, result } = factsWith(order);
  const read = await readCsv(Readable.from([Buffer.from(figuresCsv(poll, result, ','))]), 'f.csv');
  if (!read.ok) throw new Error('no CSV');
  return read.table.rows.map(({ cells }) => cells.slice(-2));
}

describe('what wins when a whole order counts', () => {
  it('stands on the page in sentences, with both winners', () => {
    const html = pageOf(told);
    expect(html).toContain(TITLE);
    expect(html).toContain('Bij afvallen wint “Bomen”.');
    expect(html).toContain('dan wint een ander antwoord: “Bankjes”.');
    expect(html).toContain('Ook hiervoor zijn de antwoorden gewogen.');
  });

  it('says so when one answer wins both ways, when there is a tie, and when it may not be told', () => {
    expect(pageOf({ ...told, condorcet: 'Bomen' })).toContain('dan wint ook “Bomen”.');
    const level = pageOf({ told: true, runoff: null, condorcet: null, weighted: false });
    expect(level).toContain('Bij afvallen is er geen winnaar, omdat antwoorden gelijk staan.');
    expect(level).toContain('dan is er geen antwoord dat van alle andere wint.');
    expect(level).toContain('Elk antwoord telt hiervoor even zwaar.');
    expect(pageOf({ told: false })).toContain('Wij laten niet zien welk antwoord wint.');
    expect(pageOf()).not.toContain(TITLE);
  });

  it('stands in the dossier and the codebook in the sentences of the page', () => {
    const facts = factsWith(told);
    const { sections } = dossier(facts, { municipality: 'Gemeente Oss', accent: '#154273' });
    const paragraphs = sections.flatMap((section) => section.paragraphs);
    const notes = [...figuresDdi(facts, 'Gemeente Oss').matchAll(/<notes>([^<]*)</g)].map(([, text]) => text);
    expect(notes.length).toBe(3);
    expect(paragraphs).toEqual(expect.arrayContaining(notes));
    for (const sentence of notes) expect(pageOf(told)).toContain(sentence);
  });

  it('stands in every file of figures', async () => {
    const facts = factsWith(told);
    const both = ['Bomen', 'Bankjes'];
    expect(await csvRows(told)).toEqual([both, both, both]);
    expect(await csvRows({ told: false })).toContainEqual(['niet getoond', 'niet getoond']);
    expect(await csvRows({ ...told, runoff: null, condorcet: null })).toContainEqual(['gelijk', 'geen']);
    const xml = figuresXlsx(facts).toString('utf8');
    const cells = [...xml.matchAll(/<c r="[RS]\d+"[^>]*><is><t[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(cells).toEqual(['winnaar na afvallen', 'winnaar twee aan twee', ...both, ...both, ...both]);
    const { cases } = readSav(figuresSav(facts));
    expect(cases.map((row) => row.slice(-2))).toEqual([both, both, both]);
    const json: unknown = JSON.parse(figuresJson(facts.poll, facts.result));
    expect(json).toMatchObject({ questions: [{ order: told }] });
    expect(figuresCsvw(facts, 'Gemeente Oss')).toContain('"name": "winnaar_twee_aan_twee"');
  });
});
