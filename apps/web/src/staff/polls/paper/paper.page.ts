// Typing over a form from paper or telephone: first the code, then all questions on one page.
import { piped } from '#domain/questionnaire/piping.js';
import type { Fields } from '#domain/questionnaire/answer-fields.js';
import type { AnswerFault } from '#domain/questionnaire/parsed-answer.js';
import type { Answers, Question, Questionnaire } from '#domain/questionnaire/question.js';
import type { EntryOutcome } from '#features/answers/index.js';
import type { Poll } from '#features/polls/index.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { questionModel } from '../../../components/question.js';
import { staffFrame } from '../../../layout/navigation.js';
import { answerTexts } from '../../../resident/questions/answer-text.js';
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
  const differs = outcome?.outcome === 'differs' ? outcome : undefined;
  const questions = questionnaire.questions.filter(({ kind }) => kind !== 'information');
  return {
    title: `Formulier invoeren: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    form: {
      errorList: questions.flatMap((question, place) => {
        const fault = faultOf.get(question.id);
        const text = fault ? `Vraag ${place + 1}: ${questionWordsNl.faults[fault](question)}` : '';
        return fault ? [{ name: question.id, text }] : [];
      }),
    },
    top: pollTop(poll, 'Formulier invoeren'),
    start: { ...start, twice: start.twice ? 'ja' : '' },
    mayGoOn: start.settled || differs !== undefined,
    refused: outcome && outcome.outcome in REFUSED ? REFUSED[outcome.outcome] : '',
    questions: questions.map((question, place) => {
      const fault = faultOf.get(question.id);
      const shown = { fields, heading: false, moved, ...(fault ? { fault } : {}) };
      return {
        number: place + 1,
        note: question.showIf ? 'Alleen voor wie bij eerdere vragen hierheen werd verwezen.' : '',
        differs: differs?.questions.includes(question.id) ? colleagueTyped(question, differs.first) : '',
        // On the paper stand the words for when nothing was answered before.
        model: questionModel(
          piped(question, {}, () => ''),
          shown,
        ),
      };
    }),
  };
}

function colleagueTyped(question: Question, first: Answers): string {
  const texts = answerTexts(question, first[question.id]);
  return texts.length === 0 ? 'Uw collega sloeg deze vraag over.' : `Uw collega typte: ${texts.join('; ')}.`;
}

const REFUSED: Readonly<Record<string, string>> = {
  differs:
    'De twee invoeren verschillen. Kijk bij de gemerkte vragen op het papier. Verbeter wat u fout typte. Typte uw collega iets fout? Zet dan onderaan een vinkje.',
  'needs-a-colleague': 'U deed de eerste invoer, en die is hetzelfde. Laat een collega de tweede doen.',
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
