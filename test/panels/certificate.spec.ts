// A certificate is only worth something when no changed lottery passes its check.
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadSolver } from '#platform/solver/highs.js';
import { aPool, someCategories, target } from '../support/a-pool.js';
import type { CertifiedLottery } from '#domain/panel-lottery/certificate.js';
import { checkCertificate } from '#domain/panel-lottery/check-certificate.js';
import { drawLottery } from '#domain/panel-lottery/draw-lottery.js';

const question = aPool();
let claimed: CertifiedLottery;

beforeAll(async () => {
  const lottery = drawLottery(await loadSolver(), question, 'leximin');
  if (lottery === null) throw new Error('no panel');
  claimed = {
    probabilities: Object.fromEntries(
      question.people.map(({ id }, index) => [id, lottery.probabilities[index] ?? NaN]),
    ),
    panels: lottery.panels.map(({ probability, people }) => ({
      probability,
      members: people.map((person) => question.people[person]?.id ?? ''),
    })),
    certificate: lottery.certificate,
  };
});

const copy = () => structuredClone(claimed);
const rejects = (changed: unknown) => {
  const parsed: CertifiedLottery = JSON.parse(JSON.stringify(changed));
  expect(checkCertificate(question, parsed)).toMatchObject({ ok: false });
};

describe('the check of a certificate', () => {
  it('accepts what was computed', () => {
    expect(checkCertificate(question, copy())).toEqual({ ok: true, unlistedCuts: 0 });
  });

  it('rejects chances that the panels do not give', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.constantFrom(-0.01, 0.00001, 0.02), (person, change) => {
        const id = question.people[person]?.id ?? '';
        const probabilities = { ...claimed.probabilities, [id]: (claimed.probabilities[id] ?? 0) + change };
        return !checkCertificate(question, { ...claimed, probabilities }).ok;
      }),
      { seed: 1 },
    );
  });

  it('rejects a panel with a seat given to somebody else', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(19), fc.nat(99), (pick, seat, person) => {
        const panel = pick % claimed.panels.length;
        const id = question.people[person]?.id ?? '';
        const members = claimed.panels[panel]?.members ?? [];
        fc.pre(!members.includes(id) && (claimed.panels[panel]?.probability ?? 0) > 2e-6);
        const panels = claimed.panels.with(panel, {
          probability: claimed.panels[panel]?.probability ?? 0,
          members: members.with(seat, id),
        });
        return !checkCertificate(question, { ...claimed, panels }).ok;
      }),
      { seed: 2 },
    );
  });

  it('rejects levels, bounds and proofs that are not what was proved', () => {
    const { certificate } = claimed;
    const [level] = certificate.levels;
    const [proof] = certificate.proofs;
    if (level === undefined || proof === undefined) throw new Error('no level');
    rejects({ ...claimed, certificate: { ...certificate, bound: certificate.bound + 0.001 } });
    rejects({ ...claimed, certificate: { ...certificate, gap: certificate.gap + 0.001 } });
    rejects({ ...claimed, certificate: { ...certificate, levels: certificate.levels.slice(1) } });
    rejects({ ...claimed, certificate: { ...certificate, proofs: certificate.proofs.slice(0, -1) } });
    const lowered = { ...level, value: level.value - 0.001 };
    rejects({ ...claimed, certificate: { ...certificate, levels: certificate.levels.with(0, lowered) } });
    const weaker = {
      ...proof,
      weights: { ...proof.weights, values: proof.weights.values.map((one) => one * 0.9) },
    };
    rejects({ ...claimed, certificate: { ...certificate, proofs: certificate.proofs.with(0, weaker) } });
    const unpriced = { ...proof, prices: { at: [], values: [] } };
    rejects({ ...claimed, certificate: { ...certificate, proofs: certificate.proofs.with(0, unpriced) } });
    const [first, second, ...others] = certificate.types;
    rejects({
      ...claimed,
      certificate: { ...certificate, types: [[...(first ?? []), ...(second ?? [])], ...others] },
    });
  });

  it('rejects a lottery that another question asked for', () => {
    const [ages, ...others] = someCategories();
    if (ages === undefined) throw new Error('no category');
    const stricter = [{ ...ages, targets: [target('16-34', 7, 7), ...ages.targets.slice(1)] }, ...others];
    expect(checkCertificate({ ...question, categories: stricter }, copy()).ok).toBe(false);
    expect(checkCertificate({ ...question, size: 19 }, copy()).ok).toBe(false);
    expect(checkCertificate({ ...question, people: question.people.slice(1) }, copy()).ok).toBe(false);
  });
});
