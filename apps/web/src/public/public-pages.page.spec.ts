// Renders the public pages in every state they know, checks the HTML, and that page and download tell the same figures.
import { describe, expect, it } from '@jest/globals';
import { reportPdf } from '#platform/letters/report-pdf.js';
import { htmlFaults } from '../../../../test/support/html.js';
import { aPoll, aReaction, aResult } from '../../../../test/support/a-result.js';
import { draw, drawId, publicPages, resultFacts } from '../../../../test/support/public-pages.js';
import { render } from '../../../../test/support/render.js';
import { resultPages } from '../../../../test/support/result-pages.js';
import { dossier } from './result/dossier.js';
import { figureRows, groupRows } from './result/figure-rows.js';
import { figuresCsv } from './result/figures-csv.js';
import { figuresJson } from './result/figures-json.js';
import { figuresXlsx } from './result/figures-xlsx.js';
import type { ResultFacts } from './result/result-facts.js';
import { resultPage } from './result/result.page.js';

const resultHtml = (change: Partial<ResultFacts> = {}): string =>
  render('public/result/result', resultPage({ ...resultFacts, ...change }));
const paper = { municipality: 'Gemeente Oss', accent: '#7a1a5c' };
const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('every public page, and every page around a result', () => {
  it.each([...publicPages, ...resultPages])('$name is right HTML', async ({ view, model }) => {
    expect(await htmlFaults(render(view, model))).toEqual([]);
  });
});

describe('a result page', () => {
  it('asks the question as residents read it, with its base', () => {
    const text = textOf(resultHtml());
    expect(text).toContain(
      '“Hoe veilig voelt u zich ’s avonds in uw buurt?” Denk aan de straten waar u vaak loopt. Procent van 412 mensen',
    );
  });

  it('says how the people were drawn, and that nothing is weighted', () => {
    const text = textOf(resultHtml({ poll: aPoll({ drawId }), draw }));
    expect(text).toContain('Wij lootten 1.500 mensen uit 72.800 inwoners van 18 jaar en ouder in heel Oss');
    expect(text).toContain('De cijfers zijn niet gewogen: elk antwoord telt even zwaar.');
    expect(resultHtml({ poll: aPoll({ drawId }), draw })).toContain(`href="/lotingen/${drawId}"`);
  });

  it('never calls a poll by e-mail alone a steekproef', () => {
    const html = resultHtml({ poll: aPoll({ letters: false }) });
    expect(html).not.toMatch(/steekproef/i);
    expect(html).toContain('gelden daarom niet voor alle inwoners');
  });

  it('is there before the reaction of the college, and says when that comes', () => {
    expect(textOf(resultHtml())).toContain('De reactie van het college volgt vóór 20 april 2027.');
    expect(textOf(resultHtml({ now: new Date('2027-04-21T10:00:00Z') }))).toContain(
      'Die reactie is er nog niet.',
    );
    expect(textOf(resultHtml({ poll: aPoll({ reactionBy: null }) }))).toContain(
      'Een datum is nog niet afgesproken.',
    );
  });

  it('shows what the college does not do as openly as what it does', () => {
    expect(textOf(resultHtml({ reaction: aReaction({ outcome: 'not' }) }))).toContain('Doen we niet');
  });

  it('explains merged answers, hides small ones, and shows no open answer', () => {
    const html = resultHtml({ result: aResult({}, 40) });
    expect(textOf(html)).toMatch(
      /Onder “Overig” staan “[^”]+”.* samen, omdat wij antwoorden van minder dan 10 mensen niet apart laten zien\./,
    );
    expect(textOf(html)).toContain('Met cijfers erbij zou iemand te herkennen zijn.');
    expect(html).not.toContain('Piet');
  });

  it('counts fewer than ten people in no number at all', () => {
    const text = textOf(resultHtml({ result: aResult({ headline: 'Bijna niemand gaf antwoord' }, 7) }));
    expect(text).toContain('inwoners gaven antwoord minder dan 10');
    expect(text).not.toMatch(/\b7\b/);
    expect(figuresCsv(resultFacts.poll, aResult({}, 7), ',')).toContain(',1500,minder dan 10,');
  });

  it('warns council members under embargo and tells the public nothing of the kind', () => {
    expect(textOf(resultHtml({ now: new Date('2027-04-07T10:00:00Z') }))).toContain(
      'Deze uitkomst is openbaar vanaf donderdag 8 april 2027 om 9.00 uur.',
    );
    expect(resultHtml()).not.toContain('embargo');
  });

  it('opens every table on paper', () => {
    const tables = (html: string) => html.match(/<details class="sp-data"( open)?>/g);
    expect(tables(resultHtml({ onPaper: true }))?.every((tag) => tag.includes('open'))).toBe(true);
    expect(tables(resultHtml())?.some((tag) => tag.includes('open'))).toBe(false);
  });
});

