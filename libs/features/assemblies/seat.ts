// A seat offered to somebody: how it came, and how it stands.
export const seatStates = ['waiting', 'asked', 'accepted', 'declined', 'silent', 'left'] as const;
export type SeatState = (typeof seatStates)[number];

export const seatOrigins = ['panel', 'alternate', 'replacement'] as const;
export type SeatOrigin = (typeof seatOrigins)[number];

export type Seat = {
  readonly id: string;
  readonly panelId: string;
  readonly registrationId: string;
  readonly origin: SeatOrigin;
  readonly state: SeatState;
  /** Why somebody declined or left, as somebody wrote it down. */
  readonly because: string;
  readonly askedAt: Date | null;
  /** The last day (yyyy-mm-dd) on which this person may answer; null before they are asked, and while no day was set. */
  readonly answerUntil: string | null;
  readonly answeredAt: Date | null;
};

export const callOutcomes = ['no-answer', 'call-back', 'accepted', 'declined'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

export type CallNote = { readonly seatId: string; readonly at: Date; readonly outcome: CallOutcome };

/** Seats that are taken or may still be. */
export const holdsSeat = ({ state }: Pick<Seat, 'state'>): boolean =>
  state === 'waiting' || state === 'asked' || state === 'accepted';

/** However late somebody is asked, so many days there are to answer: by e-mail, and by letter. */
export const DAYS_TO_ANSWER = { email: 7, letter: 10 } as const;
