// Proves that everything that is published of a poll, laid side by side, gives no small group away: a reader with a
// program of their own knows no count of one to nine.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Solver } from '#domain/disclosure/solver.js';
import type { QuestionResult, ResultDocument } from '#features/results/index.js';
import { loadSolver } from '#platform/solver/highs.js';
import { publishedPoll, truth } from '../support/hostile-poll.js';
import { recovered, smallCounts } from '../support/hostile-reader.js';

let solver: Solver;
let document: ResultDocument;
beforeAll(async () => {
  solver = await loadSolver('costs');
  document = publishedPoll(solver);
});
const published = (): ResultDocument => document;

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
    const [first] = questions;
    if (!first?.shown) throw new Error('not shown');
    const pairs = (first.crossed ?? []).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
    expect(pairs.filter((cell) => cell !== null).length).toBeGreaterThanOrEqual(3);
    expect(protection?.hidden).toBeGreaterThan(50);
    expect(protection?.counts).toBeGreaterThan(protection?.hidden ?? Infinity);
  });

  it('does not tell how many of the hidden counts are small, which would cap them where it is all of them', () => {
    expect(Object.keys(published().protection ?? {}).sort()).toEqual(['counts', 'hidden']);
  });

  it('lets nobody work out a count of one to nine', () => {
    expect(smallCounts(truth)).toBeGreaterThan(100);
    expect(recovered([published()], truth, solver)).toEqual([]);
  });

  it('lets nobody do so with an earlier version beside it', () => {
    const first = published();
    expect(recovered([first, publishedPoll(solver, [first])], truth, solver)).toEqual([]);
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
