// Everything the page on which colleagues read along may show.
import type { Question, Questionnaire } from '#domain/questionnaire/question.js';
import type { Poll } from '#features/polls/index.js';
import {
  LONGEST_COMMENT,
  type Looks,
  type QuestionnaireComment,
  type ReviewState,
} from '#features/questionnaires/index.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { questionModel } from '../../../components/question.js';
import { staffFrame } from '../../../layout/navigation.js';
import { counted, shortMoment } from '../../../texts/formats.nl.js';
import { pollTop } from '../poll-top.js';

export type ReviewFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly questionnaire: Questionnaire;
  readonly looks: Looks;
  /** Whether this person did not write the questions. */
  readonly mayApprove: boolean;
  /** Names of staff by account. */
  readonly names: ReadonlyMap<string, string>;
  readonly form?: FormView;
};

const STATES: Readonly<Record<ReviewState, string>> = {
  unseen: 'Nog geen collega heeft deze vragen nagekeken.',
  changed: 'Een collega keek de vragen na, maar daarna zijn ze veranderd.',
  seen: 'Een collega heeft deze vragen nagekeken.',
};

export function reviewPage(facts: ReviewFacts): object {
  const { person, poll, questionnaire, looks, mayApprove, form = freshForm() } = facts;
  const open = looks.comments.filter(({ settledBy }) => settledBy === null);
  const isOpen = poll.state === 'draft' || poll.state === 'scheduled';
  const about = form.values['over'] ?? '';
  return {
    title: `Meelezen: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    form,
    top: {
      ...pollTop(poll, 'Meelezen'),
      back: `/werk/peilingen/${poll.id}/vragen`,
      backText: 'Terug naar de vragen',
    },
    at: `/werk/peilingen/${poll.id}/meelezen`,
    isOpen,
    state: STATES[looks.state],
    stateKind: looks.state === 'seen' ? 'ok' : 'warning',
    looked: looks.reviews.map(
      ({ reviewedBy, reviewedAt }) => `${nameOf(facts, reviewedBy)}, ${shortMoment(reviewedAt)}`,
    ),
    mayApprove: isOpen && mayApprove && looks.state !== 'seen',
    isOwnWork: isOpen && !mayApprove,
    openCount: open.length === 0 ? '' : counted(open.length, 'open opmerking', 'open opmerkingen'),
    longest: LONGEST_COMMENT,
    comment: { value: form.values['opmerking'] ?? '', error: form.errors['opmerking'] ?? '', about },
    places: [
      { value: '', text: 'De hele vragenlijst' },
      ...questionnaire.questions.map(({ id, text }, place) => ({
        value: id,
        text: `Vraag ${place + 1}: ${text.slice(0, 60)}`,
      })),
    ],
    whole: commentsOn(facts, ''),
    questions: questionnaire.questions.map((question, place) => questionItem(facts, question, place)),
  };
}

function questionItem(facts: ReviewFacts, question: Question, place: number): object {
  return {
    id: question.id,
    number: place + 1,
    hasText: question.text.trim() !== '',
    shown: questionModel(question, { fields: {}, heading: false }),
    comments: commentsOn(facts, question.id),
  };
}

/** Comments on a question that is no longer there stand with the whole. */
function commentsOn(facts: ReviewFacts, questionId: string): readonly object[] {
  const ids = facts.questionnaire.questions.map(({ id }) => id);
  const belongs = (comment: QuestionnaireComment): boolean =>
    questionId === '' ? !ids.includes(comment.questionId) : comment.questionId === questionId;
  return facts.looks.comments.filter(belongs).map((comment) => ({
    id: comment.id,
    text: comment.text,
    about: `${nameOf(facts, comment.madeBy)}, ${shortMoment(comment.madeAt)}`,
    settled: comment.settledBy === null ? '' : `Afgehandeld door ${nameOf(facts, comment.settledBy)}`,
  }));
}

const nameOf = ({ names }: ReviewFacts, account: string): string =>
  names.get(account) ?? 'Iemand die niet meer bekend is';
