// The age classes in which a draw is stratified: broad, so that a stratum never points to somebody.

const CLASSES: readonly (readonly [from: number, name: string])[] = [
  [65, '65 en ouder'],
  [50, '50-64'],
  [35, '35-49'],
  [18, '18-34'],
];

/** In: year of birth and the year of the draw; the frame of a draw holds no birthday. */
export function ageClassOf(birthYear: number, year: number): string {
  return CLASSES.find(([from]) => year - birthYear >= from)?.[1] ?? 'jonger dan 18';
}
