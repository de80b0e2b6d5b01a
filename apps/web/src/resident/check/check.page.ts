// Everything that was filled in, once more, before it is sent for good.
import type { Stand } from '#features/answers/index.js';
import { answerTexts } from '../questions/answer-text.js';
import { LATER } from '../questions/question.page.js';

export type CheckPage = {
  readonly title: string;
  readonly later: string;
  readonly rows: readonly {
    readonly term: string;
    readonly value: string;
    readonly values: readonly string[];
    readonly href: string;
  }[];
  readonly previous: string;
};

export function checkPage({ questionnaire, draft }: Stand): CheckPage {
  return {
    title: 'Controleer uw antwoorden',
    later: LATER,
    rows: questionnaire.questions.map((question, index) => {
      const texts = answerTexts(question, draft.answers[question.id]);
      return {
        term: question.text,
        value: texts.length === 1 ? texts.join('') : '',
        values: texts.length > 1 ? texts : [],
        href: `/vragen/${index + 1}?terug=controle`,
      };
    }),
    previous: `/vragen/${questionnaire.questions.length}`,
  };
}
