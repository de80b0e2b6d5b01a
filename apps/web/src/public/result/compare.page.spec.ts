// Proves that comparing groups shows what the published document holds and not one figure more, and renders every state.
import { describe, expect, it } from '@jest/globals';
import { ossAreas } from '#features/population/index.js';
import type { GroupFigure, QuestionResult, ResultDocument } from '#features/results/index.js';
import { comparedQuestion } from '../../../../../test/support/a-compared-question.js';
import { aFeedback } from '../../../../../test/support/a-feedback.js';
import { aPoll, aReaction, aResult } from '../../../../../test/support/a-result.js';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import { aKeptMap, anAreaMap } from '../../../../../test/support/an-area-map.js';
import { areaMarks } from '../../components/area-marks.js';
import { scaleLinear } from '../../components/scale-linear.js';
import { areaFigure, hatchOf } from './area-figure.js';
import { batteryFigure } from './battery.js';
import { comparePage, type CompareFacts } from './compare.page.js';
import { comparison } from './comparison.js';
import { groupTables } from './group-tables.js';
import { inBrief } from './in-brief.js';
import { pairTables } from './pair-tables.js';
import { figuresTable } from './question-figure.js';

type Shown = Extract<QuestionResult, { shown: true }>;

const question = comparedQuestion;
const words = { areas: ossAreas };
const document: ResultDocument = { ...aResult().document, version: 2, questions: [question] };
const facts: CompareFacts = {
  poll: aPoll(),
  result: aResult({ document }),
  areas: ossAreas,
  chosen: { trait: '', question: '', view: '' },
};
const html = (chosen: Partial<CompareFacts['chosen']> = {}, change: Partial<CompareFacts> = {}): string =>
  render(
    'public/result/compare',
    comparePage({ ...facts, ...change, chosen: { ...facts.chosen, ...chosen } }),
  );

