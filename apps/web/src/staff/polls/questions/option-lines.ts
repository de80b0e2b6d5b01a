// Answers as staff write them, one on a line; a mark behind a line makes it a special one.
import type { Option, PictureOption } from '#domain/questionnaire/question.js';
import { optionsFrom } from '#features/questionnaires/index.js';
import type { Form } from '#platform/forms/form.js';

const LONGEST_LABEL = 120;
const MOST_OPTIONS = 20;
const OTHER_MARK = '…';
const ALONE_MARK = '!';

/** Options from the lines of a field: "Anders, namelijk …" asks for words, "Geen van deze !" stands alone. */
export function readOptions(form: Form, field: string, before: readonly Option[]): readonly Option[] {
  const lines = form
    .given(field)
    .split(/\r?\n/)
    .map((line) => line.trim());
  const options = optionsFrom(lines.map(unmarked), before).map((option) => marked(option, lines));
  const labels = options.map(({ label }) => label.toLowerCase());
  if (options.length < 2) form.fault(field, 'Geef minstens twee antwoorden, elk op een eigen regel');
  if (options.length > MOST_OPTIONS) form.fault(field, `Geef niet meer dan ${MOST_OPTIONS} antwoorden`);
  if (new Set(labels).size < labels.length)
    form.fault(field, 'Twee antwoorden zijn hetzelfde. Haal er één weg');
  if (options.some(({ label }) => label.length > LONGEST_LABEL))
    form.fault(field, `Maak elk antwoord korter dan ${LONGEST_LABEL} tekens`);
  return options;
}

/** The same options as lines again. */
export function optionLines(options: readonly Option[]): string {
  return options
    .map(
      ({ label, other, alone }) => `${label}${other ? ` ${OTHER_MARK}` : ''}${alone ? ` ${ALONE_MARK}` : ''}`,
    )
    .join('\n');
}

/** The words beside every picture; pictures themselves come and go by their own buttons. */
export function readPictures(form: Form, before: readonly PictureOption[]): readonly PictureOption[] {
  return before.map((option) => ({
    ...option,
    label: form.text(`naam.${option.code}`, { max: LONGEST_LABEL, missing: 'Geef de afbeelding een naam' }),
    alt: form.text(`alt.${option.code}`, { max: 300, missing: 'Beschrijf de afbeelding' }),
  }));
}

const MARKS = /(?:\s*(?:\.\.\.|…|!))+$/;
const unmarked = (line: string): string => line.replace(MARKS, '');

function marked({ code, label }: Option, lines: readonly string[]): Option {
  const line = lines.find((each) => unmarked(each) === label) ?? '';
  const marks = MARKS.exec(line)?.[0] ?? '';
  const other = marks.includes(OTHER_MARK) || marks.includes('...');
  return {
    code,
    label,
    ...(other ? { other: true } : {}),
    ...(marks.includes(ALONE_MARK) ? { alone: true } : {}),
  };
}
