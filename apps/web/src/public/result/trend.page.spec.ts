// Proves that a question is held only against exactly the same question, with the intervals of each edition.
import { describe, expect, it } from '@jest/globals';
import type { QuestionResult, ResultDocument } from '#features/results/index.js';
import { aPoll, aResult } from '../../../../../test/support/a-result.js';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import { clerkPerson } from '../../../../../test/support/sample-polls.js';
import { editionPage } from '../../staff/results/edition/edition.page.js';
import { trend, type Edition } from './trend.js';

type Shown = Extract<QuestionResult, { shown: true }>;

const share = (label: string, percentage: number, wide: number) => ({
  ...{ label, count: percentage, percentage, merged: [] },
  margin: [percentage - wide, percentage + wide] as const,
});
const safe = (percentage: number, change: Partial<Shown> = {}): Shown => ({
  ...{ id: 'a', kind: 'single-choice', text: 'Voelt u zich veilig?', help: '', shown: true, base: 400 },
  ...{ mean: null, answers: [share('Ja', percentage, 4), share('Nee', 100 - percentage, 4)] },
  ...change,
});
const mark = (mean: number): Shown =>
  safe(50, { kind: 'report-mark', text: 'Welk cijfer?', mean, meanMargin: [mean - 0.2, mean + 0.2] });
const edition = (label: string, questions: readonly QuestionResult[], letters = true): Edition => {
  const document: ResultDocument = { ...aResult().document, version: 2, questions };
  return { label, letters, document };
};

describe('a trend', () => {
  it('shows every answer per edition, with its interval', () => {
    const found = trend(safe(60), [edition('2024', [safe(70)]), edition('2026', [safe(60)])]);
    expect(found?.lines).toEqual([
      {
        title: 'Ja',
        points: [
          { label: '2024', percent: 70, low: 66, high: 74, number: '70%' },
          { label: '2026', percent: 60, low: 56, high: 64, number: '60%' },
        ],
      },
      {
        title: 'Nee',
        points: [
          { label: '2024', percent: 30, low: 26, high: 34, number: '30%' },
          { label: '2026', percent: 40, low: 36, high: 44, number: '40%' },
        ],
      },
    ]);
  });

  it('shows a mean on the whole of its scale', () => {
    const found = trend(mark(7.3), [edition('2024', [mark(6.4)]), edition('2026', [mark(7.3)])]);
    expect(found?.lines[0]?.points.map(({ percent, number }) => [percent, number])).toEqual([
      [60, '6,4'],
      [70, '7,3'],
    ]);
  });

  it('says nothing when the words differ, or when earlier figures are not shown', () => {
    const now = edition('2026', [safe(60)]);
    expect(
      trend(safe(60), [edition('2024', [safe(70, { text: 'Voelt u zich vrij?' })]), now]),
    ).toBeUndefined();
    const hidden = { ...safe(1), shown: false, because: 'too-few' } as const;
    expect(trend(safe(60), [edition('2024', [hidden]), now])).toBeUndefined();
    expect(trend(safe(60), [now])).toBeUndefined();
  });

  it('leaves out what is told only in part, and marks another way of asking', () => {
    const over = safe(60, { answers: [{ ...share('Ja', 90, 0), over: true }, share('Nee', 8, 2)] });
    const found = trend(safe(60), [edition('2024', [over], false), edition('2026', [safe(60)])]);
    expect(found?.lines.map(({ title }) => title)).toEqual(['Nee']);
    expect(found?.notes.join(' ')).toContain('manier van onderzoek veranderde');
  });

  it('is right HTML, and so is the page on which staff choose', async () => {
    const found = trend(safe(60), [edition('2024', [safe(70)]), edition('2026', [safe(60)])]);
    const page = { ...found, open: false };
    expect(
      await htmlFaults(
        `<!doctype html><html lang="nl"><head><title>x</title></head><body><h2>x</h2>${render('public/result/trend', page)}</body></html>`,
      ),
    ).toEqual([]);
    const facts = { person: clerkPerson, poll: aPoll(), previous: '', done: false };
    for (const others of [[], [aPoll({ number: '2025-01' })]])
      expect(
        await htmlFaults(render('staff/results/edition/edition', editionPage({ ...facts, others }))),
      ).toEqual([]);
  });
});
