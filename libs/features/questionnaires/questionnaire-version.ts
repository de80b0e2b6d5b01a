// A questionnaire as it once was, frozen: kept by hand, sealed at the opening, or mended afterwards.
import type { Questionnaire } from '#domain/questionnaire/question.js';

export const versionKinds = ['kept', 'sealed', 'mended'] as const;
export type VersionKind = (typeof versionKinds)[number];

export type QuestionnaireVersion = {
  /** From 1, the oldest. */
  readonly number: number;
  readonly kind: VersionKind;
  readonly document: Questionnaire;
  /** SHA-256 of the canonical JSON of the document. */
  readonly digest: string;
  /** Why, in the words of who made it; never empty for a mended one. */
  readonly reason: string;
  /** An account; null for the system itself. */
  readonly madeBy: string | null;
  readonly madeAt: Date;
};
