// What a mailing is: messages of one kind about one subject, which people may pause, resume or cancel.
export const mailingKinds = [
  'invitation',
  'reminder',
  'feedback',
  'registered',
  'seat',
  'not-drawn',
] as const;
export type MailingKind = (typeof mailingKinds)[number];

/** A mailing that waits for a person or for the mail server while messages are due. */
export type StuckMailing = {
  readonly subjectId: string;
  readonly because: 'staff' | 'failures' | 'server';
};

export const mailingStates = ['queued', 'paused', 'cancelled'] as const;
export type MailingState = (typeof mailingStates)[number];

export type Mailing = {
  readonly id: string;
  /** The poll (later also the assembly) it is about. */
  readonly subjectId: string;
  readonly kind: MailingKind;
  readonly state: MailingState;
  readonly startAt: Date;
  readonly createdAt: Date;
  /** 0: as fast as the mail server takes them. */
  readonly perMinute: number;
  readonly stalledSince: Date | null;
  /** Who or what paused it: a person, or too many failures in a row of messages. */
  readonly pausedBecause: '' | 'staff' | 'failures';
};
