// What the set of everything that is told is made of: questions, groups, and tables with what is told of them.
import type { CellName, FrequencyTable } from '#domain/disclosure/frequency-table.js';
import type { Factor } from '#domain/weighting/factor.js';
import type { ToldTable } from './compare-groups.js';
import type { CountedQuestion } from './count-part.js';
import type { CrossedClasses, GroupClasses } from './group-classes.js';
import type { Route } from './route-told.js';
import type { ToldBefore } from './told-before.js';

export type SetQuestion = {
  readonly counted: CountedQuestion;
  readonly route: Route;
  readonly factors: readonly Factor[];
  /** One per factor: first the traits, then the pairs of traits. */
  readonly told: readonly (readonly ToldTable[])[];
  /** Nothing is told of groups but what readers saw in an earlier version. */
  readonly silent: boolean;
  /** Nothing is told by groups that people told themselves. */
  readonly askedSilent?: true;
  /** What is told of everybody together: shares and counts, shares alone because the two side by side would give a group away, or nothing. */
  readonly totals: 'counts' | 'shares' | 'nothing';
  /** Answers of which not even the share is told; as `answerKey` names them. */
  readonly unshared: ReadonlySet<string>;
};

/** Names an answer within its question; where people could give several, each has a factor of its own. */
export const answerKey = (factor: number, answer: string): string => `${factor} ${answer}`;

export type Groups = {
  readonly classes: readonly GroupClasses[];
  /** At most one pair: with more of them three traits together could be worked out. */
  readonly crossed: readonly CrossedClasses[];
  /** Whether a question is compared by the pair. */
  readonly isCrossed: (questionId: string) => boolean;
  readonly before: ToldBefore;
  /** The weights behind this version, and behind earlier ones that were weighted otherwise. */
  readonly weights: readonly Float64Array[];
};

export type Placed = {
  readonly table: FrequencyTable;
  readonly question: number;
  readonly factor: number;
  /** Without the answers; empty for the totals. */
  readonly traits: readonly string[];
  readonly tells: (cell: CellName) => boolean;
};

export type Find = (at: Pick<Placed, 'question' | 'factor' | 'traits'>, name: CellName) => number | undefined;
