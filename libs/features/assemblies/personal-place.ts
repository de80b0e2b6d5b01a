// How somebody who registered stands after the draw, for the page that only they see.
import type { Assembly } from './assembly.js';
import type { Registration } from './registration.js';
import type { Seat, SeatState } from './seat.js';
import { seatsMove } from './seat-moves.js';

/** 'drawn-again': the draw they were in does not count any more. */
export type PersonalSituation = SeatState | 'not-drawn' | 'drawn-again' | 'withdrawn' | 'erased';

export type PersonalPlace = {
  readonly assembly: Assembly;
  readonly registration: Registration;
  /** In the draw that counts. */
  readonly seat: Seat | undefined;
  /** The newest draw, also when it does not count any more. */
  readonly panelId: string;
  /** Nobody can come on the reserve list any more. */
  readonly listFast: boolean;
};

export function situationOf({ assembly, seat }: Pick<PersonalPlace, 'assembly' | 'seat'>): PersonalSituation {
  if (assembly.erasedAt !== null) return 'erased';
  if (assembly.state === 'withdrawn') return 'withdrawn';
  if (!seatsMove(assembly)) return 'drawn-again';
  return seat ? seat.state : 'not-drawn';
}
