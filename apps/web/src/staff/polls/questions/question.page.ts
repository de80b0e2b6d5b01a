// Everything the editor of one question may show, with the question beside it as a resident sees it.
import { PIPED_KINDS } from '#domain/questionnaire/piping.js';
import type { Question, Questionnaire } from '#domain/questionnaire/question.js';
import type { Poll } from '#features/polls/index.js';
import { changeQuestion, isAsTested } from '#features/questionnaires/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { pictureAddress } from '../../../components/picture-address.js';
import { staffFrame } from '../../../layout/navigation.js';
import { questionKindText } from '../../../texts/questionnaire-findings.nl.js';
import { phoneModel, type SpokenLanguage } from '../phone.js';
import { LONGEST_TEXT } from './question.form.js';
import { addressOf } from './questions.page.js';

export type QuestionFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly questionnaire: Questionnaire;
  /** As it is, or as it is being written. */
  readonly question: Question;
  /** Counted from 1. */
  readonly number: number;
  readonly form: FormView;
  readonly language?: SpokenLanguage;
};

const FIELDS = [
  ...['vraag', 'uitleg', 'verplicht', 'weet-niet', 'wissel', 'antwoorden', 'hooguit', 'laagste', 'hoogste'],
  ...['tekens', 'kort', 'zinnen', 'punten', 'van', 'tot', 'decimalen', 'eenheid', 'beschrijving', 'groepen'],
];

export function questionPage(facts: QuestionFacts): object {
  const { person, poll, questionnaire, question, number, form, language = 'nl' } = facts;
  const at = `${addressOf(poll)}/${question.id}`;
  const empty = Object.fromEntries(FIELDS.map((field) => [field, '']));
  const values: Readonly<Record<string, unknown>> = { ...empty, ...form.values };
  return {
    title: `Vraag ${number}: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    list: addressOf(poll),
    label: `Peiling ${poll.number} · ${poll.title}`,
    heading: `Vraag ${number}`,
    kind: isAsTested(question) ? 'tested' : question.kind,
    kindText: questionKindText[question.kind],
    form: { ...form, values, errors: { ...empty, ...form.errors } },
    dontKnow: values['weet-niet'],
    upload: uploadOf(question, at, form),
    phoneFrom: `${at}/voorbeeld?taal=${language}`,
    phone: phoneModel(changeQuestion(questionnaire, question), question, { language, at }),
    lines: isAsTested(question) ? '' : (LINES[question.kind] ?? ''),
    mixes: MIXED.includes(question.kind) && !isAsTested(question),
    makesGroups: question.kind === 'single-choice',
    isTested: isAsTested(question),
    pictures: picturesOf(question, values, form.errors),
    longestText: LONGEST_TEXT,
    pipes: pipesBefore(questionnaire, number),
  };
}

/** Earlier answers that fit in a sentence, each with the sign that puts it there. */
function pipesBefore({ questions }: Questionnaire, number: number): readonly object[] {
  return questions.slice(0, number - 1).flatMap(({ id, kind, text }, place) => {
    if (!PIPED_KINDS.includes(kind)) return [];
    return [{ mark: `{${id}}`, example: `{${id}|uw keuze}`, number: place + 1, text }];
  });
}

const SPECIAL =
  'Zet elk antwoord op een eigen regel. Met … achter een regel mag iemand zelf iets opschrijven. Met ! erachter kan het antwoord niet samen met andere.';
const ONE = 'Zet elk antwoord op een eigen regel. Met … achter een regel mag iemand zelf iets opschrijven.';
const PLAIN = 'Zet elk antwoord op een eigen regel.';

/** The hint above the answers, for the kinds that have them. */
const LINES: Readonly<Partial<Record<Question['kind'], string>>> = {
  'single-choice': ONE,
  'multiple-choice': SPECIAL,
  ranking: PLAIN,
  points: PLAIN,
  matrix: PLAIN,
};

const MIXED: readonly Question['kind'][] = [
  'single-choice',
  'multiple-choice',
  'ranking',
  'points',
  'image-choice',
];

function picturesOf(
  question: Question,
  values: Readonly<Record<string, unknown>>,
  errors: FormView['errors'],
): readonly object[] {
  if (question.kind !== 'image-choice') return [];
  return question.options.map(({ code, picture, alt }, place) => ({
    code,
    src: pictureAddress(picture),
    now: alt,
    remove: `Haal afbeelding ${place + 1} weg`,
    name: field(`naam.${code}`, values, errors),
    alt: field(`alt.${code}`, values, errors),
  }));
}

const field = (
  name: string,
  values: Readonly<Record<string, unknown>>,
  errors: FormView['errors'],
): object => ({
  name,
  value: values[name] ?? '',
  error: errors[name] ?? '',
});

function uploadOf(question: Question, at: string, form: FormView): object | false {
  if (question.kind !== 'image-choice' && question.kind !== 'place') return false;
  const isMap = question.kind === 'place';
  return {
    action: `${at}/afbeelding`,
    title: isMap ? 'De kaart' : 'Voeg een afbeelding toe',
    hint: `PNG, JPEG of WebP, hooguit 400 kB.${isMap ? ' Inwoners zien de kaart als een vierkant.' : ''}`,
    button: isMap && question.picture !== '' ? 'Vervang de kaart' : 'Voeg toe',
    error: form.errors['afbeelding'] ?? '',
  };
}
