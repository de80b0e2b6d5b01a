// Everything the table of translations may show: each Dutch text with its translation, and what is missing or out of date.
import { languages, type Language, type Translated } from '#domain/questionnaire/language.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { textsOf, textState, type Text, type TextState } from '#domain/questionnaire/translation.js';
import { pollTextsThatAre, pollTextState, textsOfPoll, type Poll } from '#features/polls/index.js';
import { missingTexts } from '#features/questionnaires/index.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { counted } from '../../../texts/formats.nl.js';
import { languageNames } from '../../../texts/resident/resident-words.js';
import { pollTop } from '../poll-top.js';

export type TranslateFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly questionnaire: Questionnaire;
  readonly language: Language;
  readonly form?: FormView;
  /** Said once, after they were kept. */
  readonly isKept?: boolean;
};

/** The words of the page on which staff wrote these texts. */
const POLL_TEXTS = 'Over de peiling';

const STATES: Readonly<Record<TextState, string>> = {
  good: '',
  missing: 'Ontbreekt',
  outdated: 'Verouderd: de Nederlandse tekst is veranderd',
};

export function translatePage(facts: TranslateFacts): object {
  const { person, poll, questionnaire, language, form = freshForm() } = facts;
  const at = `/werk/peilingen/${poll.id}/vertalen`;
  const live = questionnaire.languages?.includes(language) ?? false;
  return {
    title: `Vertalen: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    form,
    top: {
      ...pollTop(poll, 'Vertalen'),
      back: `/werk/peilingen/${poll.id}/vragen`,
      backText: 'Terug naar de vragen',
    },
    kept: facts.isKept ? 'De vertalingen zijn bewaard.' : '',
    mayChange: poll.state === 'draft',
    tabs: languages.map((code) => tabOf(facts, code)),
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    name: languageNames[language],
    action: `${at}?taal=${language}`,
    open: { value: form.values['open'] ?? (live ? 'ja' : ''), error: form.errors['open'] ?? '' },
    parts: partsOf(facts, form),
  };
}

/**
 * What residents read about the poll first, then the titles of sections, then the texts of each question together. A
 * field of a question is named by its place among all texts.
 */
function partsOf({ poll, questionnaire, language }: TranslateFacts, form: FormView): readonly object[] {
  const told = poll.translations[language] ?? {};
  const story = textsOfPoll(poll).map((text) => {
    const facts = { state: pollTextState(poll, text, language), translated: told[text.key], name: text.key };
    return fieldOf(text, facts, form);
  });
  const table = questionnaire.translations?.[language] ?? {};
  const fields = textsOf(questionnaire).map((text, place) => {
    const facts = { state: textState(questionnaire, text, language), translated: table[text.key] };
    return fieldOf(text, { ...facts, name: `${place}` }, form);
  });
  const sections = fields.filter(({ key }) => key.startsWith('section.'));
  const questions = questionnaire.questions.map(({ id }, place) => ({
    title: `Vraag ${place + 1}`,
    texts: fields.filter(({ key }) => key.startsWith(`${id}.`)),
  }));
  return [
    { title: POLL_TEXTS, texts: story },
    ...(sections.length > 0 ? [{ title: 'Onderdelen', texts: sections }] : []),
    ...questions,
  ];
}

function fieldOf(
  { key, dutch }: Text,
  { state, translated, name }: { state: TextState; translated: Translated | undefined; name: string },
  form: FormView,
): { readonly key: string } & Readonly<Record<string, unknown>> {
  return {
    key,
    name: `tekst-${name}`,
    dutchName: `nl-${name}`,
    dutch,
    value: form.values[`tekst-${name}`] ?? translated?.text ?? '',
    state: STATES[state],
    before: state === 'outdated' ? (translated?.of ?? '') : '',
    rows: dutch.length > 80 ? 3 : 1,
  };
}

function tabOf({ poll, questionnaire, language }: TranslateFacts, code: Language): object {
  const missing = missingTexts(questionnaire, code) + pollTextsThatAre('missing', poll, code);
  const state = missing > 0 ? `${counted(missing, 'tekst', 'teksten')} te gaan` : 'klaar';
  const on = questionnaire.languages?.includes(code) ? ', aan' : '';
  return {
    href: `/werk/peilingen/${poll.id}/vertalen?taal=${code}`,
    code,
    name: languageNames[code],
    note: `${state}${on}`,
    current: code === language,
  };
}
