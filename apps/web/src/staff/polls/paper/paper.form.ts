// Reads what was typed from paper or heard on the telephone: the code, the origin, and all answers at once.
import { inBetweenStep } from '#domain/questionnaire/in-between-step.js';
import { parseForm, type ParsedForm } from '#domain/questionnaire/parse-form.js';
import type { Fields } from '#domain/questionnaire/answer-fields.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { Form, type FormOutcome } from '#platform/forms/form.js';
import { fieldsIn } from '../../../resident/questions/question.form.js';

export const origins = ['paper', 'phone'] as const;

export type PaperStart = {
  readonly code: string;
  readonly origin: (typeof origins)[number];
  readonly twice: boolean;
  /** Ticked after a difference with a colleague: this is what the paper says. */
  readonly settled: boolean;
};

export function paperStartForm(body: unknown): FormOutcome<PaperStart> {
  const form = new Form(body);
  return form.outcome({
    code: form.text('code', { max: 40, missing: 'Typ de code van de brief over' }),
    origin: form.choice('herkomst', origins, { missing: 'Kies waar het antwoord vandaan komt' }),
    twice: form.checked('dubbel'),
    settled: form.checked('nagekeken'),
  });
}

export type PaperAnswers =
  | { readonly kind: 'step'; readonly fields: Fields; readonly moved: string }
  | { readonly kind: 'sent'; readonly parsed: ParsedForm; readonly fields: Fields };

/** The answers to all questions, or the form after a button inside one of them. */
export function paperAnswers(questionnaire: Questionnaire, body: unknown): PaperAnswers {
  const fields = fieldsIn(body);
  for (const question of questionnaire.questions) {
    const step = inBetweenStep(question, fields);
    if (step) return { kind: 'step', fields: { ...fields, ...step.fields }, moved: step.moved };
  }
  return { kind: 'sent', parsed: parseForm(questionnaire, fields), fields };
}
