// From answers to the document that may be shown: counted, small numbers joined, groups compared, and all of it audited.
import type { Solver } from '#domain/disclosure/solver.js';
import { SMALLEST_SHOWN } from '#domain/tally/merge-small.js';
import type { Answers, Questionnaire } from '#domain/questionnaire/question.js';
import type { CountedQuestion } from './count-part.js';
import { countParts } from './count-parts.js';
import { answerDoors } from './answer-doors.js';
import { compareQuestions, type Compared, type EarlierDocument, type Totals } from './compare-questions.js';
import type { Crossing } from './crossing.js';
import { orderOutcome } from './order-outcome.js';
import { partFigures, type Means } from './part-figures.js';
import type { AnswerResult, QuestionResult, ResultDocument } from './result.js';
import type { WeighedAnswers } from './weigh-answers.js';

export type Fieldwork = Pick<ResultDocument, 'invited' | 'byEmail' | 'byLetter' | 'questionnaireDigest'>;

/** What there is besides the answers; without any of it every answer counts the same and no groups are compared. */
export type Besides = {
  /** The weights of the answers, in their order. */
  readonly weighed?: WeighedAnswers | undefined;
  /** Without it nothing is told that takes a proof. */
  readonly solver?: Solver | undefined;
  /** Which questions staff wish to see by two traits at once. */
  readonly crossing?: Crossing | undefined;
  /** Versions that people could read before they were withdrawn. */
  readonly earlier?: readonly EarlierDocument[];
  /** The door of each answer, in their order. */
  readonly doors?: readonly string[];
  /** Answers through an open link. */
  readonly open?: readonly Answers[];
  /** Answers on paper and by telephone that count by themselves. */
  readonly typed?: readonly Answers[];
  /** Whether these answers count by themselves; then nothing is said of what wins. */
  readonly apart?: boolean;
};

/** The same answers give the same document, in whatever order they come. */
export function resultDocument(
  questionnaire: Questionnaire,
  answers: readonly Answers[],
  fieldwork: Fieldwork,
  besides: Besides = {},
): ResultDocument {
  const { weighed, solver, doors = [], open = [], typed = [] } = besides;
  const parts = countParts(questionnaire, answers, solver);
  const counted = parts.flatMap((each) => each.counted ?? []);
  const compared =
    weighed && solver ? compareQuestions(counted, { ...besides, weighed, solver }) : NOT_COMPARED;
  const means = { sample: weighed?.sample, solver };
  const questions = parts.map(({ part, counted: its }): QuestionResult => {
    const { kind, text, help, groupName } = part;
    const own = groupName === undefined ? {} : { groupName };
    const totals = its && compared.totalsOf(its);
    if (!its || totals?.tells === 'nothing') {
      const because = part.countedAs === 'text' ? 'open-text' : 'too-few';
      return { id: part.id, kind, text, help, ...own, shown: false, because };
    }
    const figures = partFigures(its, answers, means);
    const told = totals ? toldOf(figures, totals) : figures;
    return {
      ...told,
      ...own,
      ...orderOf(its, told, { answers, besides, means }),
      ...compared.figuresOf(its),
    };
  });
  const ways = answerDoors(doors);
  return {
    ...{ version: 2, ...fieldwork, answered: answers.length, questions },
    ...(weighed ? { weighting: weighed.weighting } : {}),
    ...(ways ? { doors: ways } : {}),
    ...(open.length >= SMALLEST_SHOWN ? { open: apartAnswers(questionnaire, open, solver) } : {}),
    ...(typed.length >= SMALLEST_SHOWN ? { typed: apartAnswers(questionnaire, typed, solver) } : {}),
    ...compared.rest,
  };
}

type Shown = Extract<QuestionResult, { shown: true }>;

type Whole = { readonly answers: readonly Answers[]; readonly besides: Besides; readonly means: Means };

/** Not where a share is withheld, nor where readers know what won by other weights: together these tell more. */
function orderOf(question: CountedQuestion, told: Shown, { answers, besides, means }: Whole) {
  if (!question.part.orderOf || besides.apart === true) return {};
  const isKnown = (besides.earlier ?? []).some(
    ({ document, otherWeights }) =>
      otherWeights &&
      document.questions.some((each) => each.id === told.id && each.shown && each.order?.told),
  );
  const withheld = told.answers.some(({ percentage }) => percentage === null);
  const order =
    isKnown || withheld ? { told: false as const } : orderOutcome(question, told, { answers, means });
  return { order };
}

/** Weighted shares without counts where the two side by side would tell how a small group answered, and not even all of those. */
function toldOf(question: Shown, { tells, withheld }: Totals): Shown {
  const answers = question.answers.map((answer, place): AnswerResult => {
    if (withheld[place] !== true) return tells === 'counts' ? answer : { ...answer, count: null };
    const { label, merged, apart } = answer;
    return { label, merged, count: null, percentage: null, ...(apart ? { apart } : {}) };
  });
  return { ...question, answers };
}

const NOT_COMPARED: Compared = {
  figuresOf: () => ({}),
  totalsOf: () => ({ tells: 'counts', withheld: [] }),
  rest: {},
};

/** Whoever wished to answered, or answered in another way: counted by themselves, without weights, margins or groups. */
function apartAnswers(questionnaire: Questionnaire, apart: readonly Answers[], solver: Solver | undefined) {
  const { answered, questions } = resultDocument(questionnaire, apart, NO_FIELDWORK, { solver, apart: true });
  return { answered, questions };
}

const NO_FIELDWORK: Fieldwork = { questionnaireDigest: '', invited: 0, byEmail: 0, byLetter: 0 };
