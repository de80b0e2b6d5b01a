// Proves where somebody goes on with a draft, and that every package of a questionnaire is equally long.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Answer, Questionnaire } from '#domain/questionnaire/question.js';
import { pack, packageBytes, unpack } from './answer-record.js';
import { emptyDraft, firstMissing, nextQuestion, withAnswer } from './draft.js';

const asked = { text: '', help: '', dontKnow: false } as const;
const questionnaire: Questionnaire = {
  version: 1,
  questions: [
    { ...asked, id: 'a', kind: 'report-mark', required: true },
    { ...asked, id: 'b', kind: 'open-text', required: false, maxLength: 200 },
    { ...asked, id: 'c', kind: 'scale', required: true, lowest: '', highest: '' },
  ],
};
const eight: Answer = { kind: 'number', value: 8 };
const first = withAnswer(emptyDraft, { questionId: 'a', answer: eight });
const second = withAnswer(first, { questionId: 'b', answer: undefined });
const third = withAnswer(second, { questionId: 'c', answer: eight });

describe('a draft', () => {
  it('goes on at the first question that was not passed', () => {
    expect([emptyDraft, first, second, third].map((draft) => nextQuestion(questionnaire, draft))).toEqual([
      1,
      2,
      3,
      undefined,
    ]);
  });

  it('goes back to a required question whose answer was taken away', () => {
    const emptied = withAnswer(third, { questionId: 'a', answer: undefined });
    expect(emptied.seen).toHaveLength(3);
    expect(firstMissing(questionnaire, emptied)).toBe(1);
    expect(nextQuestion(questionnaire, emptied)).toBe(1);
  });
});

describe('a draft of a questionnaire with a route', () => {
  const routed: Questionnaire = {
    version: 1,
    questions: [
      { ...asked, id: 'a', kind: 'report-mark', required: true },
      {
        ...asked,
        id: 'b',
        kind: 'open-text',
        required: true,
        maxLength: 200,
        showIf: { kind: 'between', question: 'a', from: 1, to: 5 },
      },
      { ...asked, id: 'c', kind: 'report-mark', required: true },
    ],
  };

  it('passes over a question that is not for this person', () => {
    expect(nextQuestion(routed, first)).toBe(3);
  });

  it('goes back for a question that a changed answer brings in', () => {
    const done = withAnswer(first, { questionId: 'c', answer: eight });
    expect(nextQuestion(routed, done)).toBeUndefined();
    const changed = withAnswer(done, { questionId: 'a', answer: { kind: 'number', value: 3 } });
    expect(nextQuestion(routed, changed)).toBe(2);
    expect(firstMissing(routed, changed)).toBe(2);
  });
});

describe('a package', () => {
  it('is equally long whatever somebody writes, and gives it back', () => {
    const bytes = packageBytes(questionnaire);
    const unit = fc.constantFrom('a', 'é', '€', '"', '\\', '\n', '中');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), (text) => {
        const record = {
          weightClass: 'g0+g1',
          background: { area: 'een heel lange naam van een wijk', age: '75 en ouder', gender: 'alle' },
          answers: { a: eight, b: { kind: 'text', text }, c: eight },
        };
        const packed = pack(record, bytes);
        expect(packed).toHaveLength(bytes);
        expect(unpack(packed)).toEqual(record);
      }),
    );
  });
});
