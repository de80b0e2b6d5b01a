// What may be told of all people together: no count, base, rest or mean that gives a few people away.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Solver } from '#domain/disclosure/solver.js';
import type { Answer, Answers, Question, Questionnaire } from '#domain/questionnaire/question.js';
import { loadSolver } from '#platform/solver/highs.js';
import { resultDocument } from './result-document.js';
import type { QuestionResult } from './result.js';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver('costs');
});

const asked = { help: '', required: false, dontKnow: false };
const options = (...codes: readonly string[]) => codes.map((code) => ({ code, label: code.toUpperCase() }));
const choice = (code: string): Answer => ({ kind: 'choice', code });
const choices = (...codes: readonly string[]): Answer => ({ kind: 'choices', codes });
const number = (value: number): Answer => ({ kind: 'number', value });
const times = (count: number, answers: Answers): readonly Answers[] =>
  Array.from({ length: count }, () => answers);

function documentOf(questions: readonly Question[], answers: readonly Answers[]) {
  const fieldwork = { questionnaireDigest: 'd', invited: 900, byEmail: 900, byLetter: 0 };
  const questionnaire: Questionnaire = { version: 1, questions };
  return resultDocument(questionnaire, answers, fieldwork, { solver });
}

function shown(question: Question, answers: readonly Answers[]) {
  const [result] = documentOf([question], answers).questions;
  if (!result?.shown) throw new Error('nothing shown');
  return result;
}
const countsOf = (result: QuestionResult) =>
  result.shown ? result.answers.map(({ label, count }) => [label, count]) : result.because;

const several: Question = {
  ...{ ...asked, id: 'vervoer', kind: 'multiple-choice', text: 'Hoe reist u?', atMost: 0 },
  options: options('fiets', 'bus', 'auto'),
};

describe('several answers at once', () => {
  it('hides how many chose an option when only a few others are left', () => {
    const answers = [
      ...times(40, { vervoer: choices('fiets', 'bus') }),
      ...times(20, { vervoer: choices('fiets') }),
      ...times(4, { vervoer: choices('bus') }),
    ];
    const [bike, bus] = shown(several, answers).answers;
    expect(bike).toEqual({ label: 'FIETS', merged: [], count: null, percentage: null });
    expect(bus).toMatchObject({ label: 'BUS', count: 44, percentage: 69 });
  });

  it('says that it is more than 90 per cent when that leaves enough people', () => {
    const answers = [...times(196, { vervoer: choices('fiets') }), ...times(4, { vervoer: choices('bus') })];
    expect(
      shown({ ...several, options: options('fiets', 'bus') }, [
        ...answers,
        ...times(60, { vervoer: choices('fiets', 'bus') }),
      ]).answers[0],
    ).toEqual({ label: 'FIETS', merged: [], count: null, percentage: 90, over: true });
  });

  it('counts as one answer what allows one choice', () => {
    const one: Question = { ...several, atMost: 1 };
    const answers = [
      ...times(60, { vervoer: choices('fiets') }),
      ...times(12, { vervoer: choices('bus') }),
      ...times(4, { vervoer: choices('auto') }),
    ];
    expect(countsOf(shown(one, answers))).toEqual([
      ['FIETS', 60],
      ['Overig', 16],
    ]);
  });
});

const safe: Question = {
  ...asked,
  id: 'veilig',
  kind: 'single-choice',
  text: 'Veilig?',
  options: options('ja', 'soms', 'nee'),
};

describe('who passed a question by', () => {
  it('stands among the answers, so that two bases never differ by a few', () => {
    const answers = [
      ...times(50, { veilig: choice('ja') }),
      ...times(30, { veilig: choice('nee') }),
      ...times(3, {}),
    ];
    const result = shown(safe, answers);
    expect(result.base).toBe(83);
    expect(countsOf(result)).toEqual([
      ['JA', 50],
      ['SOMS', 0],
      ['Overig', 33],
    ]);
    expect(result.answers.at(-1)?.merged).toEqual(['NEE', 'Niet ingevuld']);
  });
});

describe('a question that only some people get', () => {
  const why: Question = {
    ...{ ...asked, id: 'waarom', kind: 'single-choice', text: 'Waarom niet?' },
    options: options('donker', 'druk'),
    showIf: { kind: 'chose', question: 'veilig', codes: ['nee'] },
  };
  const no = (code: string) => ({ veilig: choice('nee'), waarom: choice(code) });

  it('is told when its base stands on the page already', () => {
    const answers = [
      ...times(60, { veilig: choice('ja') }),
      ...times(15, no('donker')),
      ...times(12, no('druk')),
    ];
    expect(documentOf([safe, why], answers).questions[1]).toMatchObject({ shown: true, base: 27 });
  });

  it('is not told when its base tells apart what was put together', () => {
    const answers = [
      ...times(60, { veilig: choice('ja') }),
      ...times(4, { veilig: choice('soms') }),
      ...times(12, no('donker')),
    ];
    const [first, second] = documentOf([safe, why], answers).questions;
    expect(first && countsOf(first)).toEqual([
      ['JA', 60],
      ['Overig', 16],
    ]);
    expect(second).toMatchObject({ shown: false, because: 'too-few' });
  });

  it('is not told when a few people did not get it', () => {
    const answers = [
      ...times(6, { veilig: choice('ja') }),
      ...times(40, no('donker')),
      ...times(30, no('druk')),
    ];
    expect(documentOf([safe, why], answers).questions[1]).toMatchObject({ shown: false });
  });
});

