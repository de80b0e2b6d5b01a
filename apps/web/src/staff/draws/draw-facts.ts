// Everything the pages about one draw look at.
import type { DrawTask, FoundDraw, FrameCounts } from '#features/draws/index.js';
import type { Poll } from '#features/polls/index.js';
import type { Area, AudienceCount, Frame } from '#features/population/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { mayDraw } from './draw-roles.js';

export type DrawFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly areas: readonly Area[];
  readonly frame: Frame | undefined;
  /** How many people and addresses the audience holds, as long as nothing was prepared. */
  readonly audience: AudienceCount | undefined;
  readonly draw: FoundDraw | undefined;
  /** Who stands in the frame of the draw; nobody once it was erased. */
  readonly counts: FrameCounts | undefined;
  /** The step that was asked last. */
  readonly task: DrawTask | undefined;
  /** An earlier draw for this poll was sealed: the next one needs a public reason. */
  readonly reasonNeeded: boolean;
  readonly now: Date;
};

/** Only for a draft, and only for who may draw for all its areas. */
export function mayAct({ person, poll }: Pick<DrawFacts, 'person' | 'poll'>): boolean {
  return poll.state === 'draft' && mayDraw(person, poll.areas);
}

export const drawAddress = ({ id }: Pick<Poll, 'id'>, page = ''): string =>
  `/werk/peilingen/${id}/loting${page}`;
