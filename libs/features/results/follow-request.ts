// Somebody who left an address to hear what happens; nothing leads from it to an invitation or an answer.
import type { Language } from '#domain/questionnaire/language.js';

export type FollowRequest = {
  readonly id: string;
  readonly pollId: string;
  readonly email: string;
  /** What was promised when the address was left: only the result, or also what is done with it. */
  readonly until: 'result' | 'feedback';
  /** In which they answered, and are written to. */
  readonly language: 'nl' | Language;
};
