// Proves that groups which people told themselves are told of others as area and age are, and give no small group away.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Solver } from '#domain/disclosure/solver.js';
import { loadSolver } from '#platform/solver/highs.js';
import type { QuestionResult, ResultDocument } from '#features/results/index.js';
import { askedPoll, askedTruth, weightsTo, type Residents } from '../support/hostile-poll.js';
import { recovered, smallCounts } from '../support/hostile-reader.js';

const RESIDENTS: Residents = {
  trait: 'age',
  totals: { '18-34': 18_130, '35-49': 16_280, '50-64': 19_240, '65+': 20_350 },
};

let solver: Solver;
let document: ResultDocument;
let weighted: ResultDocument;
beforeAll(async () => {
  solver = await loadSolver('costs');
  document = askedPoll(solver);
  weighted = askedPoll(solver, RESIDENTS);
});

const BY_SCHOOL = 'vraag school';
const question = ({ questions }: ResultDocument, id: string): QuestionResult | undefined =>
  questions.find((each) => each.id === id);
const traitsOf = (told: QuestionResult | undefined): readonly string[] =>
  told?.shown ? (told.groups ?? []).map(({ trait }) => trait) : [];
const cellsBy = (trait: string, { questions }: ResultDocument): number =>
  questions
    .flatMap((each) => (each.shown ? (each.groups ?? []) : []))
    .filter((figures) => figures.trait === trait)
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .filter((cell) => cell !== null).length;

describe('groups that people told themselves', () => {
  it('are compared in the other questions, beside area, age and gender', () => {
    expect(traitsOf(question(document, 'molens'))).toEqual(['wijk', 'age', 'gender', BY_SCHOOL]);
    expect(cellsBy(BY_SCHOOL, document)).toBeGreaterThan(15);
    expect(cellsBy(BY_SCHOOL, weighted)).toBeGreaterThan(5);
  });

  it('have the numbers of people that stand at the question itself, and its words', () => {
    const sizes = document.groupSizes?.find(({ trait }) => trait === BY_SCHOOL);
    expect(sizes?.asked).toEqual({ question: 'Welke opleiding hebt u?', name: 'opleiding' });
    const own = question(document, 'school');
    const counts = own?.shown
      ? own.answers.map(({ label, merged, count }) => [merged.length > 0 ? merged.join(' / ') : label, count])
      : [];
    const spoken = sizes?.rows.map(({ label, people }) => [label, people]) ?? [];
    expect(spoken).toEqual(counts);
    expect(spoken.map(([label]) => label)).toEqual([
      ...['Antwoord midden', 'Antwoord hoog', 'Antwoord laag / Niet ingevuld'],
    ]);
  });

  it('are themselves not told by area, age or gender: nobody looks at those three together', () => {
    expect(traitsOf(question(document, 'school'))).toEqual([]);
    expect(question(document, 'school')).toMatchObject({ shown: true, groupName: 'opleiding' });
  });

  it('are not told in a question that some got because of them', () => {
    expect(traitsOf(question(document, 'cursus'))).toEqual([]);
  });

  it('lead nobody to a count of one to nine, with weights or without', () => {
    expect(smallCounts(askedTruth)).toBeGreaterThan(100);
    expect(document.protection?.hidden).toBeGreaterThan(50);
    expect(recovered([document], askedTruth, solver)).toEqual([]);
    const weights = { trait: RESIDENTS.trait, weightOf: weightsTo(RESIDENTS.trait, RESIDENTS.totals) };
    expect(recovered([weighted], askedTruth, solver, [weights])).toEqual([]);
  });
});