describe('comparing groups', () => {
  it.each([
    ['dots', html()],
    ['tiles', html({ view: 'kaart' })],
    ['a map', html({ view: 'kaart' }, { map: aKeptMap })],
    ['ages', html({ trait: 'age', question: '1' })],
    ['two traits at once', html({ trait: 'age-area' })],
    ['something made up', html({ trait: '<b>', question: '99', view: 'x' })],
    ['nothing to compare', html({}, { result: aResult() })],
  ])('is right HTML: %s', async (_, page) => {
    expect(await htmlFaults(page)).toEqual([]);
  });

  it('shows a hidden cell as hidden, in dots, tiles and table alike', () => {
    const [safe, unsafe] = comparison(question, 'area', words) ?? [];
    expect(safe?.rows.map(({ shown, number }) => [shown, number])).toEqual([
      [true, '81%'],
      [false, ''],
      [true, '> 90%'],
    ]);
    expect(unsafe?.rows.map(({ shown }) => shown)).toEqual([true, true, false]);
    expect(html({ view: 'kaart' }).match(/niet getoond/g)).toHaveLength(2);
  });

  it('draws the areas where there are shapes for all of them, with the very numbers of the list, and hidden as hidden', () => {
    const page = html({ view: 'kaart' }, { map: aKeptMap });
    expect(page).toContain('Kaart: Wijk- en buurtkaart 2026.');
    expect(page).not.toContain('class="sp-tiles"');
    const [safe, unsafe] = comparison(question, 'area', words) ?? [];
    const drawn = areaFigure('Veilig', safe?.rows ?? [], areaMarks(anAreaMap));
    expect(drawn?.areas.slice(0, 5).map(({ fill, look }) => `${fill}${look}`)).toEqual([
      ...[hatchOf(5), 'none', hatchOf(5), hatchOf(5), 'out'],
    ]);
    expect(drawn?.areas.map(({ words: each }) => each)).toEqual([
      'Centrum-Krinkelhoek-Mettegeupel: 81%',
      'Schadewijk: niet getoond',
      ...Array.from({ length: 2 }, () => 'Ruwaard, Noordwest: > 90%'),
      ...Array.from({ length: 7 }, () => 'deed niet mee'),
    ]);
    expect(drawn?.numbers.map(({ number, share }) => [number, share])).toEqual([
      [1, '81%'],
      ...[2, 3, 3].map((number) => [number, '']),
    ]);
    expect(JSON.stringify(areaFigure('Onveilig', unsafe?.rows ?? [], areaMarks(anAreaMap)))).toContain('19%');
    expect(html({}, { map: aKeptMap })).toContain('>Kaart</a>');
  });

  it('keeps to tiles where an area has no shape, and by other traits', () => {
    const shapes = anAreaMap.shapes.filter(({ code }) => code !== '04');
    const torn = { ...aKeptMap, map: { ...anAreaMap, shapes } };
    expect(html({ view: 'kaart' }, { map: torn })).toContain('class="sp-tiles"');
    expect(html({}, { map: torn })).toContain('Kaart van tegels');
    expect(html({ view: 'kaart', trait: 'age' }, { map: aKeptMap })).not.toContain('sp-areamap');
  });

  it('puts more answers than fit beside each other below each other, with the groups beside', () => {
    const many = Array.from({ length: 14 }, (_, place) => ({
      ...{ label: `Vak ${place}`, count: 20, percentage: 7, merged: [] },
    }));
    const cells = many.map((_, place): GroupFigure => ({ percentage: place, margin: [0, 20] }));
    const rows = ['01', '02'].map((name) => ({ name, base: 140, cells }));
    const [told] = groupTables(
      { ...question, answers: many, groups: [{ trait: 'area', rows }], crossed: [] },
      words,
    );
    expect(told?.columns.map(({ text }) => text)).toEqual([
      ...['Antwoord', 'Centrum-Krinkelhoek-Mettegeupel', 'Schadewijk'],
    ]);
    expect(told?.rows.map((row) => row.cells.map(({ text }) => text)).slice(0, 2)).toEqual([
      ['Mensen', '140', '140'],
      ['Vak 0', '0% (0 tot 20)', '0% (0 tot 20)'],
    ]);
    expect(told?.rows).toHaveLength(15);
  });

  it('says that figures are left out only where some are', () => {
    expect(html()).toContain('Niet elk cijfer staat er.');
    expect(html({ trait: 'age' })).not.toContain('Niet elk cijfer staat er.');
  });

  it('warns for few people, leaves out what nobody chose, and holds groups against everybody', () => {
    const figures = comparison(question, 'area', words) ?? [];
    expect(figures.map(({ title }) => title)).toEqual(['Veilig', 'Onveilig']);
    expect(figures[0]).toMatchObject({ whole: 'Iedereen: 73%', wholePercent: 73 });
    expect(figures[0]?.rows[2]?.people).toBe('24 mensen, erg onzeker');
    expect(figures[0]?.rows[1]?.people).toBe('');
    expect(comparison(question, 'gender', words)).toBeUndefined();
  });

  it('shows two traits at once in a table per class, with base and margin, everybody below, and hidden as hidden', () => {
    const [pair] = question.crossed ?? [];
    if (!pair) throw new Error('the question is told by two traits');
    const tables = pairTables(question, pair, words);
    expect(tables.map(({ title }) => title)).toEqual(['18 tot en met 34 jaar', '35 tot en met 54 jaar']);
    const texts = tables.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text).slice(1)));
    const everybody = ['412', '73% (69 tot 77)', '27% (23 tot 31)', '0%'];
    const nothing = Array.from({ length: 4 }, () => 'niet getoond');
    expect(texts).toEqual([
      [
        ['41', '61% (53 tot 69)', '39% (31 tot 47)', '0% (0 tot 8)'],
        nothing,
        ['22, indicatief', 'niet getoond', '52% (44 tot 60)', 'niet getoond'],
        everybody,
      ],
      [
        ['49', 'meer dan 90%', 'niet getoond', 'niet getoond'],
        ['38', '66% (58 tot 74)', '34% (26 tot 42)', '0% (0 tot 8)'],
        nothing,
        everybody,
      ],
    ]);
  });

  it('has few tables of many rows, whichever of the two traits comes first', () => {
    const [pair] = question.crossed ?? [];
    const turned = (pair?.rows ?? []).map(({ names: [one, other], ...row }) => ({
      ...{ ...row, names: [other, one] as const },
    }));
    const tables = pairTables(question, { traits: ['area', 'age'], rows: turned }, words);
    expect(tables.map(({ title }) => title)).toEqual(['18 tot en met 34 jaar', '35 tot en met 54 jaar']);
  });

  it('offers two traits at once as one more comparison, also when it is the only one', () => {
    expect(html()).toContain('Leeftijd en wijk of kern samen');
    const { groups: _, ...only } = question;
    const alone = { result: aResult({ document: { ...document, questions: [only] } }) };
    expect(html({}, alone)).toContain('Naar leeftijd en wijk of kern samen');
  });

  it('says so when a question is not told by what was asked for', () => {
    expect(html({ trait: 'gender' })).toContain('Dat vergelijken wij bij deze vraag niet.');
    expect(html({ trait: 'age-area' })).not.toContain('Dat vergelijken wij bij deze vraag niet.');
  });

  it('works by the address alone', () => {
    expect(html({ trait: 'age' })).toContain('18 tot en met 34');
    expect(html({ trait: 'age' })).not.toContain('Kaart van tegels');
    expect(html()).toContain('<form class="sp-filter" method="get"');
  });
});

describe('a scale of marks', () => {
  it('maps the ends on the ends, and keeps what lies outside at the nearest', () => {
    const scale = scaleLinear([0, 50], [10, 110]);
    expect([0, 25, 50, -5, 80].map(scale)).toEqual([10, 60, 110, 10, 110]);
    expect(() => scaleLinear([1, 1], [0, 1])).toThrow('differ');
  });
});