describe('a weighted result', () => {
  const weighting = { traits: ['area', 'age'], precision: 'margin-of-error', effective: 351 } as const;
  const plain = aResult();
  const questions = plain.document.questions.map((question) => {
    if (!question.shown) return question;
    const answers = question.answers.map((answer) => ({ ...answer, margin: [1, 55] as const }));
    const cells = answers.map((_, place) =>
      place === 0 ? { percentage: 44, margin: [30, 59] as const } : null,
    );
    const rows = [
      { name: '18-34+35-49', base: 24, cells },
      { name: '65-74', base: null, cells: answers.map(() => null) },
      {
        name: '75 en ouder',
        base: 60,
        cells: answers.map(() => ({ percentage: 90, margin: [90, 100] as const })),
      },
    ];
    return { ...question, answers, groups: [{ trait: 'age', rows }] };
  });
  const html = () =>
    resultHtml({ result: aResult({ document: { ...plain.document, questions, weighting } }) });

  it('shows margins in bars, table and download, and says in plain words what they mean', async () => {
    expect(await htmlFaults(html())).toEqual([]);
    expect(html()).toContain('<line class="m-ci" x1="1%" x2="55%"');
    expect(html()).toContain('data-label="Marge">1% tot 55%</td>');
    expect(textOf(html())).toContain('Zij zeggen evenveel als 351 antwoorden');
    expect(textOf(html())).toContain('Dan ligt het echte cijfer ongeveer 95 keer binnen de marge.');
    expect(textOf(html())).toContain('naar wijk of kern en leeftijd');
  });

  it('compares groups, with a dash for what is hidden', () => {
    const text = textOf(html());
    expect(text).toContain('18 tot en met 49 24, indicatief 44% (30 tot 59) – –');
    expect(text).toContain('65 tot en met 74 – – –');
    expect(text).toContain('75 en ouder 60 meer dan 90%');
  });
});

