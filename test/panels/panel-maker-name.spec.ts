// The name of what makes panels is the same every time, and comes from panels that were really made.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadSolver } from '#platform/solver/highs.js';
import { panelMakerName } from '#domain/panel-lottery/panel-maker-name.js';
import type { Solver } from '#domain/panel-lottery/solver.js';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

describe('the name of what makes panels', () => {
  it('holds the version of the solver and a mark of the search, the same every time', async () => {
    const name = panelMakerName(solver);
    expect(name).toMatch(/^HiGHS [\d.]+, search [0-9a-f]{12}$/);
    expect(panelMakerName(await loadSolver())).toBe(name);
  });

  it('has a mark of panels, not of a pool for which there are none', () => {
    const nothing = '4f53cda18c2b'; // SHA-256 of []
    expect(panelMakerName(solver)).not.toContain(nothing);
  });
});
