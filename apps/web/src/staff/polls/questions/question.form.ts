// Reads one question as it was written in the editor; the same fields fill the form again.
import type { Question, QuestionKind } from '#domain/questionnaire/question.js';
import { LONGEST_OPEN_TEXT } from '#domain/questionnaire/check-questionnaire.js';
import { optionsFrom } from '#features/questionnaires/index.js';
import { Form, freshForm, type FormOutcome, type FormView } from '#platform/forms/form.js';

export const LONGEST_TEXT = 200;
const LONGEST_LABEL = 120;
const MOST_OPTIONS = 20;

/** @param before the question as it is; its id, its kind and the codes of its answers stay */
export function questionForm(before: Question, body: unknown): FormOutcome<Question> {
  const form = new Form(body);
  const asked = {
    id: before.id,
    text: form.text('vraag', { max: LONGEST_TEXT, missing: 'Schrijf de vraag op' }),
    help: form.optionalText('uitleg', { max: 300 }),
    required: form.checked('verplicht'),
    dontKnow: form.checked('weet-niet'),
  };
  return form.outcome(READERS[before.kind](asked, form, before));
}

type Asked = Pick<Question, 'id' | 'text' | 'help' | 'required' | 'dontKnow'>;
type Reader = (asked: Asked, form: Form, before: Question) => Question;

const READERS: Readonly<Record<QuestionKind, Reader>> = {
  'single-choice': (asked, form, before) => ({
    ...asked,
    kind: 'single-choice',
    options: readOptions(form, before),
  }),
  'multiple-choice': (asked, form, before) => {
    const options = readOptions(form, before);
    const atMost = form.optionalWholeNumber('hooguit', { from: 1, to: Math.max(2, options.length) }) ?? 0;
    return { ...asked, kind: 'multiple-choice', options, atMost: atMost === options.length ? 0 : atMost };
  },
  scale: (asked, form) => ({
    ...asked,
    kind: 'scale',
    lowest: form.text('laagste', { max: 40, missing: 'Geef 1 een naam' }),
    highest: form.text('hoogste', { max: 40, missing: 'Geef 5 een naam' }),
  }),
  'report-mark': (asked) => ({ ...asked, kind: 'report-mark' }),
  'open-text': (asked, form) => ({
    ...asked,
    kind: 'open-text',
    maxLength: form.wholeNumber('tekens', { from: 20, to: LONGEST_OPEN_TEXT }),
  }),
};

function readOptions(form: Form, before: Question): ReturnType<typeof optionsFrom> {
  const lines = form.given('antwoorden').split(/\r?\n/);
  const options = optionsFrom(lines, 'options' in before ? before.options : []);
  const labels = options.map(({ label }) => label.toLowerCase());
  if (options.length < 2) form.fault('antwoorden', 'Geef minstens twee antwoorden, elk op een eigen regel');
  if (options.length > MOST_OPTIONS)
    form.fault('antwoorden', `Geef niet meer dan ${MOST_OPTIONS} antwoorden`);
  if (new Set(labels).size < labels.length)
    form.fault('antwoorden', 'Twee antwoorden zijn hetzelfde. Haal er één weg');
  if (options.some(({ label }) => label.length > LONGEST_LABEL)) {
    form.fault('antwoorden', `Maak elk antwoord korter dan ${LONGEST_LABEL} tekens`);
  }
  return options;
}

/** The editor's form, filled with a question. */
export function filledQuestion(question: Question): FormView {
  return freshForm({
    vraag: question.text,
    uitleg: question.help,
    verplicht: question.required ? 'ja' : '',
    'weet-niet': question.dontKnow ? 'ja' : '',
    ...kindValues(question),
  });
}

function kindValues(question: Question): Readonly<Record<string, string>> {
  switch (question.kind) {
    case 'single-choice':
      return { antwoorden: question.options.map(({ label }) => label).join('\n') };
    case 'multiple-choice':
      return {
        antwoorden: question.options.map(({ label }) => label).join('\n'),
        hooguit: question.atMost === 0 ? '' : String(question.atMost),
      };
    case 'scale':
      return { laagste: question.lowest, hoogste: question.highest };
    case 'report-mark':
      return {};
    case 'open-text':
      return { tekens: String(question.maxLength) };
  }
}
