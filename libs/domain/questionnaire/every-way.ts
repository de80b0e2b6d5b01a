// Walks every way through a questionnaire that conditions and jumps can tell apart.
import { holds } from './condition.js';
import type { Answers, Question, Questionnaire } from './question.js';
import { questionsIn, type Condition } from './routing.js';
import { mentionedIn, MOST_COMBINED, sampleAnswers, type Mentioned } from './sample-answers.js';

export type EveryWay = {
  /** Ids of the questions that somebody can get. */
  readonly reached: ReadonlySet<string>;
  /** False when there were more ways than could be walked; then `reached` may lack some. */
  readonly complete: boolean;
};

const MOST_STEPS = 40_000;

/**
 * In: a questionnaire whose conditions look back and whose jumps lead forward. Out: which questions can be reached.
 * Ways that differ only in answers nobody looks at are walked once.
 */
export function everyWay(questionnaire: Questionnaire): EveryWay {
  const { questions } = questionnaire;
  const facts = { questions, mentioned: mentionedIn(questionnaire) };
  if (questions.some((question) => isTooWide(facts.mentioned, question)))
    return { reached: new Set(), complete: false };
  const reached = new Set<string>();
  const walked = new Set<string>();
  const waiting: Step[] = [{ place: 0, answers: {} }];
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    const question = facts.questions[step.place];
    const known = `${step.place} ${JSON.stringify(step.answers)}`;
    if (!question || walked.has(known)) continue;
    if (walked.size >= MOST_STEPS) return { reached, complete: false };
    walked.add(known);
    const shown = !question.showIf || holds(question.showIf, step.answers);
    if (shown) reached.add(question.id);
    waiting.push(...(shown ? after(facts, question, step) : [{ ...step, place: step.place + 1 }]));
  }
  return { reached, complete: true };
}

/**
 * In: a condition and the questionnaire it stands in. Out: whether any answers make it hold; true as well when there
 * are too many to try.
 */
export function canHold(condition: Condition, questionnaire: Questionnaire): boolean {
  const mentioned = mentionedIn(questionnaire);
  const asked = questionsIn(condition).flatMap((id) =>
    questionnaire.questions.filter((each) => each.id === id),
  );
  if (asked.some((question) => isTooWide(mentioned, question))) return true;
  const lists = asked.map((question) => [question.id, [undefined, ...samples(mentioned, question)]] as const);
  if (lists.reduce((product, [, answers]) => product * answers.length, 1) > MOST_STEPS) return true;
  const all = lists.reduce(
    (sofar: readonly Answers[], [id, answers]) =>
      sofar.flatMap((given) => answers.map((answer) => (answer ? { ...given, [id]: answer } : given))),
    [{}],
  );
  return all.some((answers) => holds(condition, answers));
}

type Step = { readonly place: number; readonly answers: Answers };
type Facts = {
  readonly questions: readonly Question[];
  readonly mentioned: ReadonlyMap<string, Mentioned>;
};

function after(facts: Facts, question: Question, { place, answers }: Step): readonly Step[] {
  const nexts = facts.mentioned.has(question.id)
    ? samples(facts.mentioned, question).map((answer) =>
        answer ? { ...answers, [question.id]: answer } : answers,
      )
    : [answers];
  return nexts.map((given) => ({
    place: placeAfter(facts, question, { place, answers: given }),
    answers: given,
  }));
}

function placeAfter({ questions }: Facts, { jumps = [] }: Question, { place, answers }: Step): number {
  const jump = jumps.find(({ when }) => holds(when, answers));
  if (!jump) return place + 1;
  const to = questions.findIndex(({ id }) => id === jump.to);
  return to > place ? to : questions.length;
}

/** A question of which not every combination of answers that matters is tried. */
const isTooWide = (mentioned: ReadonlyMap<string, Mentioned>, question: Question): boolean =>
  question.kind === 'multiple-choice' && (mentioned.get(question.id)?.codes.size ?? 0) > MOST_COMBINED;

const samples = (mentioned: ReadonlyMap<string, Mentioned>, question: Question) =>
  sampleAnswers(question, mentioned.get(question.id) ?? NOTHING_MENTIONED);

const NOTHING_MENTIONED: Mentioned = { codes: new Set(), numbers: [] };
