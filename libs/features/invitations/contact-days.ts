// On which day how many people were asked or reminded: the facts behind the calendar of staff.
import type { Occasion } from './asking.js';
import type { Channel } from './invitation.js';

export type ContactDay = {
  /** Calendar day, yyyy-mm-dd. */
  readonly day: string;
  readonly subjectId: string;
  readonly occasion: Occasion;
  readonly channel: Channel;
  /** Area code. */
  readonly area: string;
  readonly people: number;
  /** Of these people: not handed over yet, for example because the mailing is paused. */
  readonly waiting: number;
};
