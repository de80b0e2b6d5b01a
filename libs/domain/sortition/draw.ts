// A whole draw: from a frame, parameters and a seed to the document that anybody can check.
import { allocate, type AllocationFault } from './allocate.js';
import { documentDigestOf } from './document-digest.js';
import { drawByTicket, type Drawn, type TicketSelection } from './draw-by-ticket.js';
import {
  DRAW_BY_TICKET,
  type Decided,
  type Reserve,
  type DrawParameters,
  type StratumPlan,
  type TicketDraw,
} from './draw-document.js';
import { excludeDigestOf, frameDigestOf } from './frame-digest.js';
import { peopleOf, type Frame, type FrameFault, type FramePerson } from './frame.js';
import { inclusionProbabilities } from './inclusion-probability.js';
import { eligible, nearestDraw, type Proposal, type Shortage } from './nearest-draw.js';
import { countStrata } from './strata-counts.js';

export type DrawInput = {
  readonly frame: Frame;
  /** Ids of people to leave out; ids that are not in the frame do no harm. Null: no such list is used. */
  readonly excluded: ReadonlySet<string> | null;
  readonly parameters: DrawParameters;
};

export type PlanRefusal =
  | { readonly ok: false; readonly refused: 'bad-frame'; readonly faults: readonly FrameFault[] }
  | { readonly ok: false; readonly refused: 'bad-allocation'; readonly faults: readonly AllocationFault[] };

export type TooFewPeople = {
  readonly ok: false;
  readonly refused: 'too-few-people';
  readonly shortages: readonly Shortage[];
  readonly proposal: Proposal;
};

export type DrawRefusal = PlanRefusal | TooFewPeople;

export type DrawPlan = {
  readonly ok: true;
  readonly people: readonly FramePerson[];
  readonly strata: readonly StratumPlan[];
};

/**
 * What every stratum holds and will give: known before the draw and the same for every seed.
 * Refuses a frame with faults (`peopleOf`) and an allocation that does not fit it (`allocate`).
 */
export function planDraw({ frame, excluded, parameters }: DrawInput): DrawPlan | PlanRefusal {
  const read = peopleOf(frame, parameters, excluded ?? new Set());
  if (!read.ok) return { ok: false, refused: 'bad-frame', faults: read.faults };
  const counts = countStrata(read.people);
  const allocated = allocate(parameters.size, eligible(counts), parameters.allocation);
  if (!allocated.ok) return { ok: false, refused: 'bad-allocation', faults: allocated.faults };
  const sizes = new Map(allocated.sizes.map(({ stratum, size }) => [stratum, size]));
  const strata = counts.map((count) => ({ ...count, size: sizes.get(count.stratum) ?? 0 }));
  return { ok: true, people: read.people, strata };
}

/**
 * Draws by ticket (`drawByTicket`) and writes the document.
 *
 * In: the frame, the people left out, the parameters, and the seed in lower-case hexadecimal digits.
 * The sizes follow from the people of each stratum who are not left out. Refuses as `planDraw` does, and when a
 * stratum has too few people to give: then with the largest smaller sample that can be drawn.
 */
export function draw(
  input: DrawInput,
  seed: string,
): { readonly ok: true; readonly document: TicketDraw } | DrawRefusal {
  const plan = planDraw(input);
  if (!plan.ok) return plan;
  const drawn = drawByTicket(plan.people, plan.strata, seed, input.parameters.reserves);
  if (!drawn.ok) {
    const available = (stratum: string) => drawn.candidates.get(stratum) ?? 0;
    return tooFew(drawn.shortages, nearestDraw(plan.strata, input.parameters, available));
  }
  const document = { ...decided(input), seed, ...outcomeOf(plan, drawn) };
  return { ok: true, document: { ...document, documentDigest: documentDigestOf(document) } };
}

/** The refusal of a draw that asks too much of a stratum. */
export function tooFew(shortages: readonly Shortage[], proposal: Proposal): TooFewPeople {
  return { ok: false, refused: 'too-few-people', shortages, proposal };
}

/** What is laid down of a draw before its seed is known. */
export function decided({ frame, excluded, parameters }: DrawInput): Decided {
  return {
    method: DRAW_BY_TICKET,
    parameters,
    frameDigest: frameDigestOf(frame),
    excludeDigest: excludeDigestOf(excluded),
  };
}

function outcomeOf(plan: DrawPlan, drawn: TicketSelection & { readonly ok: true }) {
  const probability = inclusionProbabilities(plan.people, plan.strata);
  return {
    strata: plan.strata.map(({ stratum, frame, excluded, size }) => {
      return { stratum, frame, excluded, candidates: drawn.candidates.get(stratum) ?? 0, selected: size };
    }),
    selected: drawn.selected.map((one) => ({
      ...named(one),
      inclusionProbability: probability(one.person),
    })),
    reserves: drawn.reserves.map(named),
  };
}

function named({ person: { id, stratum }, ticket }: Drawn): Reserve {
  return { id, stratum, ticket };
}
