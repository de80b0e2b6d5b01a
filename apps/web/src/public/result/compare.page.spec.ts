// Proves that comparing groups shows what the published document holds and not one figure more, and renders every state.
import { describe, expect, it } from '@jest/globals';
import { ossAreas } from '#features/population/index.js';
import type { GroupFigure, QuestionResult, ResultDocument } from '#features/results/index.js';
import { aFeedback } from '../../../../../test/support/a-feedback.js';
import { aPoll, aReaction, aResult } from '../../../../../test/support/a-result.js';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import { scaleLinear } from '../../components/scale-linear.js';
import { batteryFigure } from './battery.js';
import { comparePage, type CompareFacts } from './compare.page.js';
import { comparison } from './comparison.js';
import { inBrief } from './in-brief.js';

type Shown = Extract<QuestionResult, { shown: true }>;

const cell = (percentage: number): GroupFigure => ({
  percentage,
  margin: [Math.max(0, percentage - 8), Math.min(100, percentage + 8)],
});
const question: Shown = {
  ...{ id: 'avond', kind: 'single-choice', text: 'Hoe veilig voelt u zich?', help: '' },
  ...{ shown: true, base: 412, mean: null },
  answers: [
    { label: 'Veilig', count: 300, percentage: 73, margin: [69, 77], merged: [] },
    { label: 'Onveilig', count: 112, percentage: 27, margin: [23, 31], merged: [] },
    { label: 'Nooit', count: 0, percentage: 0, merged: [] },
  ],
  groups: [
    {
      trait: 'area',
      rows: [
        { name: '01', base: 90, cells: [cell(81), cell(19), cell(0)] },
        { name: '02', base: null, cells: [null, cell(43), null] },
        { name: '03+04', base: 24, cells: [{ ...cell(90), over: true }, null, null] },
      ],
    },
    { trait: 'age', rows: [{ name: '18-34', base: 60, cells: [cell(55), cell(45), cell(0)] }] },
  ],
};
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
    ['ages', html({ trait: 'age', question: '1' })],
    ['something made up', html({ trait: '<b>', question: '99', view: 'x' })],
    ['nothing to compare', html({}, { result: aResult() })],
  ])('is right HTML: %s', async (_, page) => {
    expect(await htmlFaults(page)).toEqual([]);
  });

  it('shows a hidden cell as hidden, in dots, tiles and table alike', () => {
    const [safe, unsafe] = comparison(question, 'area', ossAreas) ?? [];
    expect(safe?.rows.map(({ shown, number }) => [shown, number])).toEqual([
      [true, '81%'],
      [false, ''],
      [true, '> 90%'],
    ]);
    expect(unsafe?.rows.map(({ shown }) => shown)).toEqual([true, true, false]);
    expect(html({ view: 'kaart' }).match(/niet getoond/g)).toHaveLength(2);
  });

  it('warns for few people, leaves out what nobody chose, and holds groups against everybody', () => {
    const figures = comparison(question, 'area', ossAreas) ?? [];
    expect(figures.map(({ title }) => title)).toEqual(['Veilig', 'Onveilig']);
    expect(figures[0]).toMatchObject({ whole: 'Iedereen: 73%', wholePercent: 73 });
    expect(figures[0]?.rows[2]?.people).toBe('24 mensen, erg onzeker');
    expect(figures[0]?.rows[1]?.people).toBe('');
    expect(comparison(question, 'gender', ossAreas)).toBeUndefined();
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
  });

  it('gives the widest margin when the figures are weighted', () => {
    const weighting = { traits: ['area'], precision: 'margin-of-error', effective: 380 } as const;
    const weighted = inBrief({ ...brief, result: aResult({ document: { ...document, weighting } }) });
    expect(weighted.sure.join(' ')).toContain('hoogstens 4 procentpunt hoger of lager');
  });

  it('tells per theme what is done once that is written, and the reaction before that', () => {
    expect(inBrief({ ...brief, reaction: aReaction() }).done).toMatchObject([
      { badge: { text: 'Doen we deels' }, text: 'Het college reageerde op 18 april 2027.' },
    ]);
    expect(inBrief({ ...brief, feedback: aFeedback() }).done).toMatchObject([
      { text: 'Licht langs fietspaden', badge: { text: 'Doen we' } },
      { text: 'Camera’s bij het station', badge: { text: 'Doen we niet' } },
    ]);
  });
});
