// The seed of a draw follows from what was sealed and from a number that nobody could know then.
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { sha256 } from '#domain/evidence/digest.js';
import type { PanelSeedValue } from './panel-value.js';
import type { SeedValue } from './public-value.js';

export type SeedSource<Value = SeedValue> = {
  readonly version: 1;
  /** Merkle root over the salted commitments of everybody in the frame. */
  readonly frameRoot: string;
  /** Digest of all that was sealed besides (`parametersDigestOf`). */
  readonly parametersDigest: string;
  readonly publicValue: Value;
};

/**
 * In: the source as it stands in the draw record. Out: the seed, 64 lower-case hexadecimal digits:
 * SHA-256 of the canonical JSON of the source. No server secret takes part, so nobody can withhold or steer a draw.
 * Source: after RFC 3797 (publicly verifiable random selection).
 */
export function drawSeed(source: SeedSource<PanelSeedValue>): string {
  return sha256(canonicalJson(source));
}
