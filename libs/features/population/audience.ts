// Whom a poll is for: some areas, or all of them, and an age range.
export type Audience = {
  /** Area codes; empty means the whole municipality. */
  readonly areas: readonly string[];
  /** Ages in whole years, both included: the age somebody reaches in the year of the extract. */
  readonly ageFrom: number;
  readonly ageTo: number;
};

export type BirthYears = { readonly from: number; readonly to: number };

/** The birth years that belong to the ages of an audience, given the day of the extract (yyyy-mm-dd). */
export function birthYearsOf(audience: Pick<Audience, 'ageFrom' | 'ageTo'>, extractedOn: string): BirthYears {
  const year = Number(extractedOn.slice(0, 4));
  return { from: year - audience.ageTo, to: year - audience.ageFrom };
}

export type AreaCount = { readonly area: string; readonly persons: number; readonly households: number };

/** How many people (and addresses) an audience holds; people who died or moved are not counted. */
export type AudienceCount = {
  readonly persons: number;
  readonly households: number;
  /** Every area of the audience in its fixed order, also those without anybody. */
  readonly perArea: readonly AreaCount[];
};
