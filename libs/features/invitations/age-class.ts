// Age in five broad classes; the only form in which age leaves the register.

const CLASSES: readonly (readonly [from: number, name: string])[] = [
  [75, '75 en ouder'],
  [65, '65-74'],
  [50, '50-64'],
  [35, '35-49'],
  [18, '18-34'],
];

/** In: year of birth and the year of the launch; the register of a draw holds no birthday. */
export function ageClass(birthYear: number, year: number): string {
  return CLASSES.find(([from]) => year - birthYear >= from)?.[1] ?? '00-17';
}
