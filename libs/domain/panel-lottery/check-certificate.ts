// The independent check of a lottery: no solver, and no search but a full list of panels where targets leave few.
import { allPanels } from './all-panels.js';
import { at } from './at.js';
import { boundOf } from './bound-of.js';
import type { Certificate, CertifiedCut, CertifiedLottery, Sparse } from './certificate.js';
import { faultInPanels } from './check-panels.js';
import { CLOSE, rejected, type Bounded, type Claim, type Verdict } from './claim.js';
import { spaceOfClaim } from './claimed-space.js';
import { extremesOf } from './extremes.js';
import { judgeClaim } from './judge-claim.js';
import type { PanelQuestion } from './panel-question.js';
import { countingRow, seatsIn, type PanelRow, type PanelSpace } from './panel-space.js';

export type CheckedCertificate =
  | {
      readonly ok: true;
      /** Bounds that too many panels would have to be listed for: they stand on the solver's word. */
      readonly unlistedCuts: number;
    }
  | { readonly ok: false; readonly fault: string };

/** Some seconds of looking. */
const PATIENCE = { steps: 2_000_000, panels: 100_000 };

/**
 * In: a question, and the panels, chances and certificate claimed for it. Out: whether the lottery is what it claims and no
 * lottery does better by more than 1e-6, or the first thing that is wrong.
 *
 * Every proof is weak duality (`bound-of.ts`); `judge-claim.ts` tells how proofs make the claim of a method.
 */
export function checkCertificate(question: PanelQuestion, claimed: CertifiedLottery): CheckedCertificate {
  const { certificate } = claimed;
  const space = spaceOfClaim(question, certificate);
  if (typeof space === 'string') return rejected(space);
  const listed = listCuts(space, certificate.cuts);
  const fault = faultInPanels(question, claimed) ?? listed.fault;
  if (fault !== null) return rejected(fault);
  const verdict = judgeClaim(claimOf(claimed, question.size, space));
  if (!verdict.ok) return verdict;
  if (!isAsWritten(verdict, certificate)) return rejected('the bound or the gap is not as written');
  return { ok: true, unlistedCuts: listed.unlisted };
}

function isAsWritten(verdict: Verdict & { ok: true }, { bound, gap }: Certificate): boolean {
  return Math.abs(verdict.bound - bound) <= CLOSE && Math.abs(verdict.gap - gap) <= CLOSE;
}

type ListedCuts = { readonly fault: string | null; readonly unlisted: number };

/** A cut on one type is checked among the panels that seat it, which are few or none; the others among all panels. */
function listCuts(space: PanelSpace, cuts: readonly CertifiedCut[]): ListedCuts {
  const rows = cuts.map(rowOf);
  const all = rows.some((row) => row.types.length > 1) ? allPanels(space, PATIENCE) : null;
  let unlisted = 0;
  for (const [index, row] of rows.entries()) {
    const panels = row.types.length > 1 ? all : allPanels(withSeatFor(space, row), PATIENCE);
    if (panels === null) unlisted += 1;
    const isBroken = panels?.some((panel) => !(seatsIn(row, panel) <= row.upper + CLOSE / 10));
    if (isBroken === true) return { fault: `a panel passes cut ${index + 1}`, unlisted };
  }
  return { fault: null, unlisted };
}

/** Where nobody of the type has a seat, such a cut holds unless its limit is below nothing. */
function withSeatFor(space: PanelSpace, { types, upper }: PanelRow): PanelSpace {
  const seated = countingRow(types, upper < 0 ? 0 : 1, Infinity);
  return { ...space, rows: [seated, ...space.rows] };
}

function rowOf({ weights, limit }: CertifiedCut): PanelRow {
  return { lower: -Infinity, upper: limit, types: weights.at, weights: weights.values };
}

function claimOf({ certificate, probabilities }: CertifiedLottery, size: number, space: PanelSpace): Claim {
  const chances = certificate.types.map((ids) => {
    const ofType = ids.map((id) => probabilities[id] ?? NaN);
    const [low, high] = extremesOf(ofType);
    return { low, high };
  });
  const { method, levels } = certificate;
  return { method, size, counts: space.counts, chances, levels, proofs: proofsIn(certificate, space) };
}

function proofsIn({ cuts, proofs }: Certificate, space: PanelSpace): Bounded[] {
  const cutSpace = { ...space, rows: [...space.rows, ...cuts.map(rowOf)] };
  return proofs.map((proof) => {
    const weights = dense(proof.weights, space.counts.length);
    const prices = dense(proof.prices, cutSpace.rows.length);
    return { weights, bound: boundOf(cutSpace, { weights, prices }) };
  });
}

function dense({ at: positions, values }: Sparse, length: number): number[] {
  const all = Array.from({ length }, () => 0);
  positions.forEach((position, index) => (all[position] = at(values, index)));
  return all;
}
