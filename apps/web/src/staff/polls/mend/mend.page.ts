// Everything the page on which a typing error in a live questionnaire is mended may show.
import type { Language } from '#domain/questionnaire/language.js';
import type { Question, Questionnaire } from '#domain/questionnaire/question.js';
import type { Poll } from '#features/polls/index.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { languageNames } from '../../../texts/resident/resident-words.js';
import { pollTop } from '../poll-top.js';
import { LONGEST_REASON, textsToMend } from './mend.form.js';

export type MendFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly questionnaire: Questionnaire;
  readonly question: Question;
  readonly language: Language | 'nl';
  readonly form?: FormView;
};

export function mendPage(facts: MendFacts): object {
  const { person, poll, questionnaire, question, language, form = freshForm() } = facts;
  const at = `/werk/peilingen/${poll.id}/vragen/${question.id}/typefout`;
  const spoken = ['nl' as const, ...(questionnaire.languages ?? [])];
  return {
    title: `Typefout: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    form,
    top: {
      ...pollTop(poll, 'Verbeter een typefout'),
      back: `/werk/peilingen/${poll.id}/vragen?vraag=${question.id}#vraag-${question.id}`,
      backText: 'Terug naar de vragen',
    },
    mayMend: poll.state === 'open',
    tabs:
      spoken.length > 1
        ? spoken.map((code) => ({
            href: `${at}?taal=${code}`,
            code,
            name: languageNames[code],
            current: code === language,
          }))
        : [],
    action: at,
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    texts: textsToMend(questionnaire, question.id, language).map(({ key, text, name }) => ({
      name,
      label: labelOf(question, key),
      value: form.values[name] ?? text,
      error: form.errors[name] ?? '',
      rows: text.length > 60 ? 3 : 1,
    })),
    reason: { value: form.values['reden'] ?? '', error: form.errors['reden'] ?? '', longest: LONGEST_REASON },
  };
}

/** A key says where a text stands: `v1.option.a2` is one of the answers to v1. */
function labelOf(question: Question, key: string): string {
  const [place = '', ...code] = key.slice(question.id.length + 1).split('.');
  return code.length > 0 ? `${PLACES[place] ?? 'Tekst'} (${code.join('.')})` : (PLACES[place] ?? 'Tekst');
}

const PLACES: Readonly<Record<string, string>> = {
  text: 'De vraag',
  help: 'De uitleg',
  option: 'Antwoord',
  row: 'Zin',
  column: 'Antwoord',
  lowest: 'Wat 1 betekent',
  highest: 'Wat 5 betekent',
  unit: 'Eenheid',
  alt: 'Beschrijving van de afbeelding',
};
