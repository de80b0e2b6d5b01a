// One question on one page: where it stands in the row, what was filled in before, and what is wrong with it.
import { fieldsOf, type Fields } from '#domain/questionnaire/answer-fields.js';
import type { AnswerFault } from '#domain/questionnaire/parsed-answer.js';
import { piped } from '#domain/questionnaire/piping.js';
import type { Question, Questionnaire } from '#domain/questionnaire/question.js';
import { questionsAhead } from '#domain/questionnaire/questions-ahead.js';
import { wayOf, type Draft } from '#features/answers/index.js';
import { questionModel, type QuestionModel } from '../../components/question.js';
import { filled } from '../../texts/resident/filled.js';
import { residentWords, type ReaderLanguage } from '../../texts/resident/resident-words.js';
import { residentFrame, type ResidentFrame } from '../resident-frame.js';
import { saidIn } from './answer-text.js';
import { addressIn, CHECK, QUESTIONS } from './question-address.js';

/** Where one reads how to go on later: with a cookie on one page, with a token under the address of the poll. */
export const laterIn = (base: string): string => (base === QUESTIONS ? '/later-verder' : `${base}/later`);

export type Progress = { readonly text: string; readonly parts: readonly boolean[]; readonly saved: boolean };

export type QuestionPage = ResidentFrame & {
  readonly title: string;
  readonly later: string;
  readonly form: { readonly errorList: readonly { readonly name: string; readonly text: string }[] };
  readonly errorTitle: string;
  readonly section: string;
  readonly progress: Progress;
  readonly question: QuestionModel;
  readonly action: string;
  readonly send: string;
  /** Said above a button that sends everything. */
  readonly final: boolean;
  /** Goes back to the check, without saving. */
  readonly fromCheck: boolean;
  readonly previous: string;
};

export type QuestionFacts = {
  readonly questionnaire: Questionnaire;
  readonly draft: Draft;
  readonly question: Question;
  /** From 1, in the whole questionnaire. */
  readonly number: number;
  /** Came from the check page, and goes back there. */
  readonly fromCheck: boolean;
  readonly seed?: string;
  /** Dutch when left out; the questionnaire is in this language already. */
  readonly language?: ReaderLanguage;
  /** False: the last question sends. */
  readonly checkPage?: boolean;
  /** Under which address the questions are. */
  readonly base?: string;
};

/** What was posted and is shown again: because of a fault, or in the middle of answering. */
export type Again = { readonly fault?: AnswerFault; readonly fields: Fields; readonly moved?: string };

export function questionPage(facts: QuestionFacts, again?: Again): QuestionPage {
  const { number, draft, fromCheck, questionnaire, seed = '', language = 'nl', base = QUESTIONS } = facts;
  const { question: words, table } = residentWords(language);
  const question = piped(facts.question, draft.answers, (id) =>
    saidIn(questionnaire, draft.answers, id, words),
  );
  const place = placeOf(facts);
  const fields = again?.fields ?? fieldsOf(question, draft.answers[question.id]);
  const { fault, moved = '' } = again ?? {};
  const sentence = fault ? words.faults[fault](question) : '';
  return {
    ...residentFrame(language),
    title: place.text === '' ? question.text : `${place.text}: ${question.text}`,
    later: laterIn(base),
    form: { errorList: fault ? [{ name: question.id, text: sentence }] : [] },
    errorTitle: fault === 'missing' ? table.noAnswerYet : table.lookAgain,
    section: sectionOf(facts),
    progress: { ...place, saved: draft.seen.length > 0 && !again },
    question: questionModel(question, {
      fields,
      heading: true,
      seed,
      moved,
      words,
      ...(fault ? { fault } : {}),
    }),
    action: `${base}/${number}${fromCheck ? '?terug=controle' : ''}`,
    send: sendText(facts),
    final: isFinal(facts),
    fromCheck,
    previous: previousPage(facts),
  };
}

/** "Vraag 2 van 6" when that is certain; the fewest and the most when the answers still decide. */
function placeOf({
  questionnaire,
  draft,
  question,
  language = 'nl',
}: QuestionFacts): Pick<Progress, 'text' | 'parts'> {
  const before = asked(wayBefore(questionnaire, draft, question)).length;
  const own = question.kind === 'information' ? 0 : 1;
  const { least, most } = questionsAhead(questionnaire, draft.answers, question.id);
  const done = before + own;
  const parts = Array.from({ length: done + most }, (_, place) => place < done);
  const { table } = residentWords(language);
  if (own === 0) return { text: '', parts };
  if (least === most) return { text: filled(table.place, { n: done, total: done + most }), parts };
  return { text: filled(table.placeAbout, { n: done, from: least, to: most }), parts };
}

const asked = (questions: readonly Question[]): readonly Question[] =>
  questions.filter(({ kind }) => kind !== 'information');

function wayBefore(questionnaire: Questionnaire, draft: Draft, { id }: Question): readonly Question[] {
  const way = wayOf(questionnaire, draft);
  return way.slice(
    0,
    way.findIndex((each) => each.id === id),
  );
}

/** The heading of the section the question stands in; '' before the first. */
function sectionOf({ questionnaire, number }: QuestionFacts): string {
  const { questions, sections = [] } = questionnaire;
  const begun = questions.slice(0, number).map(({ id }) => id);
  const starts = sections.filter(({ startsAt }) => begun.includes(startsAt));
  const latest = starts.toSorted((one, next) => begun.indexOf(next.startsAt) - begun.indexOf(one.startsAt));
  return latest[0]?.title ?? '';
}

function sendText(facts: QuestionFacts): string {
  const { question, fromCheck, language = 'nl' } = facts;
  const { table } = residentWords(language);
  if (fromCheck) return table.saveAndBack;
  if (isFinal(facts)) return table.send;
  if (question.kind === 'information') return table.goOn;
  return isLast(facts) ? table.toCheck : table.next;
}

const isLast = ({ questionnaire, draft, question }: QuestionFacts): boolean =>
  questionsAhead(questionnaire, draft.answers, question.id).most === 0;

/** There is no check page, and this is the last question: its button sends everything. */
export const isFinal = (facts: QuestionFacts): boolean =>
  facts.checkPage === false && !facts.fromCheck && isLast(facts);

function previousPage({
  questionnaire,
  draft,
  question,
  fromCheck,
  base = QUESTIONS,
}: QuestionFacts): string {
  if (fromCheck) return `${base}/${CHECK}`;
  const previous = wayBefore(questionnaire, draft, question).at(-1);
  return previous ? addressIn(questionnaire, previous, base) : '';
}
