// Everything about a draw that can be checked from its document alone.
import { allocate } from './allocate.js';
import { checkAhead, orderDifference as momentOrderDifference } from './announced-ahead.js';
import { documentDigestOf, parametersDigestOf } from './document-digest.js';
import type { DrawnDraw, Reserve, StratumOutcome } from './draw-document.js';
import { isDrawn, type DrawProof } from './draw-proof.js';
import { drawSeed } from './draw-seed.js';
import { firstDifference, type Difference } from './first-difference.js';
import { eligible } from './nearest-draw.js';
import { publicValueRefusal, type BeaconCheck } from './public-value.js';
import { seedSourceOf } from './seal-draw.js';
import { inPlainOrder } from './strata.js';
import { ticketOf } from './ticket.js';
import type { Check } from './verdict.js';

/**
 * In: a proof of the right shape (`readProof`), and the check of drand signatures. Out: every check made, each with the first
 * difference it found or undefined. They prove that the seed follows from what was sealed
 * and from the public value, and that these tickets belong to these ids and stand in order. That nobody with a lower
 * ticket was passed over needs the frame (`checkAgainstFrame`).
 */
export function checkProof(proof: DrawProof, isGenuine: BeaconCheck): readonly Check[] {
  return [
    ...(isDrawn(proof) ? checkSeal(proof, isGenuine) : []),
    { about: 'every ticket from seed and id', difference: ticketDifference(proof) },
    { about: 'order of the tickets', difference: orderDifference(proof) },
    { about: 'nobody twice', difference: doubleDifference(proof) },
    checkAllocation(proof),
    { about: 'counts of the strata', difference: countDifference(proof) },
    { about: 'inclusion probabilities', difference: probabilityDifference(proof) },
  ];
}

/** A draw without the people in it. */
export type WithoutPeople = Omit<DrawnDraw, 'selected' | 'reserves'>;

/** Out: whether the seed follows from what was sealed and from the public value that was announced. */
export function checkSeal(proof: WithoutPeople, isGenuine: BeaconCheck): readonly Check[] {
  return [
    ...checkAhead(proof),
    { about: 'digest of the sealed parameters', difference: sealDifference(proof) },
    { about: 'public value as announced', difference: valueDifference(proof, isGenuine) },
    { about: 'order of the moments', difference: momentDifference(proof) },
    { about: 'seed from the public value', difference: seedDifference(proof) },
  ];
}

/** Out: whether every stratum gave as many people as the rule says. */
export function checkAllocation(proof: Pick<DrawProof, 'parameters' | 'strata'>): Check {
  return { about: 'allocation over the strata', difference: allocationDifference(proof) };
}

/** Whether the document is as it was written: this finds what no other check looks at. */
export function checkDocumentDigest(proof: DrawProof): Check {
  const difference = firstDifference(documentDigestOf(proof), proof.documentDigest, 'documentDigest');
  return { about: 'digest of the document', difference };
}

function sealDifference(proof: WithoutPeople): Difference | undefined {
  return firstDifference(parametersDigestOf(proof), proof.parametersDigest, 'parametersDigest');
}

function valueDifference(proof: WithoutPeople, isGenuine: BeaconCheck): Difference | undefined {
  const refused = publicValueRefusal(proof.announced, proof.publicValue, isGenuine);
  if (refused === undefined) return undefined;
  return { at: 'publicValue', expected: 'the public value that was announced', found: refused };
}

function momentDifference(proof: WithoutPeople): Difference | undefined {
  const { preparedAt, sealedAt } = proof;
  if (Date.parse(preparedAt) > Date.parse(sealedAt))
    return { at: 'sealedAt', expected: `not before ${preparedAt}`, found: sealedAt };
  return momentOrderDifference(proof);
}

function seedDifference(proof: WithoutPeople): Difference | undefined {
  return (
    firstDifference(seedSourceOf(proof, proof.publicValue), proof.seedSource, 'seedSource') ??
    firstDifference(drawSeed(proof.seedSource), proof.seed, 'seed')
  );
}

function ticketDifference({ seed, selected, reserves }: DrawProof): Difference | undefined {
  return (
    firstTicketDifference(seed, selected, 'selected') ?? firstTicketDifference(seed, reserves, 'reserves')
  );
}

function firstTicketDifference(
  seed: string,
  people: readonly Reserve[],
  list: string,
): Difference | undefined {
  for (const [place, { id, ticket }] of people.entries()) {
    const expected = ticketOf(seed, id);
    if (expected !== ticket) return { at: `${list}[${place}].ticket`, expected, found: ticket };
  }
  return undefined;
}

