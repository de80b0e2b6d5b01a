// Everything the pages about one draw look at.
import type { DrawTask, FoundDraw, FrameCounts } from '#features/draws/index.js';
import type { Poll } from '#features/polls/index.js';
import type { Area, AudienceCount, Frame } from '#features/population/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { mayDraw } from './draw-roles.js';

/** What is drawn for: a poll, or an assembly that draws whom to invite (as a draft as long as it may still change). */
export type DrawSubject = Pick<
  Poll,
  | 'id'
  | 'title'
  | 'number'
  | 'state'
  | 'frameId'
  | 'areas'
  | 'ageFrom'
  | 'ageTo'
  | 'sampleSize'
  | 'quietMonths'
> & { readonly assembly?: true };

export type DrawFacts = {
  readonly person: StaffPerson;
  readonly poll: DrawSubject;
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
  /** So long ahead the public value is announced at least. */
  readonly leadMinutes: number;
};

/** Only for a draft, and only for who may draw for all its areas. */
export function mayAct({ person, poll }: Pick<DrawFacts, 'person' | 'poll'>): boolean {
  return poll.state === 'draft' && mayDraw(person, poll.areas, poll.assembly);
}

export const subjectAddress = ({ id, assembly }: Pick<DrawSubject, 'id' | 'assembly'>): string =>
  `/werk/${assembly ? 'burgerberaden' : 'peilingen'}/${id}`;

export const drawAddress = (subject: Pick<DrawSubject, 'id' | 'assembly'>, page = ''): string =>
  `${subjectAddress(subject)}/loting${page}`;
