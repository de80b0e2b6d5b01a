// How many people an audience holds, how many of them can be drawn, and who is left in peace.
import type { AudienceCount, Candidate, LeftOut } from '#features/population/index.js';

export type AudienceNumbers = AudienceCount & {
  readonly askedRecently: number;
  /** As often as the municipality allows, in all polls and assemblies together. */
  readonly askedEnough: number;
  readonly optedOut: number;
  /** Addresses at which somebody can be drawn: at most one person each. */
  readonly drawableHouseholds: number;
};

export function audienceNumbers(
  count: AudienceCount,
  candidates: readonly Pick<Candidate, 'pseudonym' | 'household'>[],
  leftOut: ReadonlyMap<string, LeftOut>,
): AudienceNumbers {
  const reasons = candidates.map(({ pseudonym }) => leftOut.get(pseudonym));
  const drawable = candidates.filter(({ pseudonym }) => !leftOut.has(pseudonym));
  return {
    ...count,
    askedRecently: reasons.filter((reason) => reason === 'asked-recently').length,
    askedEnough: reasons.filter((reason) => reason === 'asked-enough').length,
    optedOut: reasons.filter((reason) => reason === 'opted-out').length,
    drawableHouseholds: new Set(drawable.map(({ household }) => household)).size,
  };
}
