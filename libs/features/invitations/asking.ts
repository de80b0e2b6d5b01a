// What an invitation tells about the poll and about who asks; plain values, so that mail, letter and landing page agree.
import type { Language } from '#domain/questionnaire/language.js';
import type { Message } from '#platform/mail/message.js';
import type { Theme } from '#platform/theme/theme.js';

export type Asking = {
  readonly subjectId: string;
  readonly frameId: string;
  /** Year and serial number, as people say it on the telephone: 2027-04. */
  readonly number: string;
  readonly title: string;
  /** The title in the other languages in which the questions can be answered; left out where there is only Dutch. */
  readonly titles?: Readonly<Partial<Record<Language, string>>>;
  readonly why: string;
  readonly whatHappens: string;
  readonly team: string;
  /** Whole minutes, at least 1. */
  readonly minutes: number;
  readonly closesAt: Date;
  /** Who could be drawn, in words: "alle inwoners van 18 jaar en ouder". */
  readonly drawnFrom: string;
  /** False: only people with an e-mail address are asked. */
  readonly letters: boolean;
  /** Calendar day (yyyy-mm-dd) on which names and addresses are gone. */
  readonly namesGoneBy: string;
  /** What it is called in references, when it is no poll. */
  readonly about?: 'burgerberaad';
  /** Other words than those of a poll: how a citizens' assembly invites. */
  readonly words?: WriteInvitation;
};

/** Why somebody is written to. */
export type Occasion = 'invitation' | 'reminder';
export type Medium = 'email' | 'letter';
export type WriteInvitation = (
  sender: Sender,
  to: Pick<Addressee, 'salutation' | 'linkToken' | 'code' | 'optOutToken'>,
  medium: Medium,
) => Message;

export type Sender = {
  /** With a capital, as it signs: "Gemeente Oss". */
  readonly municipality: string;
  readonly phone: string;
  readonly openingHours: string;
  /** The page on the town's own site that says this is real. */
  readonly ownPage: string;
  /** Where residents answer, without a slash at the end. */
  readonly baseUrl: string;
  /** #rrggbb, dark enough for white text. */
  readonly accent: string;
  readonly signal: string;
  readonly town: string;
};

export function senderOf(theme: Theme, baseUrl: string): Sender {
  const { municipality, phone, openingHours, ownPage, town, colours } = theme;
  const { accent, signal } = colours;
  return { municipality, phone, openingHours, ownPage, baseUrl, accent, signal, town };
}

/** One invited person, as known at this moment. */
export type Addressee = {
  readonly invitationId: string;
  readonly salutation: string;
  readonly addressLines: readonly string[];
  readonly email: string | null;
  /** Why mail to that address makes no sense; empty when it does. */
  readonly addressRests: '' | 'bounced' | 'complained';
  /** Kept out of printing houses. */
  readonly ownPrint: boolean;
  readonly linkToken: string;
  /** Thirteen characters, without groups. */
  readonly code: string;
  readonly optOutToken: string;
  /** Why nothing is sent; empty when all is well. */
  readonly barred: '' | 'already-answered' | 'opted-out' | 'deceased' | 'moved' | 'returned';
};
