// Proves the counting, and that no answer of one to nine people is ever shown by itself.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeSmall, SMALLEST_SHOWN } from './merge-small.js';
import { DONT_KNOW, tallyAnswers, type Countable, type Counted } from './tally-answers.js';

const LETTERS = ['a', 'b', 'c', 'd'];
const oneOf: Countable = { id: 'q', kind: 'one-of', codes: LETTERS };
const someOf: Countable = { id: 'q', kind: 'some-of', codes: LETTERS };
const choice = (code: string): Counted => ({ kind: 'choice', code });
const times = (count: number, answer: Counted): Counted[] => Array.from({ length: count }, () => answer);

describe('counting answers', () => {
  it('counts every offered answer, also the ones nobody gave, and leaves out who skipped', () => {
    const tally = tallyAnswers(oneOf, [
      choice('a'),
      choice('a'),
      choice('c'),
      undefined,
      { kind: 'dont-know' },
    ]);
    expect(tally.base).toBe(4);
    expect([...tally.counts]).toEqual([
      ['a', 2],
      ['b', 0],
      ['c', 1],
      ['d', 0],
      [DONT_KNOW, 1],
    ]);
  });

  it('counts people, not ticks, as the base of a question with several answers', () => {
    const tally = tallyAnswers(someOf, [
      { kind: 'choices', codes: ['a', 'b', 'a'] },
      { kind: 'choices', codes: ['b'] },
    ]);
    expect(tally.base).toBe(2);
    expect(tally.counts.get('a')).toBe(1);
    expect(tally.counts.get('b')).toBe(2);
  });

  it('takes the mean over the numbers alone', () => {
    const question: Countable = { id: 'q', kind: 'number', codes: ['1', '2', '3', '4', '5'] };
    const numbers: Counted[] = [
      { kind: 'number', value: 2 },
      { kind: 'number', value: 5 },
      { kind: 'dont-know' },
    ];
    expect(tallyAnswers(question, numbers)).toMatchObject({ base: 3, mean: 3.5 });
  });

  it('refuses answers of another questionnaire', () => {
    expect(() => tallyAnswers(oneOf, [choice('z')])).toThrow('does not offer the answer "z"');
  });
});

describe('hiding small numbers', () => {
  it('shows everything when every answer was given by nobody or by ten', () => {
    const shown = mergeSmall(tallyAnswers(oneOf, [...times(10, choice('a')), ...times(30, choice('b'))]));
    expect(shown).toMatchObject({
      shown: true,
      answers: [{ count: 10 }, { count: 30 }, { count: 0 }, { count: 0 }],
    });
  });

  it('merges one small answer with the next smallest', () => {
    const answers = [...times(3, choice('a')), ...times(40, choice('b')), ...times(12, choice('c'))];
    expect(mergeSmall(tallyAnswers(oneOf, answers))).toMatchObject({
      answers: [
        { codes: ['b'], count: 40 },
        { codes: ['d'], count: 0 },
        { codes: ['a', 'c'], count: 15 },
      ],
    });
  });

  it('counts a person with two merged answers once', () => {
    const both = { kind: 'choices', codes: ['a', 'b'] } as const;
    const answers = [
      ...times(6, both),
      ...times(40, { kind: 'choices', codes: ['c'] }),
      ...times(11, { kind: 'choices', codes: ['d'] }),
    ];
    expect(mergeSmall(tallyAnswers(someOf, answers))).toMatchObject({
      answers: [
        { codes: ['c'], count: 40 },
        { codes: ['a', 'b', 'd'], count: 17 },
      ],
    });
  });

  it('shows nothing when fewer than ten answered or when only "overig" would be left', () => {
    expect(mergeSmall(tallyAnswers(oneOf, times(9, choice('a'))))).toEqual({ shown: false });
    expect(mergeSmall(tallyAnswers(oneOf, [...times(4, choice('a')), ...times(50, choice('b'))]))).toEqual({
      shown: false,
    });
  });

  it('never shows one to nine people, whatever was answered', () => {
    const person = fc.oneof(
      fc.subarray(LETTERS, { minLength: 1 }).map((codes): Counted => ({ kind: 'choices', codes })),
      fc.constant<Counted>({ kind: 'dont-know' }),
    );
    fc.assert(
      fc.property(fc.array(person, { maxLength: 80 }), (answers) => {
        const tally = tallyAnswers(someOf, answers);
        const shown = mergeSmall(tally);
        if (!shown.shown) return;
        for (const { codes, count } of shown.answers) {
          expect(count === 0 || count >= SMALLEST_SHOWN).toBe(true);
          if (codes.length === 1) expect(count).toBe(tally.counts.get(codes[0] ?? ''));
        }
        const codes = shown.answers.flatMap((answer) => answer.codes);
        expect(new Set(codes)).toEqual(new Set(tally.counts.keys()));
        expect(codes).toHaveLength(tally.counts.size);
      }),
    );
  });
});
