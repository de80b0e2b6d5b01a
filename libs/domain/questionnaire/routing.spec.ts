// Whatever is built and accepted can be answered to the end, every question it shows can be reached, and the two roads
// (a page at a time on the web, the whole form on paper) come to the same answers.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { everyKind } from '../../../test/support/every-kind.js';
import { fieldsOf } from './answer-fields.js';
import { checkQuestionnaire } from './check-questionnaire.js';
import { closedBy } from './full-quotas.js';
import { parseAnswer } from './parse-answer.js';
import { parseForm } from './parse-form.js';
import { questionsAhead } from './questions-ahead.js';
import type { Answer, Answers, Question, Questionnaire } from './question.js';
import { END, type Condition, type Jump } from './routing.js';
import { codesOf } from './routing-faults.js';
import { mentionedIn, sampleAnswers } from './sample-answers.js';
import { visibleAnswers, visibleQuestions } from './visible-questions.js';

const kinds = everyKind.map(({ question }) => question);
const single = kinds[0];
if (single?.kind !== 'single-choice') throw new Error('the first kind is a single choice');
const ask = (id: string, change: Partial<Question> = {}): Question =>
  Object.assign({}, single, { id, dontKnow: false }, change);
const chose = (question: string, ...codes: string[]): Condition => ({ kind: 'chose', question, codes });
const of = (...questions: readonly Question[]): Questionnaire => ({ version: 1, questions });
const choice = (code: string): Answer => ({ kind: 'choice', code });

describe('the way through a questionnaire', () => {
  const routed = of(
    ask('a', { jumps: [{ when: chose('a', 'licht'), to: 'c' }] }),
    ask('b', { showIf: { kind: 'any', of: [chose('a', 'groen'), chose('a', 'geen')] } }),
    ask('c', { jumps: [{ when: chose('c', 'geen'), to: END }] }),
    ask('d'),
  );
  const way = (answers: Answers): string =>
    visibleQuestions(routed, answers)
      .map(({ id }) => id)
      .join('');

  it.each([
    [{}, 'acd'],
    [{ a: choice('groen') }, 'abcd'],
    [{ a: choice('licht') }, 'acd'],
    [{ a: choice('licht'), c: choice('geen') }, 'ac'],
  ])('with %j is %s', (answers, expected) => {
    expect(way(answers)).toBe(expected);
  });

  it('forgets answers to questions that are no longer on it', () => {
    const answers = { a: choice('licht'), b: choice('groen'), c: choice('licht') };
    expect(Object.keys(visibleAnswers(routed, answers))).toEqual(['a', 'c']);
  });

  it('ends quietly where a quota is full, for whom it counts', () => {
    const counted = { ...routed, quotas: [{ id: 'q', name: 'Groen', when: chose('a', 'groen'), atMost: 1 }] };
    const ids = (code: string, full: readonly string[]): readonly string[] =>
      visibleQuestions(closedBy(counted, full), { a: choice(code) }).map(({ id }) => id);
    expect(ids('groen', ['q'])).toEqual(['a']);
    expect(ids('licht', ['q'])).toEqual(['a', 'c', 'd']);
    expect(ids('groen', [])).toHaveLength(4);
  });

  it('tells how many questions can still come', () => {
    expect(questionsAhead(routed, {}, 'a')).toEqual({ least: 1, most: 3 });
    expect(questionsAhead(routed, { a: choice('groen') }, 'a')).toEqual({ least: 2, most: 3 });
    expect(questionsAhead(routed, { a: choice('licht'), c: choice('groen') }, 'c')).toEqual({
      least: 1,
      most: 1,
    });
  });
});

