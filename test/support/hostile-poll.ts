// A poll made to give small groups away: a route, several answers at once, rare marks, a matrix, and few people.
import type { Solver } from '#domain/disclosure/solver.js';
import type { Answer, Answers, Question } from '#domain/questionnaire/question.js';
import { factorOf } from '#domain/weighting/factor.js';
import { simpleDesign } from '#domain/weighting/survey-design.js';
import { weightedSample } from '#domain/weighting/weighted-sample.js';
import type { ResultDocument } from '#features/results/index.js';
import { microdata } from '../../libs/features/results/microdata.js';
import { resultDocument } from '../../libs/features/results/result-document.js';
import type { Truth } from './hostile-world.js';
import { readColumns } from './reference-data.js';

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
/** What nobody may work out. */
export const truth: Truth = { questions: QUESTIONS, answers: ANSWERS, traits, pairs: [['age', 'gender']] };

/** What is published of it; with the versions that readers saw before. */
export const publishedPoll = (solver: Solver, earlier: readonly ResultDocument[] = []): ResultDocument =>
  resultDocument({ version: 1, questions: QUESTIONS }, ANSWERS, fieldwork, {
    weighed: { sample, weighting: weighing, groups: traits },
    ...{
      solver,
      earlier: earlier.map((document) => ({ document })),
      crossing: { traits: ['age', 'gender'], questions: ['molens'] },
    },
  });

/** Weighted to the residents per class of one trait; `before` holds the versions that readers saw, with what these were weighted to. */
export function weightedPoll(
  solver: Solver,
  to: Residents,
  before: readonly { readonly document: ResultDocument; readonly to: Residents }[] = [],
): ResultDocument {
  const weighed = {
    sample: weightedSample(simpleDesign(weightsOf(to), null), weightsOf(to), null),
    weighting: { ...weighing, traits: [to.trait] },
    groups: traits,
  };
  const earlier = before.map(({ document, to: other }) => ({ document, otherWeights: weightsOf(other) }));
  return resultDocument({ version: 1, questions: QUESTIONS }, ANSWERS, fieldwork, {
    ...{ weighed, solver, earlier, crossing: { traits: ['age', 'gender'], questions: ['molens'] } },
  });
}

const SCHOOL: Question = {
  ...{ ...asked, id: 'school', kind: 'single-choice', text: 'Welke opleiding hebt u?' },
  ...{ options: options('laag', 'midden', 'hoog'), groupName: 'opleiding' },
};
const COURSE: Question = {
  ...{
    ...asked,
    id: 'cursus',
    kind: 'single-choice',
    text: 'Volgt u een cursus?',
    options: options('ja', 'nee'),
  },
  showIf: { kind: 'chose', question: 'school', codes: ['midden', 'hoog'] },
};
/** Nearly everybody told what school they finished; a handful did not, and stands with the smallest group. */
const schools = column('education').map((code, person) => (person % 61 === 7 ? undefined : code));
const toldSchool = factorOf(
  'vraag school',
  schools.map((code) => (code === undefined || code === 'laag' ? 'laag+geen antwoord' : code)),
  ['midden', 'hoog', 'laag+geen antwoord'],
);
const SCHOOLED = ANSWERS.map((answers, person): Answers => {
  const code = schools[person];
  if (code === undefined) return answers;
  const school = { kind: 'choice', code } as const;
  const course = { kind: 'choice', code: person % 3 ? 'nee' : 'ja' } as const;
  return code === 'laag' ? { ...answers, school } : { ...answers, school, cursus: course };
});
const known = traits.filter(({ name }) => name !== 'education');

/** The same poll, in which people told their education themselves and are compared by it. */
export const askedTruth: Truth = {
  questions: [...QUESTIONS, SCHOOL, COURSE],
  answers: SCHOOLED,
  traits: [...known, toldSchool],
  pairs: [],
};

const askedQuestionnaire = { version: 1, questions: askedTruth.questions } as const;

/** What researchers get of it. */
export const askedMicrodata = (solver: Solver) =>
  microdata(askedQuestionnaire, SCHOOLED, { sample, weighting: weighing, groups: known }, { solver });

/** What researchers get of the poll weighted to these residents, beside what is published of it. */
export function researchFile(solver: Solver, to: Residents) {
  const weights = weightsOf(to);
  const weighed = weightedSample(simpleDesign(weights, null), weights, null);
  return microdata(
    { version: 1, questions: QUESTIONS },
    ANSWERS,
    { sample: weighed, weighting: weighing, groups: traits },
    { solver, crossed: ['age', 'gender'] },
  );
}

/** Weighted to the residents per class of one trait; without these everybody counts the same. */
export function askedPoll(solver: Solver, to?: Residents): ResultDocument {
  const weights = to ? weightsOf(to) : equal;
  return resultDocument(askedQuestionnaire, SCHOOLED, fieldwork, {
    weighed: {
      sample: weightedSample(simpleDesign(weights, null), weights, null),
      ...{ weighting: weighing, groups: known },
    },
    solver,
  });
}

export type Residents = { readonly trait: string; readonly totals: Readonly<Record<string, number>> };

const weightsOf = ({ trait: name, totals }: Residents): Float64Array => {
  const factor = traits.find((each) => each.name === name);
  const weightOf = weightsTo(name, totals);
  return Float64Array.from(factor?.codes ?? [], (code) => weightOf(factor?.categories[code] ?? ''));
};

/** The weight of one answer, by the class of its trait. */
export const weightsTo = (trait: string, totals: Readonly<Record<string, number>>) => {
  const factor = traits.find(({ name }) => name === trait);
  if (!factor) throw new Error(`No trait ${trait}.`);
  const people = factor.categories.map((_, code) => factor.codes.filter((each) => each === code).length);
  return (name: string): number => {
    const code = factor.categories.indexOf(name);
    return people[code] ? (totals[name] ?? 0) / (people[code] ?? 1) : 0;
  };
};
