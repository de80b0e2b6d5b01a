// The last gate for what came from another program: a question that cannot be kept here is left out by name.
import type { FromElsewhere, LeftOut } from './left-out.js';
import type { Question, Questionnaire } from './question.js';
import { readQuestionnaire } from './read-questionnaire.js';

/**
 * In: what was taken over from a file. Out: the same without what does not fit our own format (a text of more than 5000
 * characters, more than 500 answers), each with the place in the question where it does not.
 */
export function fittingQuestions({ questionnaire, leftOut }: FromElsewhere): FromElsewhere {
  const read = questionnaire.questions.map((question) => ({ question, misfit: misfitOf(question) }));
  const questions = read.flatMap(({ question, misfit }) => (misfit === undefined ? [question] : []));
  const { sections, translations, ...rest } = questionnaire;
  const kept: Questionnaire = {
    ...rest,
    questions,
    ...(sections ? { sections: sections.filter((each) => fits({ ...EMPTY, sections: [each] })) } : {}),
  };
  const tables = Object.entries(translations ?? {}).map(
    ([language, table]) =>
      [
        language,
        Object.fromEntries(
          Object.entries(table).filter(([key, text]) =>
            fits({ ...EMPTY, translations: { [language]: { [key]: text } } }),
          ),
        ),
      ] as const,
  );
  return {
    questionnaire: translations ? { ...kept, translations: Object.fromEntries(tables) } : kept,
    leftOut: [
      ...leftOut,
      ...read.flatMap(({ question, misfit }): readonly LeftOut[] =>
        misfit === undefined ? [] : [{ what: 'unfit', detail: misfit, about: question.text.slice(0, 80) }],
      ),
    ],
  };
}

const EMPTY: Questionnaire = { version: 1, questions: [] };

const fits = (questionnaire: Questionnaire): boolean => readQuestionnaire(questionnaire).ok;

function misfitOf(question: Question): string | undefined {
  const read = readQuestionnaire({ ...EMPTY, questions: [question] });
  return read.ok ? undefined : read.at.replace(/^questions\.0\./, '');
}
