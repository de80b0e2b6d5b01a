// The half circle of seats on the ceremony page: rows of a hall, filled from the outside in.
export type SeatDot = {
  readonly x: string;
  readonly y: string;
  readonly number: string;
  readonly place: number;
};

export type SeatsPicture = {
  readonly box: string;
  readonly radius: string;
  readonly dots: readonly SeatDot[];
};

const WIDTH = 820;
const OUTER = 380;
const INNER = 130;
/** Few seats stand further out, clear of the number in the middle. */
const FEW = 30;
const INNER_OF_FEW = 250;

/** In: how many seats, and the numbers that are known. Out: a dot per seat, in the order in which they are filled. */
export function seatsPicture(seats: number, numbers: readonly number[]): SeatsPicture {
  const rows = Math.max(1, Math.round(Math.sqrt(seats / 3.2)));
  const inner = seats < FEW ? INNER_OF_FEW : INNER;
  const radii = Array.from({ length: rows }, (_, row) =>
    rows === 1 ? OUTER : inner + ((OUTER - inner) * row) / (rows - 1),
  );
  const whole = radii.reduce((sum, radius) => sum + radius, 0);
  const dots = radii.flatMap((radius, row) => rowOf(radius, shareOf(seats, { radii, row, whole })));
  const ordered = dots.sort((one, other) => one.angle - other.angle || other.radius - one.radius);
  const size = Math.min(24, (Math.PI * whole) / seats / 2.35, (OUTER - inner) / Math.max(1, rows - 1) / 2.2);
  return {
    box: `0 0 ${WIDTH} ${OUTER + 60}`,
    radius: size.toFixed(1),
    dots: ordered.slice(0, seats).map(({ angle, radius }, place) => ({
      x: (WIDTH / 2 - radius * Math.cos(angle)).toFixed(1),
      y: (OUTER + 30 - radius * Math.sin(angle)).toFixed(1),
      number: numbers[place] === undefined ? '' : String(numbers[place]),
      place,
    })),
  };
}

type Share = { readonly radii: readonly number[]; readonly row: number; readonly whole: number };

/** Longer rows hold more seats; the last takes what rounding left. */
function shareOf(seats: number, { radii, row, whole }: Share): number {
  const upTo = (end: number): number =>
    Math.round((seats * radii.slice(0, end).reduce((sum, radius) => sum + radius, 0)) / whole);
  return upTo(row + 1) - upTo(row);
}

function rowOf(radius: number, seats: number): { readonly angle: number; readonly radius: number }[] {
  return Array.from({ length: seats }, (_, seat) => ({
    angle: seats === 1 ? Math.PI / 2 : (Math.PI * seat) / (seats - 1),
    radius,
  }));
}
