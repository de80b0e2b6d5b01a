// When who did not answer yet is reminded: so many days after the opening, in the morning of a working day.
export const MOST_REMINDERS = 2;
/** Days after the opening. */
export const REMINDER_DAYS = { from: 2, to: 60 } as const;

/** A letter is on its way for a few days; before that nobody can have answered. */
export const LETTER_DAYS = 4;

/** What staff choose. */
export type ReminderWish = { readonly days: readonly number[]; readonly byLetter: boolean };

export type Reminder = {
  readonly afterDays: number;
  /** Who was invited by letter is reminded by letter. */
  readonly byLetter: boolean;
  /** Null while its moment has not come. */
  readonly mailingId: string | null;
};
