// How many people and addresses stand in the frame of a draw, and who of them is left out why.
export type FrameCounts = {
  readonly people: number;
  readonly households: number;
  readonly askedRecently: number;
  readonly optedOut: number;
  readonly institution: number;
  readonly secret: number;
};
