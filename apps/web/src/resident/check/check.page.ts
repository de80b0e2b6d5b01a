// Everything that was filled in, once more, before it is sent for good.
import { piped } from '#domain/questionnaire/piping.js';
import { wayOf, type Stand } from '#features/answers/index.js';
import { answerTexts, saidIn } from '../questions/answer-text.js';
import { addressIn, QUESTIONS, SEND } from '../questions/question-address.js';
import { residentWords } from '../../texts/resident/resident-words.js';
import { residentFrame, type ResidentFrame } from '../resident-frame.js';
import { laterIn } from '../questions/question.page.js';

export type CheckPage = ResidentFrame & {
  readonly title: string;
  readonly later: string;
  readonly rows: readonly {
    readonly term: string;
    readonly value: string;
    readonly values: readonly string[];
    readonly href: string;
  }[];
  readonly action: string;
  readonly privacy: string;
  readonly previous: string;
};

export function checkPage({
  questionnaire,
  draft,
  language,
  base = QUESTIONS,
}: Pick<Stand, 'questionnaire' | 'draft' | 'language'> & { readonly base?: string }): CheckPage {
  const { question: words, table, anonymous } = residentWords(language);
  const way = wayOf(questionnaire, draft);
  const questions = way
    .filter(({ kind }) => kind !== 'information')
    .map((question) =>
      piped(question, draft.answers, (id) => saidIn(questionnaire, draft.answers, id, words)),
    );
  const last = way.at(-1);
  return {
    ...residentFrame(language),
    title: table.checkTitle,
    later: laterIn(base),
    action: `${base}/${SEND}`,
    privacy: base === QUESTIONS ? table.privacy : anonymous.keptApart,
    rows: questions.map((question) => {
      const texts = answerTexts(question, draft.answers[question.id], words);
      return {
        term: question.text,
        value: texts.length === 1 ? texts.join('') : '',
        values: texts.length > 1 ? texts : [],
        href: `${addressIn(questionnaire, question, base)}?terug=controle`,
      };
    }),
    previous: last ? addressIn(questionnaire, last, base) : '',
  };
}
