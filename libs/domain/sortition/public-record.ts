// What everybody may have of a draw: all of it but the people.
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { sha256 } from '#domain/evidence/digest.js';
import { checkAllocation, checkSeal, type WithoutPeople } from './check-proof.js';
import type { DrawnDraw, SealedDraw } from './draw-document.js';
import { withoutPeopleShape, type ReadProof } from './draw-proof.js';
import { firstDifference } from './first-difference.js';
import type { BeaconCheck } from './public-value.js';
import { objectWith, textLike, valueThat, type Shape } from './shape.js';
import type { Check } from './verdict.js';

/** `documentDigest` is that of the whole document; `publicDigest` is that of all other members of this record. */
export type PublicRecord = WithoutPeople & { readonly publicDigest: string };

/**
 * In: a sealed or a drawn draw. Out: what may be published: a sealed draw as it is (nobody is in it), a drawn one
 * without the lists of selected and reserve people, and with a digest of its own.
 */
export function publicRecordOf(draw: SealedDraw | DrawnDraw): SealedDraw | PublicRecord {
  if (draw.stage === 'sealed') return draw;
  const { selected: _selected, reserves: _reserves, ...record } = draw;
  return { ...record, publicDigest: publicDigestOf(record) };
}

/** Whether what was read from a file claims to be a public record; its shape may still be wrong. */
export function claimsToBePublic(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'publicDigest' in value;
}

export type ReadRecord =
  { readonly ok: true; readonly record: PublicRecord } | Extract<ReadProof, { readonly ok: false }>;

/**
 * In: what `JSON.parse` gave. Out: the record, or every member that has not the shape it should have. Refuses lists of
 * people, because nothing in a public record could prove them.
 */
export function readPublicRecord(value: unknown): ReadRecord {
  if (isPublicRecord(value)) return { ok: true, record: value };
  return { ok: false, faults: publicShape(value, '') };
}

/**
 * Out: every check that needs no people, each with the first difference it found. They prove that the rules and the list were
 * sealed before the public value was known and that the seed follows from them; not who was drawn.
 */
export function checkPublicRecord(record: PublicRecord, isGenuine: BeaconCheck): readonly Check[] {
  const { publicDigest, ...rest } = record;
  return [
    ...checkSeal(record, isGenuine),
    checkAllocation(record),
    {
      about: 'digest of the public record',
      difference: firstDifference(publicDigestOf(rest), publicDigest, 'publicDigest'),
    },
  ];
}

function isPublicRecord(value: unknown): value is PublicRecord {
  return publicShape(value, '').length === 0;
}

const absent = valueThat('nothing: a public record holds no people', (value) => value === undefined);

const publicShape: Shape = (value, at) => [
  ...withoutPeopleShape(value, at),
  ...objectWith({
    publicDigest: textLike('64 lower-case hexadecimal digits', /^[0-9a-f]{64}$/),
    selected: absent,
    reserves: absent,
  })(value, at),
];

const publicDigestOf = (record: WithoutPeople): string => sha256(canonicalJson(record));
