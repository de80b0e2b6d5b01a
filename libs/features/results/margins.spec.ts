// Figures of the population find the classes of a poll by any usual name, and the answers are weighted to them or it is said why not.
import { describe, expect, it } from '@jest/globals';
import { readMargins } from '#domain/weighting/read-margins.js';
import { joinedGroups, matchMargins, pollClasses, yearsIn } from './match-margins.js';
import type { ClassedAnswer, InvitedClass } from './weigh-answers.js';
import { weighToMargins } from './weigh-to-margins.js';

const background = (area: string, age: string, gender: string) => ({ area, age, gender });
const invitedOf = (area: string, age: string, gender: string, invited = 100): InvitedClass => ({
  ...{ weightClass: 'g0', invited, weight: 10 },
  background: background(area, age, gender),
});
const answered = (count: number, area: string, age: string, gender: string): ClassedAnswer[] =>
  Array.from({ length: count }, () => ({ weightClass: 'g0', background: background(area, age, gender) }));

const invited = [
  invitedOf('W1', '18-34', 'male'),
  invitedOf('W1', '18-34', 'female'),
  invitedOf('W2', '75 en ouder', 'male+unknown'),
  invitedOf('W2', '75 en ouder', 'female'),
];
const areas = new Map([
  ['W1', 'Centrum'],
  ['W2', 'Lith'],
]);
const classes = pollClasses(invited, areas);
const answers = [
  ...answered(10, 'W1', '18-34', 'male'),
  ...answered(10, 'W1', '18-34', 'female'),
  ...answered(30, 'W2', '75 en ouder', 'male+unknown'),
  ...answered(50, 'W2', '75 en ouder', 'female'),
];

function matched(columns: readonly string[], rows: readonly (readonly string[])[]) {
  const read = readMargins(columns, rows);
  if (!read.ok) throw new Error(read.faults[0]?.message);
  return matchMargins(read.margins, classes);
}
const LIST = ['variable', 'category', 'total'];
const AGES = ['leeftijd', 'leeftijd'].map((name, place) => [name, ['18-34', '75 en ouder'][place] ?? '', '']);

describe('the classes of a poll', () => {
  it('are as they were before any were joined; an unknown gender that never stands alone needs no total', () => {
    expect(classes.area.map(({ label }) => label)).toEqual(['Centrum', 'Lith']);
    expect(classes.gender.map(({ name }) => name)).toEqual(['female', 'male']);
    const alone = pollClasses([...invited, invitedOf('W1', '18-34', 'unknown')], areas);
    expect(alone.gender.map(({ name }) => name)).toEqual(['female', 'male', 'unknown']);
  });

  it('stand together as far as they were joined', () => {
    expect(joinedGroups('gender', invited)).toEqual([
      { parts: ['female'], people: 2000, asked: 200 },
      { parts: ['male', 'unknown'], people: 2000, asked: 200 },
    ]);
  });
});

