// Whom our mail to registrants did not reach, why, and whether a letter can go instead.
import type { MissReason } from '#features/deliveries/index.js';
import type { Registration } from './registration.js';

/** What we write to people who registered. */
export const mailsToRegistrants = ['seat', 'not-drawn'] as const;
export type MailToRegistrants = (typeof mailsToRegistrants)[number];

export type Missed = {
  readonly registration: Registration;
  readonly about: MailToRegistrants;
  readonly because: MissReason;
  /** The code of the mail server, empty when there is none. */
  readonly status: string;
  /** When a letter was made instead; null while there is none. */
  readonly letterAt: Date | null;
};

export type MadeLetter = {
  readonly registrationId: string;
  readonly about: MailToRegistrants;
  readonly madeAt: Date;
};
