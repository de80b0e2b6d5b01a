// What a poll is: everything staff decided about it.
import type { Translations } from '#domain/questionnaire/language.js';

export const pollStates = [
  'draft',
  'scheduled',
  'open',
  'closed',
  'published',
  'archived',
  'withdrawn',
] as const;
export type PollState = (typeof pollStates)[number];

export type Poll = {
  readonly id: string;
  /** Year and serial number, as people say it: 2026-04. */
  readonly number: string;
  readonly slug: string;
  readonly title: string;
  /** The question to the residents, in one sentence. */
  readonly question: string;
  readonly why: string;
  readonly whatHappens: string;
  readonly team: string;
  /** Of title, question, why, what happens and team, by the names of these fields. */
  readonly translations: Translations;
  readonly state: PollState;
  readonly questionnaireId: string;
  readonly drawId: string | null;
  readonly frameId: string | null;
  /** Area codes; empty means the whole municipality. */
  readonly areas: readonly string[];
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly sampleSize: number;
  /** People invited in the last so many months are left out of the draw. */
  readonly quietMonths: number;
  readonly letters: boolean;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  /** Calendar days, yyyy-mm-dd. */
  readonly resultsOn: string | null;
  readonly reactionBy: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly withdrawnBecause: string;
};
