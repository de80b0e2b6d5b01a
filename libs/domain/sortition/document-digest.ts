// Digests over draw documents: what was sealed, and what was published.
import { canonicalJson, type Json } from '#domain/evidence/canonical-json.js';
import { sha256 } from '#domain/evidence/digest.js';
import type { DrawMethod, DrawParameters, DrawPurpose } from './draw-document.js';
import type { PublicValueAnnouncement } from './public-value.js';

/** All that is fixed at the seal besides the people, of whom the frame root speaks. */
export type SealedParameters = DrawPurpose & {
  readonly method: DrawMethod;
  readonly parameters: DrawParameters;
  readonly frameDigest: string;
  readonly excludeDigest: string | null;
  readonly announced: PublicValueAnnouncement;
};

/**
 * In: a draw with its announced public value. Out: SHA-256 of the canonical JSON of exactly these members: `announced`,
 * `excludeDigest`, `frameDigest`, `method`, `parameters`, `purpose`, `replaces`. Moments are not among them.
 */
export function parametersDigestOf(sealed: SealedParameters): string {
  const { announced, excludeDigest, frameDigest, method, parameters, purpose, replaces } = sealed;
  return sha256(
    canonicalJson({ announced, excludeDigest, frameDigest, method, parameters, purpose, replaces }),
  );
}

/**
 * In: a draw document, with or without its own digest. Out: SHA-256 of the canonical JSON of all members but
 * `documentDigest`. It shows a slip of a bit or of a hand; who changes a document on purpose can also change it, which
 * is what the other checks are for.
 */
export function documentDigestOf(document: { readonly [member: string]: Json }): string {
  return sha256(
    canonicalJson(
      Object.fromEntries(Object.entries(document).filter(([member]) => member !== 'documentDigest')),
    ),
  );
}
