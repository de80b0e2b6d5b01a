// Whether a condition over earlier answers holds.
import { DONT_KNOW } from './answer-fields.js';
import type { Answer, Answers } from './question.js';
import type { Condition } from './routing.js';

/**
 * In: a condition, and the answers given on the way (only those to questions that were shown). Out: whether it holds.
 * `all` of nothing holds, `any` of nothing does not.
 */
export function holds(condition: Condition, answers: Answers): boolean {
  if (condition.kind === 'all') return condition.of.every((each) => holds(each, answers));
  if (condition.kind === 'any') return condition.of.some((each) => holds(each, answers));
  const answer = Object.hasOwn(answers, condition.question) ? answers[condition.question] : undefined;
  if (condition.kind === 'answered') return answer !== undefined;
  if (condition.kind === 'between')
    return answer?.kind === 'number' && answer.value >= condition.from && answer.value <= condition.to;
  const chosen = chosenCodes(answer);
  const hit = condition.codes.some((code) => chosen.includes(code));
  return condition.kind === 'chose' ? hit : !hit;
}

/**
 * In: an answer, or undefined for none. Out: the codes that can be asked for in a condition; of a ranking the first.
 */
export function chosenCodes(answer: Answer | undefined): readonly string[] {
  if (answer?.kind === 'choice') return [answer.code];
  if (answer?.kind === 'choices') return answer.codes;
  if (answer?.kind === 'ranking') return answer.codes.slice(0, 1);
  return answer?.kind === 'dont-know' ? [DONT_KNOW] : [];
}