describe('the check of routes', () => {
  const found = (...questions: readonly Question[]) =>
    checkQuestionnaire(of(...questions)).faults.map(({ what, position }) => `${what} ${position ?? ''}`);
  const jump = (to: string): readonly Jump[] => [{ when: chose('a', 'groen'), to }];

  it.each([
    ['looks-ahead 0', [ask('a', { showIf: chose('b', 'groen') }), ask('b', { text: 'B?' })]],
    ['unknown-answer 1', [ask('a'), ask('b', { text: 'B?', showIf: chose('a', 'rood') })]],
    ['jumps-back 1', [ask('a'), ask('b', { text: 'B?', jumps: jump('a') })]],
    ['jumps-back 0', [ask('a', { jumps: jump('a') }), ask('b', { text: 'B?' })]],
    [
      'never-holds 1',
      [
        ask('a'),
        ask('b', { text: 'B?', showIf: { kind: 'all', of: [chose('a', 'groen'), chose('a', 'licht')] } }),
      ],
    ],
    [
      'unreachable 1',
      [
        ask('a', { jumps: [{ when: { kind: 'answered', question: 'a' }, to: 'c' }] }),
        ask('b', { text: 'B?' }),
        ask('c', { text: 'C?' }),
      ],
    ],
    [
      'jump-never-taken 0',
      [
        ask('a', {
          jumps: [{ when: { kind: 'all', of: [chose('a', 'groen'), chose('a', 'licht')] }, to: END }],
        }),
        ask('b', { text: 'B?' }),
      ],
    ],
    [
      'unreachable 2',
      [
        ask('a', { jumps: [{ when: chose('a', 'groen'), to: 'd' }] }),
        ask('b', { text: 'B?', jumps: [{ when: { kind: 'answered', question: 'b' }, to: 'd' }] }),
        ask('c', { text: 'C?' }),
        ask('d', { text: 'D?' }),
      ],
    ],
    ['bad-piping 0', [ask('a', { text: 'Waarom {b}?' }), ask('b', { text: 'B?' })]],
  ])('finds %s', (fault, questions) => {
    expect(found(...questions)).toEqual([fault]);
  });

  it('finds a quota that can count for nobody, and one over a question that is not there', () => {
    const limited = (when: Condition) =>
      checkQuestionnaire({ ...of(ask('a')), quotas: [{ id: 'q', name: 'Genoeg', when, atMost: 50 }] }).faults;
    expect(limited({ kind: 'all', of: [chose('a', 'groen'), chose('a', 'licht')] })).toEqual([
      { what: 'quota-never-counts', about: 'Genoeg' },
    ]);
    expect(limited(chose('z', 'groen'))).toEqual([{ what: 'looks-ahead', about: 'z' }]);
    expect(limited(chose('a', 'groen'))).toEqual([]);
  });

  it('says so when there are more ways than it can walk', () => {
    const many = Array.from({ length: 9 }, (_, place) =>
      ask(`m${place}`, { kind: 'multiple-choice', atMost: 0, required: false, text: `Vraag ${place}?` }),
    );
    const last = ask('einde-van', {
      text: 'Nog één?',
      showIf: { kind: 'all', of: many.map(({ id }) => chose(id, 'groen', 'licht', 'geen')) },
    });
    const { warnings } = checkQuestionnaire(of(...many, last));
    expect(warnings.map(({ what }) => what)).toEqual(['too-many-ways']);
  });
});

const leaf = (earlier: readonly Question[]): fc.Arbitrary<Condition> =>
  fc.constantFrom(...earlier).chain((question): fc.Arbitrary<Condition> => {
    const codes = codesOf(question);
    const answered = fc.constant<Condition>({ kind: 'answered', question: question.id });
    if (codes.length === 0) return answered;
    const some = fc.subarray([...codes], { minLength: 1 });
    return fc.oneof(
      answered,
      some.map((list): Condition => ({ kind: 'chose', question: question.id, codes: list })),
      some.map((list): Condition => ({ kind: 'chose-not', question: question.id, codes: list })),
    );
  });

const condition = (earlier: readonly Question[]): fc.Arbitrary<Condition> =>
  fc.oneof(
    leaf(earlier),
    fc
      .tuple(fc.constantFrom('all', 'any'), fc.array(leaf(earlier), { minLength: 1, maxLength: 3 }))
      .map(([kind, list]): Condition => ({ kind, of: list })),
  );

const anyQuestionnaire: fc.Arbitrary<Questionnaire> = fc
  .array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 7 })
  .map((list) => list.map((question, place) => ({ ...question, id: `q${place}`, text: `Vraag ${place}?` })))
  .chain((list) => fc.tuple(...list.map((question, place) => routedQuestion(list, question, place))))
  .map((questions) => ({ version: 1, questions }));

function routedQuestion(
  list: readonly Question[],
  question: Question,
  place: number,
): fc.Arbitrary<Question> {
  const earlier = list.slice(0, place);
  const later = [...list.slice(place + 1).map(({ id }) => id), END];
  const showIf =
    earlier.length === 0 ? fc.constant(undefined) : fc.option(condition(earlier), { nil: undefined });
  const jumps = fc.option(
    condition(list.slice(0, place + 1)).chain((when) =>
      fc.constantFrom(...later).map((to) => [{ when, to }]),
    ),
    { nil: undefined },
  );
  return fc.record({ showIf, jumps }).map((routing) => ({
    ...question,
    ...(routing.showIf ? { showIf: routing.showIf } : {}),
    ...(routing.jumps ? { jumps: routing.jumps } : {}),
  }));
}

