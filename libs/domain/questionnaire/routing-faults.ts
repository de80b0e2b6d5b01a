// What is wrong with the ways through a questionnaire: looking ahead, going back, contradictions, dead corners.
import { DONT_KNOW } from './answer-fields.js';
import { canHold, everyWay } from './every-way.js';
import type { Finding, QuestionnaireFault } from './finding.js';
import { STATEMENT_CODES, type Question, type Questionnaire } from './question.js';
import { END, type Condition } from './routing.js';

type Fault = Finding<QuestionnaireFault>;

/**
 * In: a questionnaire. Out: `looks-ahead` for a condition over a question that comes later or is not there,
 * `unknown-answer` for an answer that question cannot have, `jumps-back` for a jump that would make a loop,
 * `never-holds` for a condition that contradicts itself, `jump-never-taken` and `quota-never-counts` for a jump or quota
 * with such a condition, `unreachable` for a question that no answers lead to. The last four are looked for once the others are out of the way.
 */
export function routingFaults(questionnaire: Questionnaire): readonly Fault[] {
  const { questions, quotas = [] } = questionnaire;
  const shape = [
    ...questions.flatMap((question, position) => shapeFaults(questions, question, position)),
    ...quotas.flatMap(({ when }) => conditionFaults(questions, when, questions.length)),
  ];
  return shape.length > 0 ? shape : sense(questionnaire);
}

function shapeFaults(questions: readonly Question[], question: Question, position: number): readonly Fault[] {
  const { showIf, jumps = [] } = question;
  const back = jumps.filter(
    ({ to }) => to !== END && !questions.slice(position + 1).some(({ id }) => id === to),
  );
  return [
    ...(showIf ? conditionFaults(questions, showIf, position) : []),
    ...jumps.flatMap(({ when }) => conditionFaults(questions, when, position + 1)),
    ...back.map(() => ({ what: 'jumps-back', position }) as const),
  ].map((fault) => ({ ...fault, position }));
}

/** Only questions before `until` may be looked at. */
function conditionFaults(
  questions: readonly Question[],
  condition: Condition,
  until: number,
): readonly Fault[] {
  if (condition.kind === 'all' || condition.kind === 'any')
    return condition.of.flatMap((each) => conditionFaults(questions, each, until));
  const asked = questions.slice(0, until).find(({ id }) => id === condition.question);
  if (!asked) return [{ what: 'looks-ahead', about: condition.question }];
  if (condition.kind === 'between' && !NUMBERED.includes(asked.kind)) return [{ what: 'unknown-answer' }];
  const codes = 'codes' in condition ? condition.codes : [];
  const unknown = codes.find((code) => !codesOf(asked).includes(code));
  return unknown === undefined ? [] : [{ what: 'unknown-answer', about: unknown }];
}

const NUMBERED: readonly Question['kind'][] = ['scale', 'report-mark', 'number'];

/**
 * In: a question. Out: the codes a condition may ask for.
 */
export function codesOf(question: Question): readonly string[] {
  const own =
    question.kind === 'statement'
      ? STATEMENT_CODES
      : 'options' in question && question.kind !== 'points'
        ? question.options.map(({ code }) => code)
        : [];
  return question.dontKnow ? [...own, DONT_KNOW] : own;
}

function sense(questionnaire: Questionnaire): readonly Fault[] {
  const { reached, complete } = everyWay(questionnaire);
  if (!complete) return [];
  const { questions, quotas = [] } = questionnaire;
  const neverHolds = (condition: Condition): boolean => !canHold(condition, questionnaire);
  return [
    ...questions.flatMap(({ id, showIf, jumps = [] }, position): readonly Fault[] => {
      if (showIf && neverHolds(showIf)) return [{ what: 'never-holds', position }];
      if (!reached.has(id)) return [{ what: 'unreachable', position }];
      return jumps.some(({ when }) => neverHolds(when)) ? [{ what: 'jump-never-taken', position }] : [];
    }),
    ...quotas.flatMap(({ name, when }): readonly Fault[] =>
      neverHolds(when) ? [{ what: 'quota-never-counts', about: name }] : [],
    ),
  ];
}
