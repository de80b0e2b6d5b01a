// What may still be noted about a seat: who answers too late never takes a seat that went to somebody else.
import type { Assembly } from './assembly.js';
import { holdsSeat, type Seat, type SeatState } from './seat.js';

type Living = Pick<Assembly, 'state' | 'erasedAt'>;

export type SeatPlace = {
  readonly assembly: Living;
  readonly seat: Pick<Seat, 'state' | 'panelId'>;
  /** The draw that counts now. */
  readonly panelId: string | undefined;
  /** Somebody else was asked for this seat. */
  readonly replaced: boolean;
};

/** From the draw on, also when the group was complete: people drop out until the last meeting; until all are forgotten. */
export const seatsMove = ({ state, erasedAt }: Living): boolean =>
  erasedAt === null && (state === 'drawn' || state === 'filled');

/** Who comes back may have the seat as long as nobody else was asked; only who holds a seat can give it up. */
export function maySettle({ assembly, seat, panelId, replaced }: SeatPlace, to: SeatState): boolean {
  if (!seatsMove(assembly) || seat.panelId !== panelId || replaced) return false;
  return to === 'accepted' || holdsSeat(seat);
}
