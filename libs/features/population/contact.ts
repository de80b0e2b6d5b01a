// How somebody who was drawn can be reached.
import type { Gone } from './person.js';

export type Contact = {
  readonly pseudonym: string;
  /** "Beste J. de Vries-Jansen"; without a name "Beste bewoner". */
  readonly salutation: string;
  /** Name, street, postcode and town as they stand in the window of an envelope; empty while the name delivery is missing. */
  readonly addressLines: readonly string[];
  readonly email: string | null;
  readonly secret: boolean;
  readonly gone: Gone;
};

export type ContactKind = 'invitation' | 'reminder';

/** How much somebody declines; `reminders` keeps the invitation itself. */
export type OptOutLevel = 'this-poll' | 'all-polls' | 'reminders';
