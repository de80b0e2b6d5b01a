// Questions by whose answers the others are compared, such as what school somebody finished.
import {
  LONGEST_GROUP_NAME,
  MOST_GROUP_QUESTIONS,
  type Finding,
  type QuestionnaireFault,
} from './finding.js';
import { goesToSome } from './goes-to-some.js';
import type { Question, Questionnaire, SingleChoice } from './question.js';

export type GroupQuestion = SingleChoice & { readonly groupName: string };

/** In: a question. Out: whether the others are compared by its answers. */
export const isGroupQuestion = (question: Question): question is GroupQuestion =>
  question.kind === 'single-choice' && question.groupName !== undefined;

/** What the municipality knows already of everybody it asks. */
const TAKEN = ['wijk', 'wijk of kern', 'gebied', 'leeftijd', 'geslacht'];

/**
 * In: a questionnaire. Out: for each of its group questions what keeps it from being one: a name that is empty, too long
 * or taken, not everybody getting the question (then the groups would be some of the people and the rest would be told by
 * difference), and more of them than figures can be told of.
 */
export function groupFaults(questionnaire: Questionnaire): readonly Finding<QuestionnaireFault>[] {
  const taken = [...TAKEN];
  let found = 0;
  return questionnaire.questions.flatMap((question, position): readonly Finding<QuestionnaireFault>[] => {
    if (!isGroupQuestion(question)) return [];
    const name = question.groupName.trim().toLowerCase();
    const isBad = name === '' || name.length > LONGEST_GROUP_NAME || taken.includes(name);
    taken.push(name);
    found += 1;
    return [
      ...(isBad ? [{ what: 'bad-group-name', position } as const] : []),
      ...(found > MOST_GROUP_QUESTIONS ? [{ what: 'too-many-groups', position } as const] : []),
      ...(goesToSome(questionnaire, question.id) ? [{ what: 'groups-of-some', position } as const] : []),
    ];
  });
}
