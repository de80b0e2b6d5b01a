// Counts in memory how many people passed each question, and lets go only of whole tens: nobody's own step is ever written.

/** What may be written: so many people more passed this question of this poll. */
export type Increment = { readonly pollId: string; readonly questionId: string; readonly people: number };

/** The number by which every count moves. */
export const STEP = 10;

export class ProgressCounts {
  private readonly waiting = new Map<string, number>();

  /**
   * One person passed this question for the first time. Out: what is now to be written, when it made a ten full.
   * What is short of a ten goes lost when the program stops, which makes a count at most nine too low.
   */
  add(pollId: string, questionId: string): Increment | undefined {
    const key = JSON.stringify([pollId, questionId]);
    const people = (this.waiting.get(key) ?? 0) + 1;
    if (people < STEP) {
      this.waiting.set(key, people);
      return undefined;
    }
    this.waiting.delete(key);
    return { pollId, questionId, people };
  }
}
