// How often somebody may be asked, in all polls and assemblies together; a poll may leave people in peace longer, never shorter.
export type ContactLimits = {
  /** The rolling period: the last so many months. */
  readonly months: number;
  /** Invitations in that period: to one person, and to everybody at one address together. */
  readonly perPerson: number;
  readonly perHousehold: number;
  /** Reminders to one person in twelve months, by e-mail and by letter together. */
  readonly remindersPerYear: number;
};

export const FIRST_LIMITS: ContactLimits = {
  months: 12,
  perPerson: 2,
  perHousehold: 3,
  remindersPerYear: 4,
};

/** What may be chosen; both ends are in it. */
export const LIMIT_RANGES: Readonly<Record<keyof ContactLimits, { from: number; to: number }>> = {
  months: { from: 1, to: 36 },
  perPerson: { from: 1, to: 12 },
  perHousehold: { from: 1, to: 24 },
  remindersPerYear: { from: 0, to: 12 },
};

/** How many people were invited once, twice and so on within the period. */
export type BurdenClass = { readonly times: number; readonly people: number };
