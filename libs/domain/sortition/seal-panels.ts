// From a pool and its numbered panels to the record that is published before the public value exists.
import { commitmentOf, merkleRoot } from '#domain/evidence/merkle.js';
import { documentDigestOf } from './document-digest.js';
import {
  questionDigestOf,
  totalsDigestOf,
  type OpenedTotals,
  type PanelCategory,
  type SealedPanels,
  type SealedQuestion,
  type Totals,
} from './panel-record.js';
import {
  announcementRefusal,
  type AnnouncementRefusal,
  type PublicValueAnnouncement,
} from './public-value.js';
import { timeOfRound } from './quicknet.js';

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
  /** One per panel: 64 random lower-case hexadecimal digits. */
  readonly totalsSalts: readonly string[];
  readonly sealedAt: string;
};

/** What is kept for the ceremony and for the lawful holder; it is not published as a whole. */
export type PanelOpening = {
  /** Per position in `people` the pseudonymous number. */
  readonly numbers: readonly number[];
  /** Per panel. */
  readonly totals: readonly OpenedTotals[];
};

export type PanelSealRefusal = AnnouncementRefusal | 'round-already-known' | 'reason-missing';

export type SealedResult =
  | { readonly ok: true; readonly sealed: SealedPanels; readonly opening: PanelOpening }
  | { readonly ok: false; readonly refused: PanelSealRefusal };

/**
 * In: pool, panels and everything that is to be fixed. Out: the record to publish and what opens it.
 *
 * Refuses a malformed announcement, a drand round that is known already, and a draw that follows on another without a
 * reason for everybody to read. Throws when the panels are not panels of this pool: they come from the lottery.
 */
export function sealPanels(input: PanelsToSeal): SealedResult {
  const refused = refusalOf(input);
  if (refused !== undefined) return { ok: false, refused };
  const { people, panels, categories, totalsSalts, sealedAt } = input;
  const all = people.map((person) => commitmentOf(person.salt, person.id, attributesOf(person, categories)));
  const commitments = [...all].sort();
  const places = new Map(commitments.map((commitment, place) => [commitment, place + 1]));
  const numbers = all.map((commitment) => places.get(commitment) ?? 0);
  const totals = panels.map((panel, index) => ({
    salt: totalsSalts[index] ?? '',
    totals: totalsOf(
      panel.flatMap((position) => people[position] ?? []),
      categories,
    ),
  }));
  const question: SealedQuestion = {
    ...sealable(input),
    poolTotals: totalsOf(people, categories),
    panels: panels.map((panel) =>
      panel.map((person) => numbers[person] ?? 0).sort((one, other) => one - other),
    ),
    totalsDigests: totals.map(totalsDigestOf),
  };
  const document = {
    ...question,
    kind: 'panel-draw',
    version: 1,
    stage: 'sealed',
    commitments,
    frameRoot: merkleRoot(commitments),
    parametersDigest: questionDigestOf(question),
    sealedAt,
  } as const;
  return {
    ok: true,
    sealed: { ...document, documentDigest: documentDigestOf(document) },
    opening: { numbers, totals },
  };
}

function refusalOf({
  announced,
  previous,
  sealedAt,
  panels,
  ...input
}: PanelsToSeal): PanelSealRefusal | undefined {
  const { people, size, totalsSalts } = input;
  const isPanel = (panel: readonly number[]) =>
    new Set(panel).size === size &&
    panel.length === size &&
    panel.every((person) => people[person] !== undefined);
  if (!panels.every(isPanel))
    throw new RangeError('A panel to seal does not have its seats taken by this pool.');
  if (totalsSalts.length !== panels.length || !totalsSalts.every((salt) => /^[0-9a-f]{64}$/.test(salt)))
    throw new RangeError('Every panel needs a salt of 64 lower-case hexadecimal digits for its totals.');
  if (previous !== null && previous.reason.trim() === '') return 'reason-missing';
  return announcementRefusal(announced) ?? (isKnown(announced, sealedAt) ? 'round-already-known' : undefined);
}

function isKnown(announced: PublicValueAnnouncement, sealedAt: string): boolean {
  return announced.kind === 'drand' && timeOfRound(announced.round) * 1000 <= Date.parse(sealedAt);
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