/** Answers every question on the way, at each one picking with the dice. */
function walk(questionnaire: Questionnaire, dice: readonly number[]): Answers {
  const mentioned = mentionedIn(questionnaire);
  let answers: Answers = {};
  for (const [turn, question] of questionnaire.questions.entries()) {
    if (!visibleQuestions(questionnaire, answers).some(({ id }) => id === question.id)) continue;
    const samples = sampleAnswers(question, mentioned.get(question.id) ?? { codes: new Set(), numbers: [] });
    const answer = samples[(dice[turn] ?? 0) % samples.length];
    if (answer) answers = { ...answers, [question.id]: answer };
  }
  return visibleAnswers(questionnaire, answers);
}

const accepted = anyQuestionnaire.filter((each) => checkQuestionnaire(each).faults.length === 0);
const dice = fc.array(fc.nat(1000), { minLength: 7, maxLength: 7 });

describe('every questionnaire that is accepted', () => {
  it('ends earlier and nowhere else when a quota is full, and can then be completed too', () => {
    const limited = accepted.chain((questionnaire) =>
      fc.tuple(fc.constant(questionnaire), condition(questionnaire.questions)),
    );
    fc.assert(
      fc.property(limited, dice, ([questionnaire, when], thrown) => {
        const quotas = [{ id: 'q', name: 'Genoeg', when, atMost: 10 }];
        const closed = closedBy({ ...questionnaire, quotas }, ['q']);
        const answers = walk(questionnaire, thrown);
        const ids = (list: readonly Question[]) => list.map(({ id }) => id);
        const [way, shorter] = [visibleQuestions(questionnaire, answers), visibleQuestions(closed, answers)];
        expect(ids(way).slice(0, shorter.length)).toEqual(ids(shorter));
        expect(closedBy({ ...questionnaire, quotas }, [])).toEqual({ ...questionnaire, quotas });
      }),
    );
  });

  it('can be completed, whatever somebody answers', () => {
    fc.assert(
      fc.property(accepted, dice, (questionnaire, thrown) => {
        const answers = walk(questionnaire, thrown);
        for (const question of visibleQuestions(questionnaire, answers)) {
          const fields = fieldsOf(question, answers[question.id]);
          expect(parseAnswer(question, fields)).toEqual({ ok: true, answer: answers[question.id] });
        }
      }),
    );
  });

  it('shows every one of its questions to somebody', () => {
    fc.assert(
      fc.property(accepted, fc.array(dice, { minLength: 400, maxLength: 400 }), (questionnaire, throws) => {
        const met = new Set(
          throws.flatMap((thrown) =>
            visibleQuestions(questionnaire, walk(questionnaire, thrown)).map(({ id }) => id),
          ),
        );
        expect(met.size).toBe(questionnaire.questions.length);
      }),
      { numRuns: 25 },
    );
  });

  it('is answered the same on the web and on paper', () => {
    fc.assert(
      fc.property(accepted, dice, (questionnaire, thrown) => {
        const answers = walk(questionnaire, thrown);
        const form = Object.assign(
          {},
          ...questionnaire.questions.map((question) => fieldsOf(question, answers[question.id])),
        );
        expect(parseForm(questionnaire, form)).toEqual({ ok: true, answers });
      }),
    );
  });

  it('refuses on paper what it refuses on the web, at the same question', () => {
    fc.assert(
      fc.property(accepted, dice, fc.nat(6), (questionnaire, thrown, spoiled) => {
        const answers = walk(questionnaire, thrown);
        const way = visibleQuestions(questionnaire, answers);
        const question = way[spoiled % way.length];
        if (!question?.required) return;
        const form = Object.assign(
          {},
          ...way.map((each) => (each.id === question.id ? {} : fieldsOf(each, answers[each.id]))),
        );
        const parsed = parseForm(questionnaire, form);
        expect(parsed.ok ? [] : parsed.faults.map(({ id }) => id)).toContain(question.id);
      }),
    );
  });

  it('promises no fewer and no more questions than come', () => {
    fc.assert(
      fc.property(accepted, dice, (questionnaire, thrown) => {
        const answers = walk(questionnaire, thrown);
        const way = visibleQuestions(questionnaire, answers);
        for (const [place, { id }] of way.entries()) {
          const before = Object.fromEntries(
            way.slice(0, place + 1).flatMap((each) => {
              const answer = answers[each.id];
              return answer ? [[each.id, answer]] : [];
            }),
          );
          const { least, most } = questionsAhead(questionnaire, before, id);
          const coming = way.slice(place + 1).filter(({ kind }) => kind !== 'information').length;
          expect(coming).toBeGreaterThanOrEqual(least);
          expect(coming).toBeLessThanOrEqual(most);
        }
      }),
    );
  });
});
