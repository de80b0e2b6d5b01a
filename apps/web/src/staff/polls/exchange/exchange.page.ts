// Everything the page for files of a questionnaire may show.
import type { Finding } from '#domain/questionnaire/finding.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { limeLosses, type LimeLoss } from '#domain/questionnaire/to-lime-question.js';
import { toLimeSurvey } from '#domain/questionnaire/to-lime-survey.js';
import type { Poll } from '#features/polls/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { QUESTIONNAIRE_SCHEMA_PATH } from '../../../public/schema/questionnaire-schema.js';
import { staffFrame } from '../../../layout/navigation.js';
import { limeLossText } from '../../../texts/lime-losses.nl.js';
import { pollTop } from '../poll-top.js';
import { limeWish } from './lime-wish.js';

export type ExchangeFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly questionnaire: Questionnaire;
  /** What could not be taken over from the file just now. */
  readonly leftOut?: readonly string[];
  readonly error?: string;
};

export function exchangePage({
  person,
  poll,
  questionnaire,
  leftOut = [],
  error = '',
}: ExchangeFacts): object {
  const at = `/werk/peilingen/${poll.id}/bestanden`;
  return {
    title: `Bestanden: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    form: { errorList: error === '' ? [] : [{ name: 'bestand', text: error }] },
    top: {
      ...pollTop(poll, 'Vragenlijst als bestand'),
      back: `/werk/peilingen/${poll.id}/vragen`,
      backText: 'Terug naar de vragen',
    },
    leftOut,
    error,
    schema: QUESTIONNAIRE_SCHEMA_PATH,
    mayChange: poll.state === 'draft',
    files: filesAt(at),
    one: `${at}/vraag.lsq`,
    questions: questionnaire.questions.map(({ id, text }, place) => ({
      value: id,
      text: `${place + 1}. ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`,
    })),
    lost: lostIn(toLimeSurvey(questionnaire, limeWish(poll)).lost),
  };
}

const filesAt = (at: string): readonly object[] => [
  { href: `${at}/vragenlijst.pdf`, text: 'Op papier', note: 'PDF, om af te drukken' },
  {
    href: `${at}/vragenlijst.json`,
    text: 'Volledig',
    note: 'JSON van dit systeem, met routes en vertalingen',
  },
  { href: `${at}/surveyjs.json`, text: 'Voor SurveyJS', note: 'JSON, zonder routes' },
  {
    href: `${at}/vragenlijst.lss`,
    text: 'Voor LimeSurvey',
    note: 'survey-archief (.lss), met routes en vertalingen',
  },
];

function lostIn(lost: readonly Finding<LimeLoss>[]): readonly string[] {
  return limeLosses.flatMap((what) => {
    const found = lost.filter((finding) => finding.what === what);
    const numbers = [
      ...new Set(found.flatMap(({ position }) => (position === undefined ? [] : [position + 1]))),
    ];
    const where = numbers.length === 0 ? '' : ` (vraag ${numbers.join(', ')})`;
    return found.length === 0 ? [] : [`${limeLossText[what]}${where}.`];
  });
}
