// What the monitor of a poll is made of.
import type { Questionnaire } from '#domain/questionnaire/question.js';
import type { ChannelCounts, ResponseOfPart, ResponseTrait } from '#features/invitations/index.js';
import type { Poll } from '#features/polls/index.js';
import type { Area } from '#features/population/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';

export type ResponseFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  /** By trait; only the areas when the extract is gone. */
  readonly parts: Readonly<Partial<Record<ResponseTrait, readonly ResponseOfPart[]>>>;
  readonly channels: ChannelCounts;
  readonly areas: readonly Area[];
  /** What staff chose; undefined: nobody chose. */
  readonly goal: number | undefined;
  readonly questionnaire: Questionnaire;
  /** How many people passed each question, in tens. */
  readonly passed: ReadonlyMap<string, number>;
  /** Answers come with a token: what is counted are people who began. */
  readonly withTokens?: boolean;
  readonly form?: FormView;
  readonly done?: boolean;
};
