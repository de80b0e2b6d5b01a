// A draw document as it comes back from outside: nothing in it is believed before its shape is right.
import type { DrawnDraw, TicketDraw } from './draw-document.js';
import {
  announced,
  count,
  digest,
  exactly,
  moment,
  nothing,
  publicValue,
  seedValue,
  text,
} from './draw-shapes.js';
import { anyOf, listOf, objectWith, textLike, valueThat, type ShapeFault } from './shape.js';

/** A draw with a seed that was given, or one with a public value. */
export type DrawProof = TicketDraw | DrawnDraw;

export type ReadProof =
  | { readonly ok: true; readonly proof: DrawProof }
  | { readonly ok: false; readonly faults: readonly ShapeFault[] };

/**
 * In: what `JSON.parse` gave. Out: the draw, or every member that has not the shape the documents of this version have.
 * A document with a stage or a source of its seed must be a whole public record.
 */
export function readProof(value: unknown): ReadProof {
  const faults = isPublicRecord(value) ? drawnShape(value, '') : ticketShape(value, '');
  if (faults.length === 0 && isProof(value)) return { ok: true, proof: value };
  return { ok: false, faults };
}

/** Whether the seed of the draw was made from a public value. */
export function isDrawn(proof: DrawProof): proof is DrawnDraw {
  return isPublicRecord(proof);
}

function isPublicRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('stage' in value || 'seedSource' in value);
}

function isProof(value: unknown): value is DrawProof {
  return (isPublicRecord(value) ? drawnShape : ticketShape)(value, '').length === 0;
}

const probability = valueThat(
  'a number above 0 and at most 1',
  (value) => typeof value === 'number' && value > 0 && value <= 1,
);

const reserve = { id: textLike('an id', /\S/), stratum: text, ticket: digest };

const countMembers = {
  method: objectWith({ name: exactly('draw-by-ticket'), version: exactly(1) }),
  parameters: objectWith({
    size: count,
    strata: listOf(text),
    allocation: anyOf(exactly('proportional', 'equal'), listOf(objectWith({ stratum: text, size: count }))),
    household: listOf(text),
    reserves: anyOf(nothing, count),
  }),
  frameDigest: digest,
  excludeDigest: anyOf(digest, nothing),
  seed: textLike('lower-case hexadecimal digits', /^[0-9a-f]+$/),
  strata: listOf(
    objectWith({ stratum: text, frame: count, excluded: count, candidates: count, selected: count }),
  ),
  documentDigest: digest,
};

const peopleMembers = {
  selected: listOf(objectWith({ ...reserve, inclusionProbability: probability })),
  reserves: listOf(objectWith(reserve)),
};

const ticketShape = objectWith({ ...countMembers, ...peopleMembers });

/** Documents from before these members were kept. */
const absent = valueThat('nothing', (value) => value === undefined);

const sealMembers = {
  stage: exactly('drawn'),
  purpose: text,
  replaces: anyOf(nothing, objectWith({ draw: text, reason: text })),
  leftOut: anyOf(absent, listOf(objectWith({ reason: text, people: count }))),
  contact: anyOf(
    absent,
    objectWith({ quietMonths: count, months: count, perPerson: count, perHousehold: count }),
  ),
  announced,
  frameRoot: digest,
  parametersDigest: digest,
  publicValue,
  seedSource: objectWith({
    version: exactly(1),
    frameRoot: digest,
    parametersDigest: digest,
    publicValue: seedValue,
  }),
  preparedAt: moment,
  sealedAt: moment,
  drawnAt: moment,
};

const drawnShape = objectWith({ ...countMembers, ...peopleMembers, ...sealMembers });

/** The shape of a drawn draw without the people in it. */
export const withoutPeopleShape = objectWith({ ...countMembers, ...sealMembers });
