// Reads what a colleague says about a question.
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { LONGEST_COMMENT } from '#features/questionnaires/index.js';
import { Form, type FormOutcome } from '#platform/forms/form.js';

export type WrittenComment = { readonly questionId: string; readonly text: string };

export function commentForm({ questions }: Questionnaire, body: unknown): FormOutcome<WrittenComment> {
  const form = new Form(body);
  const text = form.text('opmerking', { max: LONGEST_COMMENT, missing: 'Schrijf uw opmerking op' });
  const about = form.given('over');
  const questionId = questions.some(({ id }) => id === about) ? about : '';
  return form.outcome({ questionId, text });
}
