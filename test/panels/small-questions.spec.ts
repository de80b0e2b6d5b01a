// Thousands of small questions against brute force: the same chances, and no panel that breaks a rule.
import { beforeAll, describe, it } from '@jest/globals';
import fc from 'fast-check';
import { loadSolver } from '#platform/solver/highs.js';
import { everyPanel, leximinByDefinition, smallQuestion } from '../support/small-questions.js';
import { checkCertificate } from '#domain/panel-lottery/check-certificate.js';
import { drawLottery } from '#domain/panel-lottery/draw-lottery.js';
import { numberPanels } from '#domain/panel-lottery/number-panels.js';
import type { PanelQuestion } from '#domain/panel-lottery/panel-question.js';
import type { Solver } from '#domain/panel-lottery/solver.js';

const numRuns = process.env['TEST_SELECTION'] === 'full' ? 4000 : 240;

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const claimOf = (question: PanelQuestion, lottery: NonNullable<ReturnType<typeof drawLottery>>) => ({
  probabilities: Object.fromEntries(
    question.people.map(({ id }, person) => [id, lottery.probabilities[person] ?? NaN]),
  ),
  panels: lottery.panels.map(({ probability, people }) => ({
    probability,
    members: people.map((person) => question.people[person]?.id ?? ''),
  })),
  certificate: lottery.certificate,
});

describe('small questions', () => {
  it('have the chances that brute force finds, to one in ten million', () => {
    fc.assert(
      fc.property(smallQuestion, (question) => {
        const panels = everyPanel(question);
        const lottery = drawLottery(solver, question, 'leximin');
        if (panels.length === 0) return lottery === null;
        if (lottery === null) return false;
        const expected = leximinByDefinition(solver, panels, question.people.length);
        const found = [...lottery.probabilities].sort((one, other) => one - other);
        return found.every((chance, index) => Math.abs(chance - (expected[index] ?? NaN)) < 1e-7);
      }),
      { numRuns, seed: 20260801 },
    );
  });

  it('have panels that keep size, targets and households, whatever the method, and certificates that hold', () => {
    const methods = ['leximin', 'maximin', 'nash', 'goldilocks', 'random'] as const;
    fc.assert(
      fc.property(smallQuestion, fc.constantFrom(...methods), (question, method) => {
        const lottery = drawLottery(solver, question, method);
        const allowed = new Set(everyPanel(question).map((panel) => panel.join()));
        if (lottery === null) return allowed.size === 0;
        const numbered = numberPanels(solver, question, lottery, 100);
        const all = [...lottery.panels.map(({ people }) => people), ...numbered.panels];
        if (!all.every((panel) => allowed.has(panel.join()))) return false;
        return checkCertificate(question, claimOf(question, lottery)).ok;
      }),
      { numRuns: numRuns / 2, seed: 20260802 },
    );
  });

  it('have the same lottery in whatever order their people stand', () => {
    fc.assert(
      fc.property(smallQuestion, (question) => {
        const reversed = { ...question, people: [...question.people].reverse() };
        const [one, other] = [question, reversed].map((asked) => {
          const lottery = drawLottery(solver, asked, 'leximin');
          return lottery === null ? null : JSON.stringify(claimOf(asked, lottery).certificate);
        });
        return one === other;
      }),
      { numRuns: numRuns / 4, seed: 20260803 },
    );
  });
});
