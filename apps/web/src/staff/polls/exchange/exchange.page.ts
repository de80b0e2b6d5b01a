// Everything the page for files of a questionnaire may show.
import type { Finding } from '#domain/questionnaire/finding.js';
import type { LeftOut } from '#domain/questionnaire/left-out.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { toLimeSurvey } from '#domain/questionnaire/to-lime-survey.js';
import { toSurveyJs } from '#domain/questionnaire/to-survey-js.js';
import type { Poll } from '#features/polls/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { QUESTIONNAIRE_SCHEMA_PATH } from '../../../public/schema/questionnaire-schema.js';
import { staffFrame } from '../../../layout/navigation.js';
import { limeLossText } from '../../../texts/lime-losses.nl.js';
import { leftOutText } from '../../../texts/questionnaire-import.nl.js';
import { surveyJsLossText } from '../../../texts/survey-js-losses.nl.js';
import { pollTop } from '../poll-top.js';
import { limeWish } from './lime-wish.js';

export type ExchangeFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly questionnaire: Questionnaire;
  /** What could not be taken over from the file just now. */
  readonly leftOut?: readonly LeftOut[];
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
  const wish = limeWish(poll);
  return {
    title: `Bestanden: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    form: { errorList: error === '' ? [] : [{ name: 'bestand', text: error }] },
    top: {
      ...pollTop(poll, 'Vragenlijst als bestand'),
      back: `/werk/peilingen/${poll.id}/vragen`,
      backText: 'Terug naar de vragen',
    },
    leftOut: leftOut.map(leftOutText),
    error,
    schema: QUESTIONNAIRE_SCHEMA_PATH,
    mayChange: poll.state === 'draft',
    files: filesAt(at),
    one: `${at}/vraag.lsq`,
    questions: questionnaire.questions.map(({ id, text }, place) => ({
      value: id,
      text: `${place + 1}. ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`,
    })),
    lost: lostIn(toLimeSurvey(questionnaire, wish).lost, limeLossText),
    lostInSurveyJs: lostIn(toSurveyJs(questionnaire, wish.words).lost, surveyJsLossText),
  };
}

const filesAt = (at: string): readonly object[] => [
  { href: `${at}/vragenlijst.pdf`, text: 'Op papier', note: 'PDF, om af te drukken' },
  {
    href: `${at}/vragenlijst.json`,
    text: 'Volledig',
    note: 'JSON van dit systeem, met routes en vertalingen',
  },
  { href: `${at}/surveyjs.json`, text: 'Voor SurveyJS', note: 'JSON, met routes en vertalingen' },
  {
    href: `${at}/vragenlijst.lss`,
    text: 'Voor LimeSurvey',
    note: 'survey-archief (.lss), met routes en vertalingen',
  },
];

/** One line per kind of loss, with the numbers of the questions. */
function lostIn<Loss extends string>(
  lost: readonly Finding<Loss>[],
  texts: Readonly<Record<Loss, string>>,
): readonly string[] {
  return [...new Set(lost.map(({ what }) => what))].map((what) => {
    const found = lost.filter((finding) => finding.what === what);
    const numbers = [
      ...new Set(found.flatMap(({ position }) => (position === undefined ? [] : [position + 1]))),
    ];
    return `${texts[what]}${numbers.length === 0 ? '' : ` (vraag ${numbers.join(', ')})`}.`;
  });
}
