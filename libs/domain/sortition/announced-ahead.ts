// How long before its public value a draw was sealed: promised in the announcement, kept by the seal, checked by anybody.
import type { Difference } from './first-difference.js';
import { timeOfRound } from './quicknet.js';
import type { Check } from './verdict.js';

/** So many whole minutes lie at least between the seal and the value. Absent in older records: then nothing is promised. */
export type AnnouncedLead = { readonly leadMinutes?: number };

/** A value that people make. `moment`: from when, in ISO 8601; absent in older records. `occasion`: where and by whom. */
export type AnnouncedOccasion = AnnouncedLead & { readonly occasion: string; readonly moment?: string };

type Announced = AnnouncedLead &
  (
    | { readonly kind: 'drand'; readonly round: number }
    | { readonly kind: 'dice' | 'notary' | 'balls'; readonly moment?: string }
  );

type SealedAhead = { readonly announced: Announced; readonly sealedAt: string };

export type AheadRefusal = 'moment-missing' | 'moment-too-soon' | 'round-already-known';

const MINUTE_MS = 60_000;

/**
 * In: an announcement. Out: the first moment, in milliseconds since 1970, at which the value can be there; undefined for a
 * value of people in an older record, which names none. NaN for a moment that is none.
 */
export function momentOfValue(announced: Announced): number | undefined {
  if (announced.kind === 'drand') return timeOfRound(announced.round) * 1000;
  return announced.moment === undefined ? undefined : Date.parse(announced.moment);
}

/**
 * In: an announcement and the moment of the seal (ISO 8601). Out: why they do not go together, or undefined.
 *
 * Refuses a drand round that is known already, a promised lead without a moment or a moment without a lead, and a value that
 * comes sooner after the seal than was promised. A promise of 0 minutes promises nothing.
 */
export function aheadRefusal({ announced, sealedAt }: SealedAhead): AheadRefusal | undefined {
  const value = momentOfValue(announced);
  const sealed = Date.parse(sealedAt);
  if (announced.kind === 'drand' && !((value ?? NaN) > sealed)) return 'round-already-known';
  return leadRefusal(announced, sealed);
}

/** `lead-too-short`: it promises less than the town asks. */
export type AnnounceRefusal = AheadRefusal | 'lead-too-short';

/**
 * In: an announcement, the moment of the seal, and the lead that the town asks of every announcement (whole minutes; 0 asks
 * for nothing). Out: why it may not be announced so, or undefined.
 *
 * Refuses an announcement that promises less than is asked, and as `aheadRefusal`.
 */
export function announceRefusal(sealed: SealedAhead, askedMinutes: number): AnnounceRefusal | undefined {
  if ((sealed.announced.leadMinutes ?? 0) < askedMinutes) return 'lead-too-short';
  return aheadRefusal(sealed);
}

/** In: an announcement and the moment at which its value is given (ISO 8601). Out: whether that is before the announced moment. */
export function isTooEarly(announced: Announced, at: string): boolean {
  const value = momentOfValue(announced);
  return value !== undefined && !(Date.parse(at) >= value);
}

/**
 * In: a sealed record. Out: one check, whether the value was announced as long ahead as was promised; none for a record that
 * promises nothing, as older ones do.
 */
export function checkAhead({ announced, sealedAt }: SealedAhead): readonly Check[] {
  const difference = aheadDifference({ announced, sealedAt });
  if (difference === undefined && !announced.leadMinutes) return [];
  return [{ about: 'public value announced as long ahead as promised', difference }];
}

/** In: a drawn record. Out: where the seal does not come before the value, or the draw comes before the announced moment. */
export function orderDifference({
  announced,
  sealedAt,
  drawnAt,
}: SealedAhead & { readonly drawnAt: string }): Difference | undefined {
  const known = announced.kind === 'drand' ? timeOfRound(announced.round) * 1000 : Date.parse(drawnAt);
  if (Date.parse(sealedAt) > known)
    return { at: 'sealedAt', expected: 'before the public value was known', found: sealedAt };
  if (isTooEarly(announced, drawnAt))
    return { at: 'drawnAt', expected: 'after the public value was known', found: drawnAt };
  return undefined;
}

function leadRefusal(announced: Announced, sealed: number): AheadRefusal | undefined {
  const { leadMinutes } = announced;
  const named = announced.kind === 'drand' ? leadMinutes !== undefined : announced.moment !== undefined;
  if (named !== (leadMinutes !== undefined)) return 'moment-missing';
  if (leadMinutes === undefined) return undefined;
  const value = momentOfValue(announced) ?? NaN;
  if (Number.isNaN(value)) return 'moment-missing';
  return leadMinutes === 0 || value >= sealed + leadMinutes * MINUTE_MS ? undefined : 'moment-too-soon';
}

function aheadDifference({ announced, sealedAt }: SealedAhead): Difference | undefined {
  const refused = leadRefusal(announced, Date.parse(sealedAt));
  if (refused === undefined) return undefined;
  const at = announced.kind === 'drand' ? 'announced.round' : 'announced.moment';
  const found = announced.kind === 'drand' ? announced.round : announced.moment;
  if (refused === 'moment-missing') return { at, expected: 'a moment and a promised lead together', found };
  return { at, expected: `at least ${announced.leadMinutes ?? 0} minutes after ${sealedAt}`, found };
}
