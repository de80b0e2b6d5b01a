// A questionnaire as it is kept: one document, open to change until it is sealed.
import type { Questionnaire } from '#domain/questionnaire/question.js';

export const questionnaireStates = ['draft', 'sealed'] as const;
export type QuestionnaireState = (typeof questionnaireStates)[number];

export type StoredQuestionnaire = {
  readonly id: string;
  readonly state: QuestionnaireState;
  readonly document: Questionnaire;
  /** SHA-256 of the canonical JSON of the document; empty until it is sealed. */
  readonly sealedDigest: string;
  readonly sealedAt: Date | null;
  readonly changedAt: Date;
};