function orderDifference({ selected, reserves }: DrawProof): Difference | undefined {
  const highest = new Map(selected.map(({ stratum, ticket }) => [stratum, ticket]));
  const early = reserves.findIndex(({ stratum, ticket }) => ticket < (highest.get(stratum) ?? ''));
  return (
    firstOutOfOrder(selected, 'selected') ??
    firstOutOfOrder(reserves, 'reserves') ??
    (early < 0
      ? undefined
      : {
          at: `reserves[${early}].ticket`,
          expected: 'a ticket above those of the selected of this stratum',
          found: reserves[early]?.ticket,
        })
  );
}

function firstOutOfOrder(people: readonly Reserve[], list: string): Difference | undefined {
  const place = people.findIndex(({ id, ticket }, at) => {
    const before = people[at - 1];
    if (before === undefined) return false;
    return (inPlainOrder(before.ticket, ticket) || inPlainOrder(before.id, id)) > 0;
  });
  if (place < 0) return undefined;
  return {
    at: `${list}[${place}].ticket`,
    expected: 'a ticket above the one before it',
    found: people[place]?.ticket,
  };
}

function doubleDifference({ selected, reserves }: DrawProof): Difference | undefined {
  const seen = new Set<string>();
  for (const { id } of [...selected, ...reserves]) {
    if (seen.has(id)) return { at: 'selected and reserves', expected: 'everybody once', found: id };
    seen.add(id);
  }
  return undefined;
}

function allocationDifference({
  parameters,
  strata,
}: Pick<DrawProof, 'parameters' | 'strata'>): Difference | undefined {
  const allocated = allocate(parameters.size, eligible(strata), parameters.allocation);
  if (!allocated.ok) {
    const [fault] = allocated.faults;
    return {
      at: 'parameters.allocation',
      expected: 'an allocation that fits the strata',
      found: fault?.message,
    };
  }
  const stated = strata.map(({ stratum, selected }) => ({ stratum, size: selected }));
  return firstDifference(allocated.sizes, stated, 'strata');
}

function countDifference(proof: DrawProof): Difference | undefined {
  const { parameters, strata, selected, reserves } = proof;
  const [drawn, reserved] = [perStratum(selected), perStratum(reserves)];
  for (const [place, outcome] of strata.entries()) {
    const at = `strata[${place}]`;
    const spare = outcome.candidates - outcome.selected;
    const listed = parameters.reserves === null ? spare : Math.min(spare, parameters.reserves);
    const difference =
      firstDifference(drawn.get(outcome.stratum) ?? 0, outcome.selected, `${at}.selected`) ??
      firstDifference(listed, reserved.get(outcome.stratum) ?? 0, `reserves of ${at}`) ??
      firstDifference(true, addsUp(outcome, parameters.household.length > 0), `${at} adds up`);
    if (difference !== undefined) return difference;
  }
  return firstDifference(parameters.size, selected.length, 'selected.length') ?? reasonDifference(proof);
}

/** Everybody who was left out has one reason. */
function reasonDifference(proof: DrawProof): Difference | undefined {
  if (!isDrawn(proof) || proof.leftOut === undefined) return undefined;
  const excluded = proof.strata.reduce((sum, stratum) => sum + stratum.excluded, 0);
  const told = proof.leftOut.reduce((sum, { people }) => sum + people, 0);
  return firstDifference(excluded, told, 'people of leftOut');
}

/** Without a household rule everybody who is not left out can be taken. */
function addsUp({ frame, excluded, candidates }: StratumOutcome, households: boolean): boolean {
  return households ? candidates <= frame - excluded : candidates === frame - excluded;
}

function perStratum(people: readonly Reserve[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { stratum } of people) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  return counts;
}

/** Without a household rule they are known exactly; with one they need the frame. */
function probabilityDifference({ parameters, strata, selected }: DrawProof): Difference | undefined {
  if (parameters.household.length > 0) return undefined;
  const chances = new Map(strata.map((one) => [one.stratum, one.selected / one.candidates]));
  for (const [place, { stratum, inclusionProbability }] of selected.entries()) {
    const at = `selected[${place}].inclusionProbability`;
    const difference = firstDifference(chances.get(stratum), inclusionProbability, at);
    if (difference !== undefined) return difference;
  }
  return undefined;
}
