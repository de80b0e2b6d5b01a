// Typing over a form from paper or telephone: first the code, then all questions on one page.
import { pipedIn } from '#domain/questionnaire/piping.js';
import type { Fields } from '#domain/questionnaire/answer-fields.js';
import type { AnswerFault } from '#domain/questionnaire/parsed-answer.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import type { EntryOutcome } from '#features/answers/index.js';
import type { Poll } from '#features/polls/index.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { questionModel } from '../../../components/question.js';
import { staffFrame } from '../../../layout/navigation.js';
import { questionWordsNl } from '../../../texts/question-words.nl.js';
import { pollTop } from '../poll-top.js';
import type { PaperStart } from './paper.form.js';

type About = { readonly person: StaffPerson; readonly poll: Poll };

export function paperStartPage(
  { person, poll }: About,
  {
    form = freshForm({ code: '', herkomst: 'paper', dubbel: '' }),
    done = '',
  }: { form?: FormView; done?: string } = {},
): object {
  return {
    title: `Papier en telefoon: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    form: { ...form, errors: { code: '', herkomst: '', ...form.errors } },
    top: pollTop(poll, 'Papier en telefoon'),
    isOpen: poll.state === 'open',
    done: done in DONE ? DONE[done] : '',
    origins: [
      { value: 'paper', text: 'Papier' },
      { value: 'phone', text: 'Telefoon' },
    ],
  };
}

const DONE: Readonly<Record<string, string>> = {
  geteld: 'Het antwoord is geteld. U kunt het volgende formulier invoeren.',
  bewaard: 'De eerste invoer is bewaard. Een collega voert hetzelfde formulier nog een keer in.',
};

export type PaperFormFacts = About & {
  readonly questionnaire: Questionnaire;
  readonly start: PaperStart;
  readonly fields: Fields;
  readonly moved?: string;
  readonly faults: readonly { readonly id: string; readonly fault: AnswerFault }[];
  readonly outcome?: EntryOutcome;
};

export function paperFormPage(facts: PaperFormFacts): object {
  const { person, poll, questionnaire, start, fields, faults, moved = '', outcome } = facts;
  const faultOf = new Map(faults.map(({ id, fault }) => [id, fault]));
  const differing = outcome?.outcome === 'differs' ? outcome.questions : [];
  const questions = questionnaire.questions.filter(({ kind }) => kind !== 'information');
  return {
    title: `Formulier invoeren: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    form: {
      errorList: questions.flatMap((question) => {
        const fault = faultOf.get(question.id);
        return fault ? [{ name: question.id, text: questionWordsNl.faults[fault](question) }] : [];
      }),
    },
    top: pollTop(poll, 'Formulier invoeren'),
    start: { ...start, twice: start.twice ? 'ja' : '' },
    refused: outcome && outcome.outcome in REFUSED ? REFUSED[outcome.outcome] : '',
    questions: questions.map((question, place) => {
      const fault = faultOf.get(question.id);
      const shown = { fields, heading: false, moved, ...(fault ? { fault } : {}) };
      return {
        number: place + 1,
        note: question.showIf ? 'Alleen voor wie bij eerdere vragen hierheen werd verwezen.' : '',
        piped: pipedIn(question.text).length > 0,
        differs: differing.includes(question.id),
        model: questionModel(question, shown),
      };
    }),
  };
}

const REFUSED: Readonly<Record<string, string>> = {
  differs: 'De twee invoeren verschillen. Kijk bij de gemerkte vragen wat er op het papier staat.',
  'needs-a-colleague': 'U deed de eerste invoer. Laat een collega de tweede doen.',
  'answered-before': 'Met deze code is al geantwoord. Dit formulier telt niet nog een keer.',
  'poll-closed': 'De peiling is gesloten. Er komt geen antwoord meer bij.',
  'unknown-code': 'Deze code hoort niet bij deze peiling.',
};

/** Why a code cannot be used, for beside its field. */
export const CODE_FAULTS: Readonly<Record<string, string>> = {
  answered: 'Met deze code is al geantwoord',
  closed: 'De peiling is gesloten',
  unknown: 'Deze code hoort niet bij deze peiling. Typ hem nog een keer over',
};
