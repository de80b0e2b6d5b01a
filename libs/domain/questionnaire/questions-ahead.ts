// How many questions are still to come, told honestly: the fewest and the most there can be.
import { holds } from './condition.js';
import type { Answers, Question, Questionnaire } from './question.js';
import { questionsIn, type Condition } from './routing.js';
import { visibleAnswers } from './visible-questions.js';

export type Ahead = { readonly least: number; readonly most: number };

/**
 * In: a questionnaire, the answers so far, and the id of the question somebody is at. Out: how many questions can come
 * after it, at least and at most; pages that only tell something are not counted. What the answers so far decide
 * is decided; what this question still has to decide, and anything later, may go either way.
 */
export function questionsAhead(questionnaire: Questionnaire, answers: Answers, at: string): Ahead {
  const { questions } = questionnaire;
  const here = questions.findIndex(({ id }) => id === at);
  const facts: Facts = { questions, here, given: visibleAnswers(questionnaire, answers) };
  const counts = new Map<number, Ahead>([[questions.length, { least: 0, most: 0 }]]);
  for (let place = questions.length - 1; place > here; place -= 1)
    counts.set(place, fromHere(facts, place, counts));
  return between(nextPlaces(facts, here).map((place) => counts.get(place) ?? NONE));
}

type Facts = { readonly questions: readonly Question[]; readonly here: number; readonly given: Answers };
type Counts = ReadonlyMap<number, Ahead>;

const NONE: Ahead = { least: 0, most: 0 };

function fromHere(facts: Facts, place: number, counts: Counts): Ahead {
  const question = facts.questions[place];
  const hidden = counts.get(place + 1) ?? NONE;
  const decided = question?.showIf ? decidedAlready(facts, question.showIf) : true;
  if (!question || decided === false) return hidden;
  const own = question.kind === 'information' ? 0 : 1;
  const after = between(nextPlaces(facts, place).map((next) => counts.get(next) ?? NONE));
  const shown = { least: own + after.least, most: own + after.most };
  return decided === true ? shown : between([shown, hidden]);
}

/** Every place at which one can go on after this one; the end lies behind the last question. */
function nextPlaces(facts: Facts, place: number): readonly number[] {
  const { jumps = [] } = facts.questions[place] ?? {};
  const places: number[] = [];
  for (const { when, to } of jumps) {
    const decided = decidedAlready(facts, when);
    if (decided !== false) places.push(placeOf(facts, to));
    if (decided === true) return places;
  }
  return [...places, place + 1];
}

function placeOf({ questions }: Facts, id: string): number {
  const place = questions.findIndex((question) => question.id === id);
  return place < 0 ? questions.length : place;
}

/** Undefined while an answer that it looks at is still to come. */
function decidedAlready({ questions, here, given }: Facts, condition: Condition): boolean | undefined {
  const places = questionsIn(condition).map((id) => questions.findIndex((question) => question.id === id));
  const answered = Object.hasOwn(given, questions[here]?.id ?? '');
  const known = places.every((place) => place < here || (place === here && answered));
  return known ? holds(condition, given) : undefined;
}

const between = (all: readonly Ahead[]): Ahead => ({
  least: Math.min(...all.map(({ least }) => least)),
  most: Math.max(...all.map(({ most }) => most)),
});
