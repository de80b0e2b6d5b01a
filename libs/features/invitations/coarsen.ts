// Makes background classes so coarse that nobody stands alone in one: what travels with an answer points to no person.

/** What is known of one person, in words, by the name of the trait. */
export type Traits = Readonly<Record<string, string>>;

/** Stands for "not told apart": the trait would have made a group too small. */
export const ANYONE = 'alle';

/**
 * The same people in the same order, with classes joined until every combination of all traits holds at least
 * `atLeast` people. The traits are told apart in the given order, so that the first stays the finest. A class that
 * is too small joins a neighbour in alphabetical order, which for ages is the next age group: 65-74+75 en ouder.
 *
 * When there are fewer than `atLeast` people in all, nobody is told apart at all.
 * Source: k-anonymity, P. Samarati and L. Sweeney (1998), by local recoding over a fixed order of traits.
 */
export function coarsen(
  people: readonly Traits[],
  order: readonly string[],
  atLeast: number,
): readonly Traits[] {
  const classes = people.map((): Record<string, string> => ({}));
  const everyone = people.map((_, index) => index);
  tellApart({ people, classes, atLeast }, everyone, order);
  return classes;
}

type Work = {
  readonly people: readonly Traits[];
  readonly classes: readonly Record<string, string>[];
  readonly atLeast: number;
};

type Group = { readonly values: readonly string[]; readonly members: readonly number[] };

function tellApart(work: Work, members: readonly number[], order: readonly string[]): void {
  const [trait, ...rest] = order;
  if (trait === undefined) return;
  const groups = joinSmall(groupBy(work.people, members, trait), work.atLeast);
  for (const group of groups) {
    const word = groups.length === 1 ? wordForAll(group) : group.values.join('+');
    for (const member of group.members) Object.assign(work.classes[member] ?? {}, { [trait]: word });
    tellApart(work, group.members, rest);
  }
}

const wordForAll = (group: Group): string => (group.values.length === 1 ? group.values.join('') : ANYONE);

function groupBy(people: readonly Traits[], members: readonly number[], trait: string): readonly Group[] {
  const byValue = new Map<string, number[]>();
  for (const member of members) {
    const value = people[member]?.[trait] ?? '';
    const group = byValue.get(value);
    if (group) group.push(member);
    else byValue.set(value, [member]);
  }
  return [...byValue]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([value, own]) => ({ values: [value], members: own }));
}

/** Joins the smallest group with its smaller neighbour until none is too small. */
function joinSmall(groups: readonly Group[], atLeast: number): readonly Group[] {
  const smallest = groups.reduce(
    (least, group, index) => (sizeAt(groups, index) < sizeAt(groups, least) ? index : least),
    0,
  );
  if (groups.length < 2 || sizeAt(groups, smallest) >= atLeast) return groups;
  const first = sizeAt(groups, smallest - 1) <= sizeAt(groups, smallest + 1) ? smallest - 1 : smallest;
  return joinSmall([...groups.slice(0, first), joined(groups, first), ...groups.slice(first + 2)], atLeast);
}

const sizeAt = (groups: readonly Group[], index: number): number => groups[index]?.members.length ?? Infinity;

function joined(groups: readonly Group[], first: number): Group {
  const pair = groups.slice(first, first + 2);
  return { values: pair.flatMap((group) => group.values), members: pair.flatMap((group) => group.members) };
}
