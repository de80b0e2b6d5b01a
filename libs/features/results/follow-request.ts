// Somebody who left an address to hear what happens; nothing leads from it to an invitation or an answer.
export type FollowRequest = {
  readonly id: string;
  readonly pollId: string;
  readonly email: string;
  /** What was promised when the address was left: only the result, or also what is done with it. */
  readonly until: 'result' | 'feedback';
};
