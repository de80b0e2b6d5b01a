// Whatever is built and accepted can be answered to the end, every question it shows can be reached, and the two roads
// (a page at a time on the web, the whole form on paper) come to the same answers.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyCondition, anyFields, anyQuestionnaire, walk } from '../../../test/support/any-questionnaire.js';
import { everyKind } from '../../../test/support/every-kind.js';
import { fieldsOf, type Fields } from './answer-fields.js';
import { checkQuestionnaire } from './check-questionnaire.js';
import { closedBy } from './full-quotas.js';
import { parseAnswer } from './parse-answer.js';
import { parseForm } from './parse-form.js';
import { questionsAhead } from './questions-ahead.js';
import type { Answer, Answers, Question, Questionnaire } from './question.js';
import { END, type Condition, type Jump } from './routing.js';
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

  it('finds a way through numbers with decimals, and through many ticked answers at once', () => {
    const number = (decimals: number, jumps: readonly Jump[]): Question =>
      ask('n', { kind: 'number', from: 1, to: 5, decimals, unit: '', jumps });
    const between = (from: number, to: number): Jump => ({
      when: { kind: 'between', question: 'n', from, to },
      to: END,
    });
    const gap = [between(1, 3), between(3.2, 5)];
    const next = ask('b', { text: 'B?' });
    expect(found(number(1, gap), next)).toEqual([]);
    expect(found(number(0, gap), next)).toEqual(['unreachable 1']);
    const options = Array.from({ length: 8 }, (_, place) => ({ code: `o${place}`, label: `Optie ${place}` }));
    const many = (atMost: number): Question => ask('m', { kind: 'multiple-choice', options, atMost });
    const all = { kind: 'all', of: options.map(({ code }) => chose('m', code)) } as const;
    expect(found(many(0), { ...next, showIf: all })).toEqual([]);
    expect(found(many(7), { ...next, showIf: all })).toEqual(['never-holds 1']);
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

/** As the pages of residents do: one question at a time, and on past what was refused. */
function pageByPage(questionnaire: Questionnaire, sent: readonly Fields[]) {
  let answers: Answers = {};
  const faults: { readonly id: string; readonly fault: string }[] = [];
  for (const [place, question] of questionnaire.questions.entries()) {
    if (!visibleQuestions(questionnaire, answers).some(({ id }) => id === question.id)) continue;
    const parsed = parseAnswer(question, sent[place] ?? {});
    if (!parsed.ok) faults.push({ id: question.id, fault: parsed.fault });
    if (parsed.ok && parsed.answer) answers = { ...answers, [question.id]: parsed.answer };
  }
  return { answers, faults };
}

const accepted = anyQuestionnaire.filter((each) => checkQuestionnaire(each).faults.length === 0);
const dice = fc.array(fc.nat(1000), { minLength: 7, maxLength: 7 });

describe('every questionnaire that is accepted', () => {
  it('ends earlier and nowhere else when a quota is full, and can then be completed too', () => {
    const limited = accepted.chain((questionnaire) =>
      fc.tuple(fc.constant(questionnaire), anyCondition(questionnaire.questions)),
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

  it('takes and refuses on paper what it takes and refuses on the web, whatever is sent', () => {
    const sent = accepted.chain((questionnaire) =>
      fc.tuple(fc.constant(questionnaire), fc.tuple(...questionnaire.questions.map(anyFields))),
    );
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(sent, ([questionnaire, each]) => {
        const online = pageByPage(questionnaire, each);
        const paper = parseForm(questionnaire, Object.assign({}, ...each));
        expect(paper.ok ? [] : paper.faults).toEqual(online.faults);
        if (paper.ok) expect(paper.answers).toEqual(online.answers);
        seen[paper.ok ? 'accepted' : 'refused'] += 1;
      }),
      { numRuns: 300 },
    );
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(20);
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