describe('the download', () => {
  it('tells exactly the figures of the page', () => {
    const html = resultHtml();
    const rows = figuresCsv(resultFacts.poll, resultFacts.result, ',').trim().split('\r\n').slice(1);
    const shown = resultFacts.result.document.questions.flatMap((question) =>
      question.shown ? question.answers : [],
    );
    expect(rows).toHaveLength(shown.length + 2);
    for (const { label, count, percentage } of shown) {
      expect(html).toContain(
        `<th scope="row">${label}</th><td class="is-num" data-label="Aantal">${count}</td><td class="is-num" data-label="Procent">${percentage}%</td>`,
      );
      expect(rows.some((row) => row.includes(`,${label},${count},${percentage},`))).toBe(true);
    }
  });

  it('draws every bar as long as the number beside it', () => {
    const bars = [
      ...resultHtml().matchAll(/<rect class="m-bar[^"]*" width="(\d+)%"[^>]*>.*?<b>(\d+)%<\/b>/g),
    ];
    expect(bars.length).toBeGreaterThan(20);
    for (const [, width, number] of bars) expect(width).toBe(number);
  });

  it('gives programs the same figures and no more', () => {
    const json = JSON.parse(figuresJson(resultFacts.poll, resultFacts.result));
    expect(json.questions).toEqual(JSON.parse(JSON.stringify(resultFacts.result.document.questions)));
    expect(JSON.stringify(json)).not.toContain('Piet');
  });

  it('has one row for a question without figures, and no word that somebody wrote', () => {
    const csv = figuresCsv(resultFacts.poll, resultFacts.result, ';');
    expect(csv).toContain(';6;Wilt u nog iets kwijt?;open vraag;;;;;;;;;;open vraag: niet openbaar;;\r\n');
    expect(csv).not.toContain('Piet');
  });

  it('lets no option of a question run as a formula', () => {
    const result = aResult();
    const [first] = result.document.questions;
    if (!first?.shown) throw new Error('the first question has figures');
    const [answer] = first.answers;
    if (!answer) throw new Error('the first question has answers');
    const evil = { ...first, answers: [{ ...answer, label: '=HYPERLINK("http://boef.example")' }] };
    const csv = figuresCsv(
      resultFacts.poll,
      { ...result, document: { ...result.document, questions: [evil] } },
      ';',
    );
    expect(csv).toContain(`"'=HYPERLINK(""http://boef.example"")"`);
  });

  it('tells the same numbers in workbook and dossier', () => {
    const { poll, result } = resultFacts;
    const rows = figureRows(poll, result);
    const sheet = figuresXlsx(resultFacts).toString('utf8');
    const cells = rows.flatMap((row, index) => [
      { place: `J${index + 1}`, number: row[9] },
      { place: `K${index + 1}`, number: row[10] },
    ]);
    for (const { place, number } of cells.filter((cell) => typeof cell.number === 'number'))
      expect(sheet).toContain(`<c r="${place}"><v>${number}</v></c>`);
    const told = dossier(resultFacts, paper)
      .sections.flatMap(({ table }) => table?.rows ?? [])
      .map(({ cells }) => cells[2]);
    expect(told).toEqual(rows.slice(1).flatMap((row) => (row[10] === '' ? [] : [`${row[10]}%`])));
  });

  it('leaves empty what is hidden in a comparison of groups', () => {
    const result = aResult();
    const [first] = result.document.questions;
    if (!first?.shown) throw new Error('the first question has figures');
    const row = { name: '01', base: null, cells: first.answers.map(() => null) };
    const question = { ...first, groups: [{ trait: 'area', rows: [row] }] };
    const document = { ...result.document, questions: [question] };
    const [, hidden = []] = groupRows({ document }, resultFacts.areas);
    expect(hidden.slice(4)).toEqual(['', first.answers[0]?.label, '', '', '']);
  });
});

describe('the dossier', () => {
  const paragraphs = (change: Partial<ResultFacts> = {}): string =>
    JSON.stringify(dossier({ ...resultFacts, ...change }, paper));

  it('tells minority views, limits, and the reaction or when it comes', () => {
    expect(paragraphs()).toContain('Wat een minderheid vindt');
    expect(paragraphs()).toContain('Wie niet antwoordde, denkt misschien anders.');
    expect(paragraphs()).toContain('De reactie van het college volgt vóór 20 april 2027.');
    expect(paragraphs({ reaction: aReaction() })).toContain('Doen we deels');
  });

  it('names an embargo, and shows no word that somebody wrote', () => {
    expect(paragraphs({ now: new Date('2027-04-07T10:00:00Z') })).toContain('Onder embargo tot');
    expect(paragraphs()).not.toContain('embargo');
    expect(paragraphs()).not.toContain('Piet');
  });

  it('is a tagged document with tables that can be heard', async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of reportPdf(dossier({ ...resultFacts, reaction: aReaction() }, paper)))
      chunks.push(Buffer.from(chunk));
    const pdf = Buffer.concat(chunks).toString('latin1');
    expect(pdf).toContain('/MarkInfo');
    for (const tag of ['H1', 'H2', 'L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD'])
      expect(pdf).toContain(`/S /${tag}`);
  });
});
