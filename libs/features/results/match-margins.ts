// What a file with margins says about the classes of a poll: every category finds its class, and every class its total.
import type { KnownMargin } from '#domain/weighting/read-margins.js';
import type { TraitTotals } from './result.js';
import { classesIn, joinedClasses, NOT_TOLD, WEIGHED_TRAITS, type InvitedClass } from './weigh-answers.js';

type Trait = (typeof WEIGHED_TRAITS)[number];

/** A class as code, and as people call it. */
export type NamedClass = { readonly name: string; readonly label: string };

/** The classes of a poll by trait, frozen at launch, before any were joined. */
export type PollClasses = Readonly<Record<Trait, readonly NamedClass[]>>;

export type MatchFault = {
  readonly kind:
    | 'unknown-variable'
    | 'variable-twice'
    | 'no-classes'
    | 'unknown-category'
    | 'category-missing'
    | 'no-people';
  /** As the file has it, or the trait when the file lacks something. */
  readonly variable: string;
  readonly category: string;
  /** What would have been right. */
  readonly known: readonly string[];
};

export type Matched =
  | { readonly ok: true; readonly totals: readonly TraitTotals[] }
  | { readonly ok: false; readonly faults: readonly MatchFault[] };

const VARIABLES: Readonly<Record<Trait, readonly string[]>> = {
  area: ['area', 'gebied', 'wijk', 'wijk of kern', 'wijken', 'wijken en buurten', 'kern', "regio's"],
  age: ['age', 'leeftijd', 'leeftijdsklasse'],
  gender: ['gender', 'geslacht'],
};
const GENDERS: Readonly<Record<string, readonly string[]>> = {
  male: ['male', 'man', 'mannen', 'm'],
  female: ['female', 'vrouw', 'vrouwen', 'v'],
  unknown: ['unknown', 'onbekend', 'geslacht niet bekend'],
};
/** Whoever counts a population has no figure for it. */
const UNCOUNTED = 'unknown';

/** In: who was invited, and the names of the areas by code. Out: the classes that a margin can have a total for. */
export function pollClasses(
  invited: readonly Pick<InvitedClass, 'background'>[],
  areas: ReadonlyMap<string, string>,
): PollClasses {
  const of = (trait: Trait): readonly NamedClass[] => {
    const values = invited.map(({ background }) => background[trait] ?? NOT_TOLD);
    const names = [...new Set(values.filter((value) => value !== NOT_TOLD).flatMap(classesIn))].sort();
    return names
      .filter((name) => trait !== 'gender' || name !== UNCOUNTED || values.includes(UNCOUNTED))
      .map((name) => ({ name, label: trait === 'area' ? (areas.get(name) ?? name) : labelOf(trait, name) }));
  };
  return { area: of('area'), age: of('age'), gender: of('gender') };
}

export type JoinedGroup = {
  readonly parts: readonly string[];
  /** Who could be drawn, and who was asked. */
  readonly people: number;
  readonly asked: number;
};

/** In: a trait and who was invited. Out: its groups as far as they can be told apart, in alphabetical order. */
export function joinedGroups(trait: string, invited: readonly InvitedClass[]): readonly JoinedGroup[] {
  const valueOf = ({ background }: InvitedClass) => background[trait] ?? NOT_TOLD;
  const joined = joinedClasses(invited.map(valueOf));
  return [...new Set(joined.values())].sort().map((name) => {
    const own = invited.filter((group) => joined.get(valueOf(group)) === name);
    return {
      parts: classesIn(name),
      people: own.reduce((sum, group) => sum + group.invited * group.weight, 0),
      asked: own.reduce((sum, group) => sum + group.invited, 0),
    };
  });
}

function labelOf(trait: Trait, name: string): string {
  if (trait === 'gender') return GENDERS[name]?.[2] ?? name;
  return name;
}

/** In: margins as read, and the classes of the poll. Out: a total for every class of the traits in the file, or every fault. */
export function matchMargins(margins: readonly KnownMargin[], classes: PollClasses): Matched {
  const seen = new Set<Trait>();
  const faults: MatchFault[] = [];
  const totals = margins.flatMap((margin): TraitTotals[] => {
    const trait = traitOf(margin.variable);
    const at = { variable: margin.variable, category: '' };
    if (!trait) faults.push({ ...at, kind: 'unknown-variable', known: WEIGHED_TRAITS });
    if (!trait) return [];
    if (seen.has(trait)) faults.push({ ...at, kind: 'variable-twice', known: [] });
    seen.add(trait);
    if (classes[trait].length < 2) faults.push({ ...at, kind: 'no-classes', known: [] });
    return classes[trait].length < 2 ? [] : [totalsOf(margin, trait, classes[trait], faults)];
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, totals };
}

function totalsOf(
  margin: KnownMargin,
  trait: Trait,
  known: readonly NamedClass[],
  faults: MatchFault[],
): TraitTotals {
  const { variable } = margin;
  const sums = new Map<string, number>();
  const labels = known.map(({ label }) => label);
  for (const { category, total } of margin.classes) {
    const own = known.find((each) => isClass(trait, each, category));
    if (own) sums.set(own.name, (sums.get(own.name) ?? 0) + total);
    else faults.push({ kind: 'unknown-category', variable, category, known: labels });
  }
  for (const { name, label } of known) {
    const total = sums.get(name);
    if (total === undefined) faults.push({ kind: 'category-missing', variable, category: label, known: [] });
    if (total === 0) faults.push({ kind: 'no-people', variable, category: label, known: [] });
  }
  return { trait, classes: known.map(({ name }) => ({ name, total: sums.get(name) ?? 0 })) };
}

const plain = (text: string): string => text.trim().toLowerCase().replaceAll('’', "'");

const traitOf = (variable: string): Trait | undefined =>
  WEIGHED_TRAITS.find((trait) => VARIABLES[trait].includes(plain(variable)));

/** Areas by code or name, genders by any usual word, ages by the class itself or by years that lie within it. */
function isClass(trait: Trait, { name, label }: NamedClass, category: string): boolean {
  if ([name, label].some((each) => plain(each) === plain(category))) return true;
  if (trait === 'gender') return GENDERS[name]?.includes(plain(category)) ?? false;
  if (trait !== 'age') return false;
  const [own, given] = [yearsIn(name), yearsIn(category)];
  return own !== undefined && given !== undefined && own.from <= given.from && given.to <= own.to;
}

type Years = { readonly from: number; readonly to: number };

/** "18-34", "18 tot en met 34 jaar", "20 tot 25 jaar" (without 25), "18 jaar", "75 en ouder", "95 jaar of ouder". */
export function yearsIn(text: string): Years | undefined {
  const [, first = '', link = '', last = ''] =
    /^(\d{1,3})(?: jaar)?(?:(?: ?(-|–|tot en met|t\/m|tot) ?(\d{1,3})(?: jaar)?)|(?: (?:of|en) ouder|\+)())?$/.exec(
      plain(text),
    ) ?? [];
  if (first === '') return undefined;
  const from = Number(first);
  if (/ouder$|\+$/.test(plain(text))) return { from, to: Infinity };
  if (last === '') return { from, to: from };
  return { from, to: link === 'tot' ? Number(last) - 1 : Number(last) };
}