describe('matching margins', () => {
  it('knows areas by name or code, genders by any usual word, and adds years up into classes', () => {
    const rows = [
      ...[
        ['Wijk of kern', 'centrum', '300'],
        ['Wijk of kern', 'W2', '700'],
      ],
      ...[
        ['Geslacht', 'Mannen', '490'],
        ['Geslacht', 'Vrouwen', '510'],
      ],
      ...[
        ['Leeftijd', '18 tot 25 jaar', '100'],
        ['Leeftijd', '25 tot en met 34', '300'],
        ['Leeftijd', '75 tot 80 jaar', '400'],
        ['Leeftijd', '80 jaar of ouder', '200'],
      ],
    ];
    const outcome = matched(LIST, rows);
    expect(outcome).toEqual({
      ok: true,
      totals: [
        {
          trait: 'area',
          classes: [
            { name: 'W1', total: 300 },
            { name: 'W2', total: 700 },
          ],
        },
        {
          trait: 'gender',
          classes: [
            { name: 'female', total: 510 },
            { name: 'male', total: 490 },
          ],
        },
        {
          trait: 'age',
          classes: [
            { name: '18-34', total: 400 },
            { name: '75 en ouder', total: 600 },
          ],
        },
      ],
    });
  });

  it('reads a table of StatLine', () => {
    const outcome = matched(
      ['Perioden', 'Geslacht', 'Leeftijd', 'Bevolking op 1 januari (aantal)'],
      [
        ['2027', 'Mannen', '18 tot 35 jaar', '10'],
        ['2027', 'Vrouwen', '18 tot 35 jaar', '20'],
        ['2027', 'Mannen', '75 jaar of ouder', '30'],
        ['2027', 'Vrouwen', '75 jaar of ouder', '40'],
      ],
    );
    expect(outcome.ok && outcome.totals.map(({ classes: own }) => own.map(({ total }) => total))).toEqual([
      [60, 40],
      [30, 70],
    ]);
  });

  it('names every variable and category that does not fit, and every class without people', () => {
    const rows = [
      ['opleiding', 'hoog', '100'],
      ['leeftijd', '30 tot 40 jaar', '100'],
      ['leeftijd', '75 en ouder', '0'],
    ];
    const outcome = matched(LIST, rows);
    expect(outcome.ok ? [] : outcome.faults.map(({ kind, category }) => [kind, category])).toEqual([
      ['unknown-variable', ''],
      ['unknown-category', '30 tot 40 jaar'],
      ['category-missing', '18-34'],
      ['no-people', '75 en ouder'],
    ]);
    const twice = matched(LIST, [
      ...AGES.map(([, name = '']) => ['age', name, '5']),
      ...AGES.map(([, name = '']) => ['leeftijd', name, '5']),
    ]);
    expect(twice.ok ? [] : twice.faults.map(({ kind }) => kind)).toEqual(['variable-twice']);
    const bare = matchMargins([{ variable: 'age', classes: [] }], pollClasses([], areas));
    expect(bare.ok ? [] : bare.faults.map(({ kind }) => kind)).toEqual(['no-classes']);
  });

  it('reads years as people write them', () => {
    expect(yearsIn('18-34')).toEqual({ from: 18, to: 34 });
    expect(yearsIn('20 tot 25 jaar')).toEqual({ from: 20, to: 24 });
    expect(yearsIn('18 jaar')).toEqual({ from: 18, to: 18 });
    expect(yearsIn('95 jaar of ouder')).toEqual({ from: 95, to: Infinity });
    expect(yearsIn('65+')).toEqual({ from: 65, to: Infinity });
    expect(yearsIn('ouderen')).toBeUndefined();
  });
});

const chosen = (trait: string, sums: Readonly<Record<string, number>>) => ({
  ...{ source: 'CBS StatLine', digest: 'd' },
  totals: [{ trait, classes: Object.entries(sums).map(([name, total]) => ({ name, total })) }],
});

describe('weighting to chosen margins', () => {
  it('makes the answers look like that population, joined classes by the sum of their parts', () => {
    const { weighed, notMet } = weighToMargins(
      answers,
      invited,
      'probability',
      chosen('gender', { female: 300, male: 100 }),
    );
    expect(notMet).toEqual([]);
    expect(weighed?.weighting.margins?.source).toBe('CBS StatLine');
    expect(new Set(weighed?.weighting.traits)).toEqual(new Set(['area', 'age', 'gender']));
    const weights = weighed?.sample.weights ?? new Float64Array();
    const women = answers.reduce(
      (sum, each, place) => sum + (each.background['gender'] === 'female' ? (weights[place] ?? 0) : 0),
      0,
    );
    expect(women).toBeCloseTo(3000, 4);
  });

  it('names the class in which nobody answered, and counts by the frame', () => {
    const asked = [...invited, invitedOf('W2', '65-74', 'female')];
    const sums = { '18-34': 10, '65-74': 10, '75 en ouder': 10 };
    const { weighed, notMet } = weighToMargins(answers, asked, 'probability', chosen('age', sums));
    expect(notMet).toEqual([{ because: 'empty-class', trait: 'age', classes: ['65-74'] }]);
    expect(weighed?.weighting.margins).toBeUndefined();
    expect(weighed?.weighting.traits).toEqual(['area', 'gender']);
  });

  it('says so when there are too few answers, or when the figures cannot be met', () => {
    const few = weighToMargins(
      answers.slice(0, 20),
      invited,
      'panel',
      chosen('age', { '18-34': 1, '75 en ouder': 1 }),
    );
    expect(few).toEqual({
      weighed: undefined,
      notMet: [{ because: 'too-few-answers', trait: 'age', classes: [] }],
    });
    const clash = {
      ...{ source: 'x', digest: 'd' },
      totals: [
        ...chosen('area', { W1: 300, W2: 100 }).totals,
        ...chosen('age', { '18-34': 100, '75 en ouder': 300 }).totals,
      ],
    };
    const { notMet } = weighToMargins(answers, invited, 'probability', clash);
    expect(notMet.map(({ because }) => because)).toEqual(['out-of-reach']);
  });
});
