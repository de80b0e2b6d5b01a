// Reads one theme of the feedback to residents: what was heard, what is decided and why, and what is promised by when.
import type { Theme, ThemeText } from '#features/feedback/index.js';
import { reactionOutcomes } from '#features/results/index.js';
import { Form, freshForm, type FormOutcome, type FormView } from '#platform/forms/form.js';

export const LONGEST_TITLE = 80;
export const LONGEST_TEXT = 700;
export const LONGEST_PROMISE = 160;
/** Places for promises on the page; what is left empty is none. */
export const PROMISES = 3;

export const promiseNumbers: readonly number[] = Array.from({ length: PROMISES }, (_, index) => index + 1);

export function themeForm(body: unknown): FormOutcome<ThemeText> {
  const form = new Form(body);
  const part = (name: string, missing: string): string => form.text(name, { max: LONGEST_TEXT, missing });
  return form.outcome({
    title: form.text('onderwerp', { max: LONGEST_TITLE, missing: 'Geef het onderwerp een naam' }),
    heard: part('gehoord', 'Schrijf op wat wij hoorden'),
    decision: form.choice('besluit', reactionOutcomes, { missing: 'Kies of wij het doen' }),
    decided: part('besloten', 'Schrijf op wat er is besloten'),
    reasons: part('waarom', 'Schrijf op waarom'),
    promises: promiseNumbers.flatMap((number) => promiseIn(form, number)),
  });
}

function promiseIn(form: Form, number: number): ThemeText['promises'] {
  const [what, by] = [`belofte-${number}`, `datum-${number}`] as const;
  if (form.isEmpty(what) && form.isEmpty(by)) return [];
  if (form.isEmpty(by)) form.fault(by, 'Kies de dag waarop het klaar is');
  const text = form.text(what, { max: LONGEST_PROMISE, missing: 'Schrijf op wat er klaar is' });
  const known = form.given(`belofte-id-${number}`);
  return [{ id: known === '' ? undefined : known, what: text, by: form.date(by) }];
}

export function filledTheme(theme: Theme | undefined): FormView {
  if (!theme) return freshForm();
  const promises = theme.promises.flatMap(({ id, what, by }, index): [string, string][] => [
    [`belofte-${index + 1}`, what],
    [`datum-${index + 1}`, by],
    [`belofte-id-${index + 1}`, id],
  ]);
  return freshForm({
    onderwerp: theme.title,
    gehoord: theme.heard,
    besluit: theme.decision,
    besloten: theme.decided,
    waarom: theme.reasons,
    ...Object.fromEntries(promises),
  });
}
