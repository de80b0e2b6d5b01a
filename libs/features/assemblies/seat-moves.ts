// What may still be noted about a seat: who answers too late never takes a seat that went to somebody else.
import type { AssemblyState } from './assembly.js';
import { holdsSeat, type Seat, type SeatState } from './seat.js';

export type SeatPlace = {
  /** Of the assembly. */
  readonly state: AssemblyState;
  readonly seat: Pick<Seat, 'state' | 'panelId'>;
  /** The draw that counts now. */
  readonly panelId: string | undefined;
  /** Somebody else was asked for this seat. */
  readonly replaced: boolean;
};

/** From the draw on, also when the group was complete: people drop out until the last meeting. */
export const seatsMove = (state: AssemblyState): boolean => state === 'drawn' || state === 'filled';

/** Who comes back may have the seat as long as nobody else was asked; only who holds a seat can give it up. */
export function maySettle({ state, seat, panelId, replaced }: SeatPlace, to: SeatState): boolean {
  if (!seatsMove(state) || seat.panelId !== panelId || replaced) return false;
  return to === 'accepted' || holdsSeat(seat);
}
