// Reads which typing errors somebody mended in one question, and why.
import { currentTexts, mend } from '#domain/questionnaire/mend.js';
import type { Language } from '#domain/questionnaire/language.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import type { MendingWithReason } from '#features/polls/index.js';
import { Form, type FormOutcome } from '#platform/forms/form.js';

export const LONGEST_REASON = 200;
const LONGEST = 5000;

export type MendedText = { readonly key: string; readonly text: string; readonly name: string };

/** The texts of one question in one language, each with the name of its field. */
export function textsToMend(
  questionnaire: Questionnaire,
  questionId: string,
  language: Language | 'nl',
): readonly MendedText[] {
  const own = [...currentTexts(questionnaire, language)].filter(([key]) => key.startsWith(`${questionId}.`));
  return own.map(([key, text], place) => ({ key, text, name: `tekst-${place}` }));
}

export function mendForm(
  questionnaire: Questionnaire,
  { questionId, language }: { readonly questionId: string; readonly language: Language | 'nl' },
  body: unknown,
): FormOutcome<MendingWithReason> {
  const form = new Form(body);
  const asked = textsToMend(questionnaire, questionId, language);
  const written = asked.map(({ key, text, name }) => ({
    key,
    name,
    before: text,
    after: form.text(name, { max: LONGEST, missing: 'Laat deze tekst staan' }),
  }));
  const changed = written.filter(({ before, after }) => after !== before);
  const texts = Object.fromEntries(changed.map(({ key, after }) => [key, after]));
  const outcome = mend(questionnaire, { language, texts });
  const tooMuch = outcome.ok ? [] : outcome.tooMuch;
  for (const { name } of written.filter(({ key }) => tooMuch.includes(key)))
    form.fault(name, 'Dit is meer dan een typefout. Verander hooguit vier letters en geen getallen');
  const [first] = written;
  if (first && changed.length === 0) form.fault(first.name, 'Verbeter eerst een tekst');
  const reason = form.text('reden', { max: LONGEST_REASON, missing: 'Schrijf op wat er fout stond' });
  return form.outcome({ mending: { language, texts }, reason });
}
