// Reads one question as it was written in the editor; the same fields fill the form again.
import { LONGEST_GROUP_NAME, LONGEST_OPEN_TEXT, MOST_POINTS } from '#domain/questionnaire/finding.js';
import type { Option, Question, QuestionKind } from '#domain/questionnaire/question.js';
import { isAsTested } from '#features/questionnaires/index.js';
import { Form, freshForm, type FormOutcome, type FormView } from '#platform/forms/form.js';
import { filledKind } from './filled-kind.js';
import { readOptions, readPictures } from './option-lines.js';

export const LONGEST_TEXT = 200;
const FURTHEST = 1_000_000_000;

/** @param before the question as it is; its id, its kind, its place in the routing and the codes of its answers stay; the words of a tested question stay too */
export function questionForm(before: Question, body: unknown): FormOutcome<Question> {
  const form = new Form(body);
  return form.outcome(readQuestion(before, form));
}

/** The same while somebody is still writing: what is empty may stay so for now. */
export function questionSoFar(before: Question, body: unknown): FormOutcome<Question> {
  const form = new Form(body);
  const question = readQuestion(before, form);
  const written = form.view();
  const errorList = written.errorList.filter(({ name }) => !form.isEmpty(name));
  if (errorList.length === 0) return { ok: true, input: question };
  const errors = Object.fromEntries(errorList.map(({ name, text }) => [name, text]));
  return { ok: false, form: { ...written, errors, errorList } };
}

function readQuestion(before: Question, form: Form): Question {
  if (isAsTested(before)) {
    const choices = { required: form.checked('verplicht'), dontKnow: form.checked('weet-niet') };
    if (before.kind !== 'single-choice') return { ...before, ...choices };
    const { groupName: _, ...words } = before;
    return { ...words, ...choices, ...groupsIn(form) };
  }
  const { showIf, jumps } = before;
  const asked = {
    id: before.id,
    text: form.text('vraag', { max: LONGEST_TEXT, missing: 'Schrijf de vraag op' }),
    help: form.optionalText('uitleg', { max: before.kind === 'information' ? 2000 : 300 }),
    required: form.checked('verplicht') && before.kind !== 'information',
    dontKnow: form.checked('weet-niet') && before.kind !== 'information',
    ...(showIf ? { showIf } : {}),
    ...(jumps ? { jumps } : {}),
  };
  return READERS[before.kind](asked, form, before);
}

type Asked = Pick<Question, 'id' | 'text' | 'help' | 'required' | 'dontKnow' | 'showIf' | 'jumps'>;
type Reader = (asked: Asked, form: Form, before: Question) => Question;

const mixed = (form: Form): { randomOrder?: true } => (form.checked('wissel') ? { randomOrder: true } : {});

/** Empty: nothing is compared by the answers. */
function groupsIn(form: Form): { groupName?: string } {
  const groupName = form.optionalText('groepen', { max: LONGEST_GROUP_NAME }).toLowerCase();
  return groupName === '' ? {} : { groupName };
}

const before = (question: Question): readonly Option[] =>
  'options' in question && question.kind !== 'image-choice' ? question.options : [];

const READERS: Readonly<Record<QuestionKind, Reader>> = {
  'single-choice': (asked, form, old) => ({
    ...asked,
    kind: 'single-choice',
    options: readOptions(form, 'antwoorden', before(old)),
    ...mixed(form),
    ...groupsIn(form),
  }),
  'multiple-choice': (asked, form, old) => {
    const options = readOptions(form, 'antwoorden', before(old));
    const atMost = form.optionalWholeNumber('hooguit', { from: 1, to: Math.max(2, options.length) }) ?? 0;
    const limit = atMost === options.length ? 0 : atMost;
    return { ...asked, kind: 'multiple-choice', options, atMost: limit, ...mixed(form) };
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
    ...(form.checked('kort') ? { short: true } : {}),
  }),
  matrix: (asked, form, old) => ({
    ...asked,
    kind: 'matrix',
    rows: readOptions(form, 'zinnen', old.kind === 'matrix' ? old.rows : []),
    columns: readOptions(form, 'antwoorden', old.kind === 'matrix' ? old.columns : []),
  }),
  statement: (asked) => ({ ...asked, kind: 'statement' }),
  ranking: (asked, form, old) => ({
    ...asked,
    kind: 'ranking',
    options: readOptions(form, 'antwoorden', before(old)),
    ...mixed(form),
  }),
  points: (asked, form, old) => ({
    ...asked,
    kind: 'points',
    options: readOptions(form, 'antwoorden', before(old)),
    total: form.wholeNumber('punten', { from: 2, to: MOST_POINTS }),
    ...mixed(form),
  }),
  number: (asked, form) => {
    const from = form.wholeNumber('van', { from: -FURTHEST, to: FURTHEST });
    const to = form.wholeNumber('tot', { from: -FURTHEST, to: FURTHEST });
    if (to <= from) form.fault('tot', 'Kies een getal dat groter is dan het kleinste');
    const decimals = form.wholeNumber('decimalen', { from: 0, to: 3 });
    return { ...asked, kind: 'number', from, to, decimals, unit: form.optionalText('eenheid', { max: 20 }) };
  },
  date: (asked, form) => {
    const [from, to] = [form.optionalDate('van') ?? '', form.optionalDate('tot') ?? ''];
    if (from !== '' && to !== '' && to < from) form.fault('tot', 'Kies een dag na de eerste');
    return { ...asked, kind: 'date', from, to };
  },
  'image-choice': (asked, form, old) => ({
    ...asked,
    kind: 'image-choice',
    options: readPictures(form, old.kind === 'image-choice' ? old.options : []),
    ...mixed(form),
  }),
  place: (asked, form, old) => ({
    ...asked,
    kind: 'place',
    picture: old.kind === 'place' ? old.picture : '',
    alt: form.text('beschrijving', { max: 300, missing: 'Beschrijf wat er op de kaart staat' }),
  }),
  information: (asked) => ({ ...asked, kind: 'information' }),
};

/** The editor's form, filled with a question. */
export function filledQuestion(question: Question): FormView {
  return freshForm({
    vraag: question.text,
    uitleg: question.help,
    verplicht: question.required ? 'ja' : '',
    'weet-niet': question.dontKnow ? 'ja' : '',
    wissel: 'randomOrder' in question ? 'ja' : '',
    ...filledKind(question),
  });
}