describe('marks and numbers', () => {
  const mark: Question = { ...asked, id: 'cijfer', kind: 'report-mark', text: 'Cijfer?' };
  const marks = (counts: readonly number[]) =>
    counts.flatMap((count, index) => times(count, { cijfer: number(index + 1) }));

  it('joins rare marks with their neighbours and keeps the mean when that gives nobody away', () => {
    const result = shown(mark, marks([2, 1, 4, 8, 20, 60, 120, 90, 30, 14]));
    expect(countsOf(result)).toEqual([
      ['1 tot en met 5', 35],
      ['6', 60],
      ['7', 120],
      ['8', 90],
      ['9', 30],
      ['10', 14],
    ]);
    expect(result.mean).toBe(7.1);
  });

  it('leaves the mean out where it tells who stands behind a joined count', () => {
    // Nine ones and a two: with the mean to a tenth there can be no other split.
    const result = shown(mark, marks([9, 1, 0, 0, 0, 0, 0, 0, 0, 14]));
    expect(countsOf(result)[0]).toEqual(['1 of 2', 10]);
    expect(result.mean).toBeNull();
  });

  it('leaves the mean out where it tells how many of a joined count gave no mark at all', () => {
    const optional: Question = { ...mark, required: false };
    const answers = [...marks([0, 17, 42, 36, 38, 47, 34, 35, 26, 23]), ...times(2, {})];
    const result = shown(optional, answers);
    expect(result.answers.at(-1)?.merged).toEqual(['2', 'Niet ingevuld']);
    expect(result.mean).toBeNull();
  });

  it('counts numbers in classes with round bounds', () => {
    const years: Question = {
      ...asked,
      id: 'jaren',
      kind: 'number',
      text: 'Hoe lang?',
      from: 0,
      to: 99,
      decimals: 0,
      unit: 'jaar',
    };
    const answers = Array.from({ length: 100 }, (_, person) => ({ jaren: number(person % 50) }));
    const result = shown(years, answers);
    expect(countsOf(result)).toEqual([
      ['Minder dan 10 jaar', 20],
      ['10 tot en met 19 jaar', 20],
      ['20 tot en met 29 jaar', 20],
      ['30 tot en met 39 jaar', 20],
      ['40 jaar of meer', 20],
    ]);
    expect(result.mean).toBe(24.5);
  });

  it('gives no mean that one person makes', () => {
    const money: Question = {
      ...asked,
      id: 'euro',
      kind: 'number',
      text: 'Hoeveel?',
      from: 0,
      to: 1e6,
      decimals: 0,
      unit: 'euro',
    };
    const answers = [...times(40, { euro: number(10) }), { euro: number(100_000) }];
    expect(shown(money, answers).mean).toBeNull();
  });
});

describe('other kinds of questions', () => {
  it('counts a matrix row by row', () => {
    const matrix: Question = {
      ...asked,
      id: 'm',
      kind: 'matrix',
      text: 'Wat vindt u?',
      rows: options('park', 'plein'),
      columns: options('goed', 'slecht'),
    };
    const rows = (park: string, plein: string): Answers => ({ m: { kind: 'matrix', rows: { park, plein } } });
    const { questions } = documentOf(
      [matrix],
      [...times(20, rows('goed', 'slecht')), ...times(12, rows('slecht', 'slecht'))],
    );
    expect(questions.map((each) => [each.id, each.text, countsOf(each)])).toEqual([
      [
        'm.park',
        'Wat vindt u? PARK',
        [
          ['GOED', 20],
          ['SLECHT', 12],
        ],
      ],
      [
        'm.plein',
        'Wat vindt u? PLEIN',
        [
          ['GOED', 0],
          ['SLECHT', 32],
        ],
      ],
    ]);
  });

  it('counts who gave points to what, with the mean of the points', () => {
    const points: Question = {
      ...asked,
      id: 'p',
      kind: 'points',
      text: 'Verdeel',
      options: options('groen', 'licht'),
      total: 10,
    };
    const give = (groen: number): Answers => ({
      p: { kind: 'points', points: { groen, licht: 10 - groen } },
    });
    const result = shown(points, [...times(30, give(10)), ...times(20, give(5)), ...times(25, give(0))]);
    expect(result.answers).toMatchObject([
      { label: 'GROEN', count: 50, average: 5.3 },
      { label: 'LICHT', count: 45, average: 4.7 },
    ]);
  });

  it('counts what stands first in an order, with the mean place', () => {
    const ranking: Question = {
      ...asked,
      id: 'r',
      kind: 'ranking',
      text: 'Zet op volgorde',
      options: options('groen', 'licht'),
    };
    const order = (...codes: readonly string[]): Answers => ({ r: { kind: 'ranking', codes } });
    const result = shown(ranking, [
      ...times(30, order('groen', 'licht')),
      ...times(10, order('licht', 'groen')),
    ]);
    expect(result.answers).toMatchObject([
      { label: 'GROEN', count: 30, average: 1.3 },
      { label: 'LICHT', count: 10, average: 1.8 },
    ]);
  });

  it('counts days by month or longer, and spots by square of the map', () => {
    const date: Question = { ...asked, id: 'd', kind: 'date', text: 'Sinds wanneer?', from: '', to: '' };
    const days = ['2024-01-03', '2024-02-11', '2024-03-30'].flatMap((day) =>
      times(15, { d: { kind: 'date', day } }),
    );
    expect(countsOf(shown(date, days)).length).toBe(3);
    const place: Question = { ...asked, id: 'k', kind: 'place', text: 'Waar?', picture: 'a', alt: '' };
    const spot = (x: number, y: number): Answers => ({ k: { kind: 'place', spot: { x, y } } });
    const result = shown(place, [...times(20, spot(10, 10)), ...times(11, spot(999, 999))]);
    expect(result.answers.flatMap(({ label, count }) => [label, count])).toEqual(
      expect.arrayContaining(['Vak A1 van de kaart', 20, 'Vak D4 van de kaart', 11]),
    );
  });
});
