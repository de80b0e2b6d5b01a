// Makes background classes so coarse that nobody stands alone in one: what travels with an answer points to no person.

/** What is known of one person, in words, by the name of the trait. */
export type Traits = Readonly<Record<string, string>>;

/** Stands for "not told apart": the trait would have made a group too small. */
export const ANYONE = 'alle';

/**
 * The same people in the same order, with classes joined until every combination of all traits holds at least
 * `atLeast` people. The traits are told apart in the given order, so that the first stays the finest. The values of a
 * trait, in alphabetical order, are halved and halved again, as long as nobody stands across the cut and both sides hold
 * people enough. Everywhere the same cuts are tried, so that joined classes nest: 65-74+75 en ouder lies within
 * 50-64+65-74+75 en ouder, and figures by the wider class can still be made. A value may be a joined class itself.
 *
 * When there are fewer than `atLeast` people in all, nobody is told apart at all.
 * Source: k-anonymity, P. Samarati and L. Sweeney (1998), by local recoding over a fixed order of traits; halving as in
 * K. LeFevre, D. DeWitt and R. Ramakrishnan, Mondrian (2006), with cuts that do not depend on the data.
 */
export function coarsen(
  people: readonly Traits[],
  order: readonly string[],
  atLeast: number,
): readonly Traits[] {
  const classes = people.map((): Record<string, string> => ({}));
  const everyone = people.map((_, index) => index);
  const values = new Map(order.map((trait) => [trait, allValues(people, trait)]));
  tellApart({ people, classes, atLeast, values }, everyone, order);
  return classes;
}

const JOIN = '+';

type Work = {
  readonly people: readonly Traits[];
  readonly classes: readonly Record<string, string>[];
  readonly atLeast: number;
  /** Of each trait, in alphabetical order. */
  readonly values: ReadonlyMap<string, readonly string[]>;
};

type Group = { readonly values: readonly string[]; readonly members: readonly number[] };

function tellApart(work: Work, members: readonly number[], order: readonly string[]): void {
  const [trait, ...rest] = order;
  if (trait === undefined) return;
  const values = work.values.get(trait) ?? [];
  for (const group of halves(work, trait, { values, members })) {
    const word = wordFor(group.values, values);
    for (const member of group.members) Object.assign(work.classes[member] ?? {}, { [trait]: word });
    tellApart(work, group.members, rest);
  }
}

const wordFor = (own: readonly string[], all: readonly string[]): string =>
  own.length > 1 && own.length === all.length ? ANYONE : own.join(JOIN);

/** The group itself when it cannot be cut. */
function halves(work: Work, trait: string, group: Group): readonly Group[] {
  const { values, members } = group;
  if (values.length < 2) return [group];
  const middle = Math.floor(values.length / 2);
  const sides = [values.slice(0, middle), values.slice(middle)].map((side): Group => ({
    values: side,
    members: members.filter((member) => isWithin(work.people[member]?.[trait], side)),
  }));
  const whole = sides.reduce((sum, side) => sum + side.members.length, 0) === members.length;
  const filled = sides.filter((side) => side.members.length > 0);
  if (!whole || filled.some((side) => side.members.length < work.atLeast)) return [group];
  return filled.flatMap((side) => halves(work, trait, side));
}

const isWithin = (value: string | undefined, side: readonly string[]): boolean =>
  value !== ANYONE && valuesIn(value).every((one) => side.includes(one));

const valuesIn = (value = ''): readonly string[] => value.split(JOIN);

function allValues(people: readonly Traits[], trait: string): readonly string[] {
  const found = people.map((person) => person[trait]).filter((value) => value !== ANYONE);
  return [...new Set(found.flatMap((value) => valuesIn(value)))].sort();
}
