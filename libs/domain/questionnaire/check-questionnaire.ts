// Looks for what would trip a resident or spoil the count, before a questionnaire can go out.
import { estimateMinutes } from './estimate-minutes.js';
import { everyWay } from './every-way.js';
import {
  MOST_MINUTES,
  MOST_OPEN_QUESTIONS,
  MOST_ROWS,
  type Check,
  type Finding,
  type QuestionnaireFault,
  type QuestionnaireWarning,
} from './finding.js';
import { groupFaults } from './group-questions.js';
import { PIPED_KINDS, pipedIn } from './piping.js';
import { plain, questionFaults, repeats } from './question-faults.js';
import type { Question, Questionnaire } from './question.js';
import { readability } from './readability.js';
import { routingFaults } from './routing-faults.js';
import { textsOf, textState, type TextState } from './translation.js';

/**
 * Everything that is wrong with a questionnaire and everything that deserves a second look.
 *
 * In: a questionnaire. Out: faults, in the order of the questions, and warnings: longer than 7 minutes, more than 2
 * open questions, a matrix of more than 7 rows, a question that was asked before in the same words, sentences that are
 * hard to read, translations of words that changed since.
 */
export function checkQuestionnaire(questionnaire: Questionnaire): Check {
  const { questions } = questionnaire;
  const own = questions.flatMap((question, position) =>
    questionFaults(question).map((what) => ({ what, position })),
  );
  return {
    faults: [
      ...(questions.length === 0 ? [{ what: 'no-questions' } as const] : []),
      ...own,
      ...repeats(questions.map(({ id }) => id)).map(
        (position) => ({ what: 'duplicate-id', position }) as const,
      ),
      ...questions.flatMap((question, position) => pipingFaults(questionnaire, question, position)),
      ...routingFaults(questionnaire),
      ...(questionnaire.quotas ?? []).flatMap(({ name, atMost }) =>
        Number.isInteger(atMost) && atMost > 0 ? [] : [{ what: 'quota-out-of-range', about: name } as const],
      ),
      ...groupFaults(questionnaire),
      ...translationsThatAre(questionnaire, 'missing').map(
        (finding) => ({ what: 'missing-translation', ...finding }) as const,
      ),
    ],
    warnings: warningsOf(questionnaire),
  };
}

type Warning = Finding<QuestionnaireWarning>;

function warningsOf(questionnaire: Questionnaire): readonly Warning[] {
  const { questions } = questionnaire;
  return [
    ...(estimateMinutes(questionnaire) > MOST_MINUTES ? [{ what: 'takes-long' } as const] : []),
    ...(openQuestions(questions) > MOST_OPEN_QUESTIONS ? [{ what: 'many-open' } as const] : []),
    ...(everyWay(questionnaire).complete ? [] : [{ what: 'too-many-ways' } as const]),
    ...repeats(questions.map(({ text }) => plain(text))).map(
      (position) => ({ what: 'same-text-twice', position }) as const,
    ),
    ...questions.flatMap((question, position) =>
      question.kind === 'matrix' && question.rows.length > MOST_ROWS
        ? [{ what: 'many-rows', position } as const]
        : [],
    ),
    ...questions.flatMap((question, position) =>
      textsOf({ version: 1, questions: [question] })
        .flatMap(({ dutch }) => readability(dutch))
        .map((advice) => ({ ...advice, position })),
    ),
    ...translationsThatAre(questionnaire, 'outdated').map(
      (finding) => ({ what: 'outdated-translation', ...finding }) as const,
    ),
  ];
}

const openQuestions = (questions: readonly Question[]): number =>
  questions.filter((question) => question.kind === 'open-text' && !question.short).length;

function pipingFaults(
  { questions, translations = {} }: Questionnaire,
  { id: own, text, help }: Question,
  position: number,
): readonly Finding<QuestionnaireFault>[] {
  const earlier = questions.slice(0, position).filter(({ kind }) => PIPED_KINDS.includes(kind));
  const translated = Object.values(translations).flatMap((table) => [
    table[`${own}.text`]?.text ?? '',
    table[`${own}.help`]?.text ?? '',
  ]);
  return [...new Set([text, help, ...translated].flatMap(pipedIn))]
    .filter((id) => !earlier.some((question) => question.id === id))
    .map((about) => ({ what: 'bad-piping', position, about }));
}

/** One finding per question and language. */
function translationsThatAre(
  questionnaire: Questionnaire,
  state: TextState,
): readonly { readonly position?: number; readonly about: string }[] {
  const { questions, languages = [] } = questionnaire;
  const texts = textsOf(questionnaire);
  return languages.flatMap((language) => {
    const found = texts.filter((text) => textState(questionnaire, text, language) === state);
    const places = new Set(found.map(({ key }) => questions.findIndex(({ id }) => key.startsWith(`${id}.`))));
    return [...places].map((position) =>
      position < 0 ? { about: language } : { position, about: language },
    );
  });
}
