// What a mutation file tells: who died, who moved, whose address became secret since the extract.
export type Mutation = 'deceased' | 'moved' | 'secret';

/** What one mutation file did to a frame. */
export type AppliedMutation = Readonly<Record<Mutation, number>> & {
  readonly id: string;
  readonly frameId: string;
  /** The day of the file, yyyy-mm-dd. */
  readonly extractedOn: string;
  readonly appliedAt: Date;
  readonly appliedBy: string;
  /** Lines about people who are not in the frame. */
  readonly unknown: number;
};
