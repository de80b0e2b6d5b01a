// Everything the page with the list of questions may show.
import { checkQuestionnaire } from '#domain/questionnaire/check-questionnaire.js';
import type { Check } from '#domain/questionnaire/finding.js';
import { estimateMinutes } from '#domain/questionnaire/estimate-minutes.js';
import { isGroupQuestion } from '#domain/questionnaire/group-questions.js';
import { questionKinds, type Question, type Questionnaire } from '#domain/questionnaire/question.js';
import { END } from '#domain/questionnaire/routing.js';
import type { Poll } from '#features/polls/index.js';
import { isAsTested, spoilsTrend, testedQuestions } from '#features/questionnaires/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { counted } from '../../../texts/formats.nl.js';
import { questionKindHint, questionKindText } from '../../../texts/questionnaire-findings.nl.js';
import { conditionText } from '../../../texts/condition.nl.js';
import { phoneModel, type SpokenLanguage } from '../phone.js';
import { pollTop } from '../poll-top.js';
import { faultText, warningText } from './finding-text.js';

export type QuestionsFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly questionnaire: Questionnaire;
  /** Id of the question on the phone; anything else shows the first. */
  readonly shown?: string;
  readonly language?: SpokenLanguage;
};

export function questionsPage({
  person,
  poll,
  questionnaire,
  shown = '',
  language = 'nl',
}: QuestionsFacts): object {
  const { questions } = questionnaire;
  const looked = questions.find(({ id }) => id === shown) ?? questions[0];
  const check = checkQuestionnaire(questionnaire);
  return {
    title: `Vragen: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    form: { errorList: [] },
    top: pollTop(poll, 'Vragen'),
    at: addressOf(poll),
    phone: phoneModel(questionnaire, looked, { language, at: lookAt(poll, looked?.id ?? '') }),
    size: sizeOf(questionnaire),
    doors: DOORS.map(({ page, ...door }) => ({ ...door, href: `/werk/peilingen/${poll.id}/${page}` })),
    general: generalOf(questionnaire, check),
    toMend: toMendIn(check),
    questions: questions.map((question, position) => ({
      ...itemOf(questionnaire, position, check),
      section: questionnaire.sections?.find(({ startsAt }) => startsAt === question.id)?.title ?? '',
      edit: `${addressOf(poll)}/${question.id}`,
      look: `${lookAt(poll, question.id)}&taal=${language}#telefoon`,
      isShown: question.id === looked?.id,
      mend: poll.state === 'open' ? `${addressOf(poll)}/${question.id}/typefout` : '',
      isFirst: position === 0,
      isLast: position === questions.length - 1,
    })),
    kinds: KINDS,
    tested: testedQuestions
      .filter(({ id }) => !questions.some((question) => question.id === id))
      .map(({ id, text }) => ({ id, text })),
    mayChange: poll.state === 'draft',
  };
}

const lookAt = (poll: Poll, id: string): string => `${addressOf(poll)}?vraag=${id}`;

export const addressOf = ({ id }: Poll): string => `/werk/peilingen/${id}/vragen`;

const generalOf = (questionnaire: Questionnaire, { faults, warnings }: Check): readonly object[] => [
  ...faults.filter(isGeneral).map((finding) => ({ kind: 'error', text: faultText(questionnaire, finding) })),
  ...warnings.filter(isGeneral).map((finding) => ({ kind: 'warning', text: warningText(finding) })),
];

/** The questions that keep the poll from opening, for a way to each of them from above a long list. */
function toMendIn({ faults }: Check): readonly number[] {
  const places = faults.flatMap(({ position }) => (position === undefined ? [] : [position + 1]));
  return [...new Set(places)].sort((one, other) => one - other);
}

const KINDS = questionKinds.map((kind) => ({
  value: kind,
  text: questionKindText[kind],
  hint: questionKindHint[kind],
}));

const DOORS = [
  { page: 'voorbeeld', text: 'Bekijk als inwoner', icon: 'phone' },
  { page: 'vertalen', text: 'Vertalen', icon: 'language' },
  { page: 'meelezen', text: 'Meelezen', icon: 'eye' },
  { page: 'grenzen', text: 'Grenzen', icon: 'people' },
  { page: 'versies', text: 'Versies', icon: 'clock' },
  { page: 'bestanden', text: 'Bestanden', icon: 'download' },
];

const SPOILS_TREND =
  'Deze vraag heeft de naam van een beproefde vraag, maar andere woorden. Leg de antwoorden niet naast die van andere jaren.';

const isGeneral = ({ position }: { readonly position?: number }): boolean => position === undefined;

export function sizeOf(questionnaire: Questionnaire): string {
  const { length } = questionnaire.questions;
  if (length === 0) return '';
  const minutes = Math.max(1, Math.ceil(estimateMinutes(questionnaire)));
  return `${counted(length, 'vraag', 'vragen')}, ongeveer ${counted(minutes, 'minuut', 'minuten')} werk voor een inwoner`;
}

function itemOf(questionnaire: Questionnaire, position: number, { faults, warnings }: Check): object {
  const question = questionnaire.questions[position];
  if (!question) return {};
  const here = (finding: { readonly position?: number }): boolean => finding.position === position;
  return {
    id: question.id,
    number: position + 1,
    text: question.text.trim() === '' ? 'Nog zonder tekst' : question.text,
    kind: questionKindText[question.kind],
    about: aboutOf(question).join(' · '),
    routes: routesOf(questionnaire, question),
    faults: faults.filter(here).map((finding) => faultText(questionnaire, finding)),
    warnings: [...warnings.filter(here).map(warningText), ...(spoilsTrend(question) ? [SPOILS_TREND] : [])],
  };
}

/** Who gets the question, and where its answers lead. */
function routesOf(questionnaire: Questionnaire, { showIf, jumps = [] }: Question): readonly string[] {
  const { questions } = questionnaire;
  return [
    ...(showIf ? [`Voor wie ${conditionText(questionnaire, showIf)}.`] : []),
    ...jumps.map(({ when, to }) => {
      const place = questions.findIndex(({ id }) => id === to);
      const goal = to === END ? 'het einde' : place < 0 ? 'een vraag die er niet is' : `vraag ${place + 1}`;
      const isForAll = when.kind === 'all' && when.of.length === 0;
      return isForAll
        ? `Daarna naar ${goal}.`
        : `Wie ${conditionText(questionnaire, when)}, gaat naar ${goal}.`;
    }),
  ];
}

function aboutOf(question: Question): readonly string[] {
  return [
    questionKindText[question.kind],
    ...('options' in question ? [counted(question.options.length, 'antwoord', 'antwoorden')] : []),
    ...(isAsTested(question) ? ['beproefd, de woorden liggen vast'] : []),
    ...(question.dontKnow ? ['met “weet ik niet”'] : []),
    ...(question.required || question.kind === 'information' ? [] : ['niet verplicht']),
    ...(isGroupQuestion(question) ? [`groepen vergelijken op “${question.groupName}”`] : []),
  ];
}
