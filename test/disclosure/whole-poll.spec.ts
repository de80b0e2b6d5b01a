// Proves that everything that is published of a poll, laid side by side, gives no small group away: a reader with a
// program of their own knows no count of one to nine.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Solver } from '#domain/disclosure/solver.js';
import type { Answer, Answers, Question } from '#domain/questionnaire/question.js';
import { factorOf } from '#domain/weighting/factor.js';
import { simpleDesign } from '#domain/weighting/survey-design.js';
import { weightedSample } from '#domain/weighting/weighted-sample.js';
import type { QuestionResult, ResultDocument } from '#features/results/index.js';
import { loadSolver } from '#platform/solver/highs.js';
import { resultDocument } from '../../libs/features/results/result-document.js';
import { recovered, smallCounts } from '../support/hostile-reader.js';
import { readColumns } from '../support/reference-data.js';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver('costs');
});

const PEOPLE = 400;
const column = (name: string) => readColumns('test/golden/weighting/respondents.csv')(name).slice(0, PEOPLE);
const trait = (name: string) => {
  const values = column(name);
  return factorOf(name, values, [...[...new Set(values)].sort(), 'alle']);
};
const traits = ['wijk', 'age', 'gender', 'education'].map(trait);
const asked = { help: '', required: false, dontKnow: false };
const options = (...codes: readonly string[]) => codes.map((code) => ({ code, label: `Antwoord ${code}` }));

const QUESTIONS: readonly Question[] = [
  {
    ...asked,
    id: 'molens',
    kind: 'single-choice',
    text: 'Windmolens?',
    options: options('voor', 'tegen', 'weet-niet'),
  },
  {
    ...{
      ...asked,
      id: 'waarom',
      kind: 'single-choice',
      text: 'Waarom niet?',
      options: options('geluid', 'uitzicht', 'geld'),
    },
    showIf: { kind: 'chose', question: 'molens', codes: ['tegen'] },
  },
  {
    ...asked,
    id: 'reis',
    kind: 'multiple-choice',
    text: 'Hoe reist u?',
    options: options('fiets', 'bus', 'lopen', 'trein'),
    atMost: 0,
  },
  { ...asked, id: 'cijfer', kind: 'report-mark', text: 'Welk cijfer?' },
  {
    ...asked,
    id: 'stelling',
    kind: 'matrix',
    text: 'Eens?',
    rows: options('park', 'plein'),
    columns: options('eens', 'oneens'),
  },
];

const molens = column('q1_windmolens').map((code) => code.replace('_', '-'));
const ANSWERS = molens.map((code, person): Answers => {
  const number = (person * 37 + code.length * 11) % 100;
  const codes = ['fiets', 'bus', 'lopen', 'trein'].filter(
    (_, place) => (number + place * 13) % (place + 2) === 0 || place * number === 0,
  );
  const given: readonly (readonly [string, Answer | undefined])[] = [
    ['molens', { kind: 'choice', code }],
    [
      'waarom',
      code === 'tegen'
        ? { kind: 'choice', code: ['geluid', 'uitzicht', 'geld'][number % 7 > 4 ? 2 : number % 2] ?? '' }
        : undefined,
    ],
    ['reis', number % 17 === 0 ? undefined : { kind: 'choices', codes }],
    [
      'cijfer',
      number % 23 === 0
        ? undefined
        : { kind: 'number', value: [7, 8, 6, 7, 5, 8, 7, 9, 6, 4, 7, 8, 10, 3, 7][number % 15] ?? 7 },
    ],
    [
      'stelling',
      {
        kind: 'matrix',
        rows: { park: number % 5 ? 'eens' : 'oneens', plein: number % 11 ? 'eens' : 'oneens' },
      },
    ],
  ];
  return Object.fromEntries(given.flatMap(([id, answer]) => (answer ? [[id, answer]] : [])));
});

const equal = new Float64Array(PEOPLE).fill(10);
const sample = weightedSample(simpleDesign(equal, null), equal, null);
const weighing = {
  traits: traits.map(({ name }) => name),
  precision: 'modelled',
  effective: PEOPLE,
} as const;
const fieldwork = { questionnaireDigest: 'd', invited: 900, byEmail: 900, byLetter: 0 };
const truth = { questions: QUESTIONS, answers: ANSWERS, traits };

const published = (earlier: readonly ResultDocument[] = []) =>
  resultDocument({ version: 1, questions: QUESTIONS }, ANSWERS, fieldwork, {
    weighed: { sample, weighting: weighing, groups: traits },
    ...{ solver, earlier },
  });

describe('everything that is published of a poll, laid side by side', () => {
  it('tells figures of groups in every question, also by routes and where people chose several answers', () => {
    const { questions, protection } = published();
    const told = questions.map((each) =>
      each.shown
        ? (each.groups ?? [])
            .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
            .filter((cell) => cell !== null).length
        : 0,
    );
    expect(Math.min(...told)).toBeGreaterThan(5);
    expect(protection?.narrowest).toBeGreaterThanOrEqual(10);
    expect(protection?.small).toBeGreaterThan(50);
  });

  it('lets nobody work out a count of one to nine', () => {
    expect(smallCounts(truth)).toBeGreaterThan(100);
    expect(recovered([published()], truth, solver)).toEqual([]);
  });

  it('lets nobody do so with an earlier version beside it', () => {
    const first = published();
    expect(recovered([first, published([first])], truth, solver)).toEqual([]);
  });

  it('is seen to leak as soon as one hidden figure stands on the page', () => {
    const found = recovered([withOneMore(published())], truth, solver);
    expect(found.length).toBeGreaterThan(0);
  });

  it('names the same groups in every question, or none', () => {
    const silent = (question: QuestionResult | undefined) =>
      question?.shown
        ? (question.groups ?? []).map(({ rows }) =>
            rows.filter(({ base }) => base === null).map(({ name }) => name),
          )
        : [];
    const { questions } = published();
    expect(silent(questions[3])).toEqual(silent(questions[0]));
  });
});

/** The first hidden figure in a row that tells others, as a careless page would show it. */
function withOneMore(document: ResultDocument): ResultDocument {
  let done = false;
  const told = { percentage: 1, margin: [0, 2] } as const;
  return {
    ...document,
    questions: document.questions.map((question) =>
      question.shown && question.groups
        ? {
            ...question,
            groups: question.groups.map((figures) => ({
              ...figures,
              rows: figures.rows.map((row) => {
                const place = row.cells.findIndex((cell) => cell === null);
                if (done || row.base === null || place < 0) return row;
                done = true;
                return { ...row, cells: row.cells.with(place, told) };
              }),
            })),
          }
        : question,
    ),
  };
}
