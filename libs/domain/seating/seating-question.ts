// Who sits with whom: members over tables in several rounds.

export type Member = {
  readonly id: string;
  /** One value per attribute that tables should mix. */
  readonly values: readonly string[];
};

export type Pair = readonly [string, string];

/** Ids are unique; pairs are of ids of members. */
export type SeatingQuestion = {
  readonly members: readonly Member[];
  readonly tables: number;
  readonly rounds: number;
  /** Never at one table. */
  readonly apart: readonly Pair[];
  /** Always at one table (an interpreter, a personal assistant). */
  readonly together: readonly Pair[];
};

export type Seating = {
  readonly ok: true;
  /** Per round, per table the ids of its members in their order. Tables differ by one member at most. */
  readonly rounds: readonly (readonly (readonly string[])[])[];
  /** How many different pairs of members meet. */
  readonly meetings: number;
  /** How many could at most: all pairs, or as many as there are places beside each other. */
  readonly mostMeetings: number;
  /** People by which tables have more or fewer of a value than their even share rounded up or down, over all rounds. */
  readonly imbalance: number;
};

export type SeatingRefusal =
  | { readonly ok: false; readonly refused: 'too-few-members'; readonly members: number }
  /** Asked to sit both together and apart, through others perhaps. */
  | { readonly ok: false; readonly refused: 'together-and-apart'; readonly ids: readonly string[] }
  | { readonly ok: false; readonly refused: 'too-many-together'; readonly ids: readonly string[] }
  /** No arrangement was found that keeps these apart. */
  | { readonly ok: false; readonly refused: 'apart-not-kept'; readonly ids: readonly string[] };
