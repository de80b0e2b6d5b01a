// What somebody gave to be drawn for an assembly, and why a registration may not count.
import type { Given } from './categories.js';

export const removals = ['duplicate', 'not-eligible', 'withdrew'] as const;
export type Removal = (typeof removals)[number];

/** By the person at a screen, or typed by staff for who called. */
export type RegistrationOrigin = 'web' | 'phone';

/** How somebody can be reached; kept in a sealed box. */
export type RegistrantContact = {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  /** Own words, if any: what somebody wants the municipality to know. */
  readonly words: string;
};

export type Registration = {
  readonly id: string;
  readonly assemblyId: string;
  /** Null for a trial of staff. */
  readonly invitationId: string | null;
  readonly trial: boolean;
  readonly origin: RegistrationOrigin;
  /** Null once it was erased. */
  readonly given: Given | null;
  readonly contact: Buffer | null;
  readonly household: Buffer | null;
  readonly lookalike: Buffer | null;
  readonly salt: string | null;
  /** May be asked again later when not drawn now. */
  readonly reserve: boolean;
  /** Said no to a seat in advance, after the reserve list lay fast. */
  readonly reserveLeft: boolean;
  readonly consentedAt: Date;
  readonly removed: '' | Removal;
  readonly removedNote: string;
  readonly kept: boolean;
};

/** What the form gave, every value one of the category's. */
export type RegistrationInput = {
  readonly contact: RegistrantContact;
  readonly given: Given;
  readonly reserve: boolean;
};

export const isListed = ({ reserve, reserveLeft }: Pick<Registration, 'reserve' | 'reserveLeft'>): boolean =>
  reserve && !reserveLeft;

export const counts = ({ trial, removed }: Pick<Registration, 'trial' | 'removed'>): boolean =>
  !trial && removed === '';
