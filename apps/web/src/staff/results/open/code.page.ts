// Everything the page may show on which staff code the answers to one open question.
import type { OpenWork } from '#features/coding/index.js';
import type { Poll } from '#features/polls/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { counted, decimalNumber, wholeNumber } from '../../../texts/formats.nl.js';
import { pollTop } from '../../polls/poll-top.js';
import { LONGEST_CODE, PER_PAGE } from './code.form.js';
import { openDone } from './open-done.nl.js';
import { addressOf } from './open-desk.js';

export type CodeFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly work: OpenWork;
  /** From 1. */
  readonly page: number;
  readonly done: string;
  readonly form: FormView;
};

export function codePage(facts: CodeFacts): object {
  const { person, poll, work, done, form } = facts;
  const { question, codes, toJudge } = work;
  const isReading = question.state === 'reading';
  return {
    title: `Open antwoorden: ${question.text}`,
    staff: staffFrame(person, 'peilingen'),
    top: {
      ...pollTop(poll, question.text),
      back: `/werk/peilingen/${poll.id}/open`,
      backText: 'Alle open vragen',
    },
    done: openDone(done),
    form: { ...form, values: { code: '', ...form.values }, errors: { code: '', ...form.errors } },
    at: addressOf(question),
    isReading,
    longestCode: LONGEST_CODE,
    codes,
    ...answersOnPage(facts),
    progress: progressOf(work, person),
    toJudge: isReading ? toJudge.length : 0,
    judgeHref: `${addressOf(question)}/citaat`,
    judgeText: counted(toJudge.length, 'citaat', 'citaten'),
    isOffered: question.state === 'offered',
    mayApprove: question.state === 'offered' && isOfOthers(work, person),
    publicHref: question.state === 'published' ? `/uitkomsten/${poll.slug}` : '',
  };
}

/** This person neither offered it nor decided about a quote. */
const isOfOthers = ({ question, answers }: OpenWork, { accountId }: StaffPerson): boolean =>
  question.offeredBy !== accountId && answers.every(({ judgedBy }) => judgedBy !== accountId);

function answersOnPage({ person, work, page: wanted }: CodeFacts): object {
  const { question, codes, answers, codings } = work;
  const at = addressOf(question);
  const pages = Math.max(1, Math.ceil(answers.length / PER_PAGE));
  const page = Math.min(pages, Math.max(1, wanted));
  const mine = codings.filter(({ coder }) => coder === person.accountId);
  const own = new Map(mine.map((each) => [each.answerId, each.codes]));
  const isOpen = question.state === 'reading' && codes.length > 0;
  return {
    answers: (isOpen ? answers.slice((page - 1) * PER_PAGE, page * PER_PAGE) : []).map(({ id, text }) => ({
      id,
      text,
      isDone: own.has(id),
      codes: codes.map((code) => ({
        ...code,
        field: `codes-${id}`,
        checked: own.get(id)?.includes(code.id) ?? false,
      })),
    })),
    page,
    pageText: `Bladzijde ${page} van ${pages}`,
    previous: page > 1 ? `${at}?bladzijde=${page - 1}` : '',
    next: page < pages ? `${at}?bladzijde=${page + 1}` : '',
  };
}

function progressOf({ answers, codings, alpha }: OpenWork, { accountId }: StaffPerson): readonly string[] {
  const own = codings.filter(({ coder }) => coder === accountId).length;
  const others = new Set(codings.map(({ coder }) => coder).filter((coder) => coder !== accountId)).size;
  const any = new Set(codings.map(({ answerId }) => answerId)).size;
  return [
    `U codeerde ${wholeNumber(own)} van de ${wholeNumber(answers.length)} antwoorden.`,
    others === 0
      ? 'Nog geen collega codeert met u mee.'
      : `Samen met ${counted(others, 'collega', 'collega’s')} codeerde u ${wholeNumber(any)} antwoorden.`,
    alpha === undefined
      ? 'Coderen twee mensen dezelfde antwoorden, dan staat hier hoe eens zij het zijn.'
      : `Overeenstemming (alfa van Krippendorff): ${decimalNumber(alpha, 2)}. 1 is helemaal eens, 0 is zo eens als bij toeval. Onder 0,67 zijn de codes niet scherp genoeg.`,
  ];
}
