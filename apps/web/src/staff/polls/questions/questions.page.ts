// Everything the page with the list of questions may show.
import { checkQuestionnaire } from '#domain/questionnaire/check-questionnaire.js';
import type {
  Check,
  Finding,
  QuestionnaireFault,
  QuestionnaireWarning,
} from '#domain/questionnaire/finding.js';
import { estimateMinutes } from '#domain/questionnaire/estimate-minutes.js';
import { questionKinds, type Question, type Questionnaire } from '#domain/questionnaire/question.js';
import type { Poll } from '#features/polls/index.js';
import { testedQuestions } from '#features/questionnaires/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { counted } from '../../../texts/formats.nl.js';
import {
  questionKindHint,
  questionKindText,
  questionnaireFaultText,
  questionnaireWarningText,
} from '../../../texts/questionnaire-findings.nl.js';
import { pollTop } from '../poll-top.js';

export type QuestionsFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly questionnaire: Questionnaire;
};

export function questionsPage({ person, poll, questionnaire }: QuestionsFacts): object {
  const { questions } = questionnaire;
  const check = checkQuestionnaire(questionnaire);
  return {
    title: `Vragen: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    form: { errorList: [] },
    top: pollTop(poll, 'Vragen'),
    at: addressOf(poll),
    preview: `/werk/peilingen/${poll.id}/voorbeeld`,
    files: `/werk/peilingen/${poll.id}/bestanden`,
    review: `/werk/peilingen/${poll.id}/meelezen`,
    quotas: `/werk/peilingen/${poll.id}/grenzen`,
    versions: `/werk/peilingen/${poll.id}/versies`,
    translate: `/werk/peilingen/${poll.id}/vertalen`,
    size: sizeOf(questionnaire),
    general: [
      ...check.faults.filter(isGeneral).map((finding) => ({ kind: 'error', text: faultText(finding) })),
      ...check.warnings.filter(isGeneral).map((finding) => ({ kind: 'warning', text: warningText(finding) })),
    ],
    questions: questions.map((question, position) => ({
      ...itemOf(question, position, check),
      section: questionnaire.sections?.find(({ startsAt }) => startsAt === question.id)?.title ?? '',
      edit: `${addressOf(poll)}/${question.id}`,
      mend: poll.state === 'open' ? `${addressOf(poll)}/${question.id}/typefout` : '',
      isFirst: position === 0,
      isLast: position === questions.length - 1,
    })),
    kinds: questionKinds.map((kind) => ({
      value: kind,
      text: questionKindText[kind],
      hint: questionKindHint[kind],
    })),
    tested: testedQuestions
      .filter(({ id }) => !questions.some((question) => question.id === id))
      .map(({ id, text }) => ({ id, text })),
    mayChange: poll.state === 'draft',
  };
}

export const addressOf = ({ id }: Poll): string => `/werk/peilingen/${id}/vragen`;

const isGeneral = ({ position }: { readonly position?: number }): boolean => position === undefined;

export function sizeOf(questionnaire: Questionnaire): string {
  const { length } = questionnaire.questions;
  if (length === 0) return '';
  const minutes = Math.max(1, Math.ceil(estimateMinutes(questionnaire)));
  return `${counted(length, 'vraag', 'vragen')}, ongeveer ${counted(minutes, 'minuut', 'minuten')} werk voor een inwoner`;
}

function itemOf(question: Question, position: number, { faults, warnings }: Check): object {
  const here = (finding: { readonly position?: number }): boolean => finding.position === position;
  return {
    id: question.id,
    number: position + 1,
    text: question.text.trim() === '' ? 'Nog zonder tekst' : question.text,
    kind: questionKindText[question.kind],
    about: aboutOf(question).join(' · '),
    faults: faults.filter(here).map(faultText),
    warnings: warnings.filter(here).map(warningText),
  };
}

const faultText = ({ what, about }: Finding<QuestionnaireFault>): string =>
  quoting(questionnaireFaultText[what], about);

const warningText = ({ what, about }: Finding<QuestionnaireWarning>): string =>
  quoting(questionnaireWarningText[what], about);

const quoting = (text: string, about: string | undefined): string =>
  about === undefined ? text : `${text} “${about}”`;

function aboutOf(question: Question): readonly string[] {
  return [
    questionKindText[question.kind],
    ...('options' in question ? [counted(question.options.length, 'antwoord', 'antwoorden')] : []),
    ...(question.dontKnow ? ['met “weet ik niet”'] : []),
    ...(question.required || question.kind === 'information' ? [] : ['niet verplicht']),
    ...(question.showIf ? ['alleen voor wie aan de voorwaarden voldoet'] : []),
    ...(question.jumps ? ['met sprongen'] : []),
  ];
}
