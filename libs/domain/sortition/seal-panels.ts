// From a pool and its numbered panels to the record that is published before the public value exists.
import { commitmentOf, merkleRoot } from '#domain/evidence/merkle.js';
import { aheadRefusal, type AheadRefusal } from './announced-ahead.js';
import { documentDigestOf } from './document-digest.js';
import {
  questionDigestOf,
  totalsDigestOf,
  type OpenedPanel,
  type PanelCategory,
  type SealedPanels,
  type SealedQuestion,
  type Totals,
} from './panel-record.js';
import { openSeats, rootOfPanels, rootOfSeats, totalsSaltOf } from './panel-commitments.js';
import { panelAnnouncementRefusal, type PanelAnnouncementRefusal } from './panel-value.js';

/** `values`: one per category. `salt`: at least 32 lower-case hexadecimal digits, random, kept apart and erased in time. */
export type PooledPerson = {
  readonly id: string;
  readonly salt: string;
  readonly values: readonly string[];
  readonly household: string | null;
};

export type PanelsToSeal = Pick<
  SealedQuestion,
  'purpose' | 'previous' | 'size' | 'categories' | 'method' | 'solver' | 'announced'
> & {
  readonly people: readonly PooledPerson[];
  /** Panels of positions in `people`. */
  readonly panels: readonly (readonly number[])[];
  /** 64 random lower-case hexadecimal digits, from which every salt of a panel follows; kept apart and erased in time. */
  readonly secret: string;
  readonly sealedAt: string;
};

/** What is kept for the ceremony and for the lawful holder; only the panel that is drawn is ever published of it. */
export type PanelOpening = {
  readonly secret: string;
  /** Per panel the pseudonymous numbers of its people, ascending. */
  readonly panels: readonly (readonly number[])[];
  /** Per panel. */
  readonly totals: readonly Totals[];
};

export type PanelSealRefusal = PanelAnnouncementRefusal | AheadRefusal | 'reason-missing';

export type SealedResult =
  | {
      readonly ok: true;
      readonly sealed: SealedPanels;
      readonly opening: PanelOpening;
      /** Per position in `people` the pseudonymous number. */
      readonly numbers: readonly number[];
    }
  | { readonly ok: false; readonly refused: PanelSealRefusal };

/**
 * In: pool, panels and everything that is to be fixed. Out: the record to publish and what opens it.
 *
 * Refuses a malformed announcement, a value that comes too soon (`aheadRefusal`), and a draw that follows on another without a
 * reason for everybody to read. Throws when the panels are not panels of this pool: they come from the lottery.
 */
export function sealPanels(input: PanelsToSeal): SealedResult {
  const refused = refusalOf(input);
  if (refused !== undefined) return { ok: false, refused };
  const { people, categories, sealedAt } = input;
  const all = people.map((person) => commitmentOf(person.salt, person.id, attributesOf(person, categories)));
  const commitments = [...all].sort();
  const places = new Map(commitments.map((commitment, place) => [commitment, place + 1]));
  const numbers = all.map((commitment) => places.get(commitment) ?? 0);
  const opening = openingOf(input, numbers);
  const panelRoots = opening.panels.map((panel, index) =>
    rootOfSeats(openSeats(opening.secret, index, panel)),
  );
  const question: SealedQuestion = {
    ...sealable(input),
    poolTotals: totalsOf(people, categories),
    panelRoots,
    panelsRoot: rootOfPanels(panelRoots),
    totalsDigests: opening.totals.map((totals, panel) =>
      totalsDigestOf({ salt: totalsSaltOf(opening.secret, panel), totals }),
    ),
  };
  const document = {
    ...question,
    kind: 'panel-draw',
    version: 2,
    stage: 'sealed',
    commitments,
    frameRoot: merkleRoot(commitments),
    parametersDigest: questionDigestOf(question),
    sealedAt,
  } as const;
  return {
    ok: true,
    sealed: { ...document, documentDigest: documentDigestOf(document) },
    opening,
    numbers,
  };
}

function openingOf(
  { people, panels, categories, secret }: PanelsToSeal,
  numbers: readonly number[],
): PanelOpening {
  return {
    secret,
    panels: panels.map((panel) =>
      panel.map((person) => numbers[person] ?? 0).sort((one, other) => one - other),
    ),
    totals: panels.map((panel) =>
      totalsOf(
        panel.flatMap((position) => people[position] ?? []),
        categories,
      ),
    ),
  };
}

/**
 * In: what was kept, and the number of a panel. Out: all that shows who is in it and what it is like.
 */
export function openPanel({ secret, panels, totals }: PanelOpening, panel: number): OpenedPanel {
  return {
    salt: totalsSaltOf(secret, panel),
    totals: totals[panel] ?? [],
    seatSalts: openSeats(secret, panel, panels[panel] ?? []).map(({ salt }) => salt),
  };
}

function refusalOf({
  announced,
  previous,
  sealedAt,
  panels,
  ...input
}: PanelsToSeal): PanelSealRefusal | undefined {
  const { people, size, secret } = input;
  const isPanel = (panel: readonly number[]) =>
    new Set(panel).size === size &&
    panel.length === size &&
    panel.every((person) => people[person] !== undefined);
  if (!panels.every(isPanel))
    throw new RangeError('A panel to seal does not have its seats taken by this pool.');
  if (!/^[0-9a-f]{64}$/.test(secret))
    throw new RangeError('The secret of a seal is 64 lower-case hexadecimal digits.');
  if (previous !== null && previous.reason.trim() === '') return 'reason-missing';
  return panelAnnouncementRefusal(announced, panels.length) ?? aheadRefusal({ announced, sealedAt });
}

function sealable({ purpose, previous, size, categories, method, solver, announced }: PanelsToSeal) {
  const targets = categories.map(({ name, targets: wanted }) => ({
    name,
    targets: wanted.map(({ value, min, max }) => ({ value, min, max })),
  }));
  return { purpose, previous, size, categories: targets, method, solver, announced };
}

/**
 * In: a person and the categories. Out: what the commitment is about: the value per category, and the household as
 * `@household` (empty when there is none).
 */
export function attributesOf(
  { values, household }: Pick<PooledPerson, 'values' | 'household'>,
  categories: readonly PanelCategory[],
): Record<string, string> {
  const named = categories.map(({ name }, category): [string, string] => [name, values[category] ?? '']);
  return Object.fromEntries([...named, ['@household', household ?? '']]);
}

/**
 * In: people and categories. Out: per category and target how many of them have the value.
 */
export function totalsOf(
  people: readonly Pick<PooledPerson, 'values'>[],
  categories: readonly PanelCategory[],
): Totals {
  return categories.map(({ targets }, category) =>
    targets.map(({ value }) => people.filter(({ values }) => values[category] === value).length),
  );
}
