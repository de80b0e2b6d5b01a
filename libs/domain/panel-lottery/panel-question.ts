// The question a panel lottery answers: these people, these targets, this many seats.

export type Person = {
  readonly id: string;
  /** One value per category, in the order of the question's categories. */
  readonly values: readonly string[];
  /** People with the same household never sit in one panel; null for whoever is known to live apart. */
  readonly household: string | null;
};

/** How many seats people with this value must and may take. */
export type Target = {
  readonly value: string;
  readonly min: number;
  readonly max: number;
  /** How far the organiser lets the target be stretched when the targets cannot be met together. */
  readonly minFlex: number;
  readonly maxFlex: number;
};

export type Category = { readonly name: string; readonly targets: readonly Target[] };

/** Ids are unique, and every person's value in a category is one of its targets. */
export type PanelQuestion = {
  readonly size: number;
  readonly categories: readonly Category[];
  readonly people: readonly Person[];
};
