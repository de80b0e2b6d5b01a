// Reads a new quota: for whom it counts, and how many there may be.
import type { Questionnaire } from '#domain/questionnaire/question.js';
import type { Condition, Quota } from '#domain/questionnaire/routing.js';
import { Form, type FormOutcome } from '#platform/forms/form.js';
import { ruleOf } from '../route/route.form.js';

export const LONGEST_NAME = 60;
export const MOST_PEOPLE = 100_000;
/** A smaller one would tell something about the few people it is about. */
export const FEWEST_PEOPLE = 10;

export function quotaForm({ questions, quotas = [] }: Questionnaire, body: unknown): FormOutcome<Quota> {
  const form = new Form(body);
  const name = form.text('naam', { max: LONGEST_NAME, missing: 'Geef de grens een naam' });
  const atMost = form.wholeNumber('hooguit', { from: FEWEST_PEOPLE, to: MOST_PEOPLE });
  const rules = questions.flatMap((question) => ruleOf(form, question));
  if (rules.length === 0) form.fault('voor-wie', 'Kies bij minstens één vraag voor wie de grens geldt');
  const [only] = rules;
  const when: Condition = rules.length === 1 && only ? only : { kind: 'all', of: rules };
  return form.outcome({ id: freeId(quotas), name, when, atMost });
}

function freeId(quotas: readonly Quota[]): string {
  const numbers = quotas.map(({ id }) => Number(/^g(\d+)$/.exec(id)?.[1] ?? 0));
  return `g${Math.max(0, ...numbers) + 1}`;
}
