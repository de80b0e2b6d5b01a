// How many people and addresses stand in the frame of a draw; who of them is left out and why stands in its document.
export type FrameCounts = {
  readonly people: number;
  readonly households: number;
};
