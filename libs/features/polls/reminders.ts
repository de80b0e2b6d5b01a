// When who did not answer yet is reminded: so many days after the opening, in the morning of a working day.
export const MOST_REMINDERS = 2;
/** To one person in a year, over all polls together. */
export const MOST_REMINDERS_A_YEAR = 4;
/** Days after the opening. */
export const REMINDER_DAYS = { from: 2, to: 60 } as const;

export type Reminder = {
  readonly afterDays: number;
  /** Null while its moment has not come. */
  readonly mailingId: string | null;
};
