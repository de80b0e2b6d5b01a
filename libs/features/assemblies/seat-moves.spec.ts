// Who may still answer about a seat.
import { describe, expect, it } from '@jest/globals';
import { maySettle, type SeatPlace } from './seat-moves.js';
import { seatStates } from './seat.js';

const place = (change: Partial<SeatPlace> = {}): SeatPlace => ({
  assembly: { state: 'drawn', erasedAt: null },
  seat: { state: 'asked', panelId: 'now' },
  panelId: 'now',
  replaced: false,
  ...change,
});
const seat = (state: SeatPlace['seat']['state']): Pick<SeatPlace, 'seat'> => ({
  seat: { state, panelId: 'now' },
});

describe('what may be noted about a seat', () => {
  it('takes no answer for a seat that went to somebody else', () => {
    for (const state of seatStates)
      for (const to of ['accepted', 'declined', 'left'] as const)
        expect(maySettle(place({ ...seat(state), replaced: true }), to)).toBe(false);
  });

  it('lets somebody come back as long as nobody else was asked', () => {
    for (const state of ['declined', 'silent', 'left'] as const) {
      expect(maySettle(place(seat(state)), 'accepted')).toBe(true);
      expect(maySettle(place(seat(state)), 'declined')).toBe(false);
    }
  });

  it('takes no answer of a draw that was made again, and none before the draw or after the end', () => {
    expect(maySettle(place({ panelId: 'newer' }), 'accepted')).toBe(false);
    expect(maySettle(place({ assembly: { state: 'closed', erasedAt: null } }), 'accepted')).toBe(false);
    expect(maySettle(place({ assembly: { state: 'withdrawn', erasedAt: null } }), 'declined')).toBe(false);
  });

  it('takes no answer once everybody was forgotten', () => {
    const erasedAt = new Date('2027-06-01T09:00:00Z');
    expect(maySettle(place({ assembly: { state: 'filled', erasedAt } }), 'accepted')).toBe(false);
  });

  it('lets somebody drop out of a group that was complete', () => {
    expect(
      maySettle(place({ ...seat('accepted'), assembly: { state: 'filled', erasedAt: null } }), 'left'),
    ).toBe(true);
  });
});
