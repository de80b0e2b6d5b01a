// What moves the made-up residents: young and old, and the areas, lean to other answers, so that groups differ as they do in life.

export type School = 'laag' | 'midden' | 'hoog';

export type Voter = {
  readonly age: number;
  readonly area: string;
  readonly school: School;
  /** The day on which they answer. */
  readonly today: Date;
};

/** How many times likelier than others such a person is to choose a code; a code that is not named: once. */
type Leaning = (voter: Voter) => Readonly<Record<string, number>>;

/** Of ten people, how many finished which school, among the young and among the old. */
export const schoolsAt = (age: number): Readonly<Record<School, number>> =>
  age < 65 ? { laag: 2, midden: 4, hoog: 4 } : { laag: 4, midden: 4, hoog: 2 };

const isYoung = ({ age }: Voter): boolean => age < 35;
const isOld = ({ age }: Voter): boolean => age >= 65;

const leanings: Readonly<Record<string, Leaning>> = {
  autovrij: (voter) => ({
    ja:
      (isYoung(voter) ? 2.4 : isOld(voter) ? 0.75 : 1.3) *
      (voter.area === '01' ? 0.7 : 1) *
      (voter.school === 'hoog' ? 1.5 : voter.school === 'laag' ? 0.6 : 1),
  }),
  opleiding: ({ school }) => ({ [school]: 1000 }),
  beter: (voter) => ({
    jongeren: isYoung(voter) ? 2.2 : 0.8,
    licht: voter.area === '02' || isOld(voter) ? 1.5 : 0.9,
    groen: voter.area === '01' ? 1.4 : 1,
  }),
  gehoord: (voter) => ({ eens: isOld(voter) ? 1.4 : 1, oneens: isYoung(voter) ? 1.6 : 1 }),
  plein: (voter) => ({ terrassen: isYoung(voter) ? 2 : 0.9, bomen: isOld(voter) ? 1.7 : 1.2 }),
  eerst: (voter) => ({ bankjes: isOld(voter) ? 2.2 : 0.8, wonen: isYoung(voter) ? 2.5 : 0.9, stalling: 0.7 }),
  verdeel: (voter) => ({ feest: isYoung(voter) ? 1.8 : 0.8, toezicht: isOld(voter) ? 1.8 : 1 }),
  'stelling-markt': (voter) => ({ eens: isOld(voter) ? 1.8 : 1 }),
  oordeel: () => ({ goed: 1.6, slecht: 0.8 }),
};

/** How much higher or lower than others such a person marks, in parts of the whole scale. */
const tilts: Readonly<Record<string, (voter: Voter) => number>> = {
  'cijfer-buurt': ({ area }) => (area === '02' || area === '03' ? -0.08 : area >= '06' ? 0.06 : 0),
  'veilig-centrum': (voter) => (isYoung(voter) ? 0.06 : isOld(voter) ? -0.1 : 0),
  'cijfer-centrum': ({ area }) => (area === '01' ? 0.04 : -0.02),
};

export const leaningTo = (question: string, code: string, voter: Voter): number =>
  leanings[question]?.(voter)[code] ?? 1;

export const tiltOf = (question: string, voter: Voter): number => tilts[question]?.(voter) ?? 0;
