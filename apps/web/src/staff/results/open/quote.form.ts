// Reads what a person decided about a quote: the text as it may stand online, or that it is left out.
import type { Verdict } from '#features/coding/index.js';
import { Form, type FormOutcome } from '#platform/forms/form.js';

export const LONGEST_QUOTE = 2000;

export type JudgedQuote = { readonly id: string; readonly verdict: Verdict; readonly cleaned: string };

export function quoteForm(body: unknown): FormOutcome<JudgedQuote> {
  const form = new Form(body);
  const verdict = form.choice('oordeel', ['quotable', 'withheld'], {
    missing: 'Kies of het citaat online mag',
  });
  const cleaned = form.optionalText('citaat', { max: LONGEST_QUOTE });
  if (verdict === 'quotable' && cleaned === '')
    form.fault('citaat', 'Laat de tekst staan zoals hij online mag');
  return form.outcome({
    id: form.given('antwoord'),
    verdict,
    cleaned: verdict === 'quotable' ? cleaned : '',
  });
}
