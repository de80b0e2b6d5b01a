// How many people an audience holds, how many of them can be drawn, and who is left in peace.
import type { AudienceCount, Candidate, LeftOut } from '#features/population/index.js';

export type AudienceNumbers = AudienceCount & {
  readonly askedRecently: number;
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
    optedOut: reasons.filter((reason) => reason === 'opted-out').length,
    drawableHouseholds: new Set(drawable.map(({ household }) => household)).size,
  };
}

/** The day (yyyy-mm-dd) so many months before another; the last day of a shorter month, null for no months. */
export function quietSince(day: string, months: number): string | null {
  if (months === 0) return null;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const lastDate = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, lastDate));
  return first.toISOString().slice(0, 10);
}
