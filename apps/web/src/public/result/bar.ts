// One answer as a bar.
export type Bar = {
  readonly label: string;
  readonly percent: number;
  readonly number: string;
  /** The ends of the margin in per cents; empty: there is none. */
  readonly low: string;
  readonly high: string;
  /** Not an answer like the others: "weet ik niet" or several answers together. */
  readonly second: boolean;
};