describe('the table beside a chart', () => {
  it('has a cell in every column, also for an answer without a margin', () => {
    const { columns, rows } = figuresTable('Cijfers', question.answers);
    expect(columns.map(({ text }) => text)).toEqual(['Antwoord', 'Aantal', 'Procent', 'Marge']);
    expect(rows.map(({ cells }) => cells.map(({ text }) => text).slice(1))).toEqual([
      ['300', '73%', '69% tot 77%'],
      ['112', '27%', '23% tot 31%'],
      ['0', '0%', '–'],
    ]);
  });
});

describe('a matrix', () => {
  const row = (name: string, shares: readonly number[]): Shown => ({
    ...question,
    id: `zinnen.${name}`,
    kind: 'matrix',
    text: `Bent u het eens? ${name}`,
    answers: [
      ...['Helemaal oneens', 'Oneens', 'Neutraal', 'Eens', 'Helemaal eens'].map((label, place) => ({
        ...{ label, count: 50, percentage: shares[place] ?? 0, margin: [1, 9] as const, merged: [] },
      })),
      { label: 'Weet ik niet', count: 20, percentage: 10, merged: [], apart: true as const },
    ],
  });
  const rows = [
    row('Het is hier licht.', [10, 20, 20, 30, 10]),
    row('Ik ken mijn buren.', [5, 15, 20, 40, 10]),
  ];

  it('is one figure with a bar per row, and what is no opinion is the empty end', () => {
    const figure = batteryFigure(rows, 'vraag-3', false);
    expect(figure?.title).toBe('Bent u het eens?');
    expect(figure?.rows.map(({ label }) => label)).toEqual(['Het is hier licht.', 'Ik ken mijn buren.']);
    expect(figure?.rows[0]?.parts.map(({ start }) => start)).toEqual([0, 10, 30, 50, 80]);
    expect(figure?.table.rows[0]?.cells.at(-1)?.text).toBe('10%');
    expect(figure?.table.rows[0]?.cells[1]?.text).toBe('10% (1 tot 9)');
  });

  it('falls apart into questions when a row is hidden or its answers were joined', () => {
    const hidden = {
      id: 'zinnen.x',
      kind: 'matrix',
      text: 'x',
      help: '',
      shown: false,
      because: 'too-few',
    } as const;
    expect(batteryFigure([...rows, hidden], 'v', false)).toBeUndefined();
    const [first] = rows;
    const [one, ...others] = first?.answers ?? [];
    if (!first || !one) throw new Error('the row has answers');
    const joined = { ...first, answers: [{ ...one, merged: ['a', 'b'] }, ...others] };
    expect(batteryFigure([joined, ...rows], 'v', false)).toBeUndefined();
  });
});

describe('the result in two minutes', () => {
  const now = new Date('2027-04-19T10:00:00Z');
  const brief = {
    poll: aPoll(),
    result: aResult({ document }),
    reaction: undefined,
    feedback: undefined,
    now,
  };

  it('says what was found, how sure that is, and what is done or promised', () => {
    const { found, sure, done } = inBrief(brief);
    expect(found).toEqual([
      { text: '73 procent antwoordt “Veilig”', asked: '“Hoe veilig voelt u zich?”', href: '#vraag-1' },
    ]);
    expect(sure.join(' ')).toContain('Kleine verschillen kunnen toeval zijn.');
    expect(done[0]?.text).toContain('vóór 20 april 2027');
    expect(inBrief(brief).isDone).toBe(false);
  });

  it('gives the widest margin when the figures are weighted', () => {
    const weighting = { traits: ['area'], precision: 'margin-of-error', effective: 380 } as const;
    const weighted = inBrief({ ...brief, result: aResult({ document: { ...document, weighting } }) });
    expect(weighted.sure.join(' ')).toContain('hoogstens 4 procentpunt hoger of lager');
    expect(weighted.sure.join(' ')).not.toContain('Een gemiddelde');
    const mark: Shown = { ...question, id: 'cijfer', kind: 'report-mark', mean: 7.1, meanMargin: [6.9, 7.4] };
    const marked = { ...document, weighting, questions: [question, mark] };
    expect(inBrief({ ...brief, result: aResult({ document: marked }) }).sure.join(' ')).toContain(
      'Een gemiddelde ligt hoogstens 0,3 hoger of lager.',
    );
  });

  it('tells per theme what is done once that is written, and the reaction before that', () => {
    expect(inBrief({ ...brief, reaction: aReaction() }).isDone).toBe(true);
    expect(inBrief({ ...brief, reaction: aReaction() }).done).toMatchObject([
      { badge: { text: 'Doen we deels' }, text: 'Het college reageerde op 18 april 2027.' },
    ]);
    expect(inBrief({ ...brief, feedback: aFeedback() }).done).toMatchObject([
      { text: 'Licht langs fietspaden', badge: { text: 'Doen we' } },
      { text: 'Camera’s bij het station', badge: { text: 'Doen we niet' } },
    ]);
  });
});
