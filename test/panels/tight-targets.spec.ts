// Targets that leave hardly any panel: the lottery is found by barring, listing and cutting, and still proved.
import { describe, expect, it } from '@jest/globals';
import type { PanelQuestion } from '#domain/panel-lottery/panel-question.js';
import { checkCertificate } from '#domain/panel-lottery/check-certificate.js';
import { drawLottery } from '#domain/panel-lottery/draw-lottery.js';
import { loadSolver } from '#platform/solver/highs.js';

/** People of five categories; every target exactly what one hidden panel has. */
function tight(count: number, size: number, start: number): PanelQuestion {
  let state = start;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296;
  const kinds = [2, 5, 3, 4, 3];
  const people = Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    values: kinds.map((kind) => `v${Math.floor(next() ** 1.5 * kind)}`),
    household: index % 5 === 0 ? `h${index % 15}` : null,
  }));
  const hidden = people.filter((_, index) => index % 5 !== 0).slice(0, size);
  const categories = kinds.map((kind, category) => ({
    name: `c${category}`,
    targets: Array.from({ length: kind }, (_, value) => {
      const seats = hidden.filter(({ values }) => values[category] === `v${value}`).length;
      return { value: `v${value}`, min: seats, max: seats, minFlex: 0, maxFlex: size };
    }),
  }));
  return { size, categories, people };
}

describe('tight targets', () => {
  const pools = process.env['TEST_SELECTION'] === 'full' ? 12 : 3;
  it.each(Array.from({ length: pools }, (_, index) => index + 1))(
    'have a proved lottery, pool %s',
    async (start) => {
      const solver = await loadSolver();
      const question = tight(40 + 3 * start, 8, start * 7919);
      const lottery = drawLottery(solver, question, 'leximin');
      if (lottery === null) throw new Error('the hidden panel was not found');
      const checked = checkCertificate(question, {
        probabilities: Object.fromEntries(
          question.people.map(({ id }, person) => [id, lottery.probabilities[person] ?? NaN]),
        ),
        panels: lottery.panels.map(({ probability, people }) => ({
          probability,
          members: people.map((person) => question.people[person]?.id ?? ''),
        })),
        certificate: lottery.certificate,
      });
      expect(checked).toEqual({ ok: true, unlistedCuts: 0 });
    },
  );
});
