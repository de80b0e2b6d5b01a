// What a ready-made questionnaire is.
import type { Questionnaire } from '#domain/questionnaire/question.js';

export type QuestionnaireTemplate = {
  readonly name: string;
  readonly title: string;
  /** When to take this one, in one sentence. */
  readonly meantFor: string;
  /** A first wording of the question to the residents. */
  readonly question: string;
  readonly questionnaire: Questionnaire;
};
