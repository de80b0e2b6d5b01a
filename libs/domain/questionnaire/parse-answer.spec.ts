// What a browser sends becomes exactly one answer or one clear refusal, whoever made up the fields.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fieldsOf } from './answer-fields.js';
import { everyKind } from '../../../test/support/every-kind.js';
import { inBetweenStep } from './in-between-step.js';
import { parseAnswer } from './parse-answer.js';
import type { Answer, Question } from './question.js';
import { sampleAnswers } from './sample-answers.js';

const asked = { id: 'v1', text: 'Hoe gaat het?', help: '', required: true, dontKnow: true };
const options = [
  { code: 'a', label: 'Goed' },
  { code: 'b', label: 'Matig' },
  { code: 'c', label: 'Slecht' },
];
const single: Question = { ...asked, kind: 'single-choice', options };
const multiple: Question = { ...asked, kind: 'multiple-choice', options, atMost: 2 };
const scale: Question = { ...asked, kind: 'scale', lowest: 'Nooit', highest: 'Altijd' };
const mark: Question = { ...asked, kind: 'report-mark' };
const open: Question = { ...asked, kind: 'open-text', maxLength: 10 };

describe('an answer', () => {
  it.each([
    ['a choice', single, { v1: 'b' }, { kind: 'choice', code: 'b' }],
    [
      'choices, in the order of the options',
      multiple,
      { v1: ['c', 'a', 'a'] },
      { kind: 'choices', codes: ['a', 'c'] },
    ],
    ['one choice of many', multiple, { v1: 'c' }, { kind: 'choices', codes: ['c'] }],
    ['a point on the scale', scale, { v1: '5' }, { kind: 'number', value: 5 }],
    ['a report mark', mark, { v1: '10' }, { kind: 'number', value: 10 }],
    [
      'a text, without the spaces around it',
      open,
      { v1: '  Mooi\r\nzo ' },
      { kind: 'text', text: 'Mooi\nzo' },
    ],
    ['"weet ik niet" in a list', scale, { v1: 'weet-ik-niet' }, { kind: 'dont-know' }],
    [
      '"weet ik niet" beside a text',
      open,
      { v1: '', 'v1-weet-ik-niet': 'weet-ik-niet' },
      { kind: 'dont-know' },
    ],
  ])('can be %s', (_, question, fields, answer) => {
    expect(parseAnswer(question, fields)).toEqual({ ok: true, answer });
  });

  it.each([
    ['nothing, when it is required', single, {}, 'missing'],
    ['only spaces, when it is required', open, { v1: '   ' }, 'missing'],
    ['an option that was not offered', single, { v1: 'z' }, 'unknown-option'],
    ['one unknown option among known ones', multiple, { v1: ['a', 'z'] }, 'unknown-option'],
    ['two answers to a question for one', single, { v1: ['a', 'b'] }, 'too-many'],
    ['more choices than allowed', multiple, { v1: ['a', 'b', 'c'] }, 'too-many'],
    ['a number off the scale', scale, { v1: '6' }, 'unknown-option'],
    ['a zero as report mark', mark, { v1: '0' }, 'unknown-option'],
    ['a number in another spelling', mark, { v1: '7.0' }, 'unknown-option'],
    ['a text that is too long', open, { v1: 'elf letters' }, 'too-long'],
    ['"weet ik niet" with another choice', multiple, { v1: ['a', 'weet-ik-niet'] }, 'dont-know-with-others'],
    [
      '"weet ik niet" with a text',
      open,
      { v1: 'Toch', 'v1-weet-ik-niet': 'weet-ik-niet' },
      'dont-know-with-others',
    ],
  ])('cannot be %s', (_, question, fields, fault) => {
    expect(parseAnswer(question, fields)).toEqual({ ok: false, fault });
  });

  it('may be absent when the question is optional', () => {
    expect(parseAnswer({ ...single, required: false }, {})).toEqual({ ok: true, answer: undefined });
  });

  it('cannot be "weet ik niet" when that is not offered', () => {
    const fields = { v1: 'weet-ik-niet' };
    expect(parseAnswer({ ...single, dontKnow: false }, fields)).toEqual({
      ok: false,
      fault: 'unknown-option',
    });
  });

  it('is not read from what every object inherits', () => {
    expect(parseAnswer({ ...single, id: 'constructor' }, {})).toEqual({ ok: false, fault: 'missing' });
  });

  it('keeps no control characters and no halves of characters', () => {
    const parsed = parseAnswer(open, { v1: 'a\u0000b\ud800' });
    expect(parsed).toEqual({ ok: true, answer: { kind: 'text', text: 'ab\ufffd' } });
  });
});

const anyQuestion: fc.Arbitrary<Question> = fc
  .record({
    question: fc.constantFrom(single, multiple, scale, mark, open),
    required: fc.boolean(),
    dontKnow: fc.boolean(),
  })
  .map(({ question, ...rest }) => ({ ...question, ...rest }));

const anyValue = fc.oneof(
  fc.constantFrom('a', 'b', 'c', '', ' ', 'weet-ik-niet', '1', '5', '9', '10', '11', '-1', '1e1'),
  fc.string({ unit: 'binary' }),
);
const anyFields = fc.record(
  { v1: fc.oneof(anyValue, fc.array(anyValue)), 'v1-weet-ik-niet': fc.oneof(anyValue, fc.array(anyValue)) },
  { requiredKeys: [] },
);

describe('whatever arrives', () => {
  it('is refused or becomes an answer that fits the question', () => {
    fc.assert(
      fc.property(anyQuestion, anyFields, (question, fields) => {
        const parsed = parseAnswer(question, fields);
        if (parsed.ok) expect(fits(question, parsed.answer)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same answer again when the filled-in form is sent again', () => {
    fc.assert(
      fc.property(anyQuestion, anyFields, (question, fields) => {
        const parsed = parseAnswer(question, fields);
        if (parsed.ok && parsed.answer)
          expect(parseAnswer(question, fieldsOf(question, parsed.answer))).toEqual(parsed);
      }),
      { numRuns: 2000 },
    );
  });
});

function fits(question: Question, answer: Answer | undefined): boolean {
  if (!answer) return !question.required;
  if (answer.kind === 'dont-know') return question.dontKnow;
  const codes = options.map(({ code }) => code);
  if (answer.kind === 'choice') return question.kind === 'single-choice' && codes.includes(answer.code);
  if (answer.kind === 'choices')
    return answer.codes.length <= 2 && answer.codes.every((code) => codes.includes(code));
  if (answer.kind === 'number')
    return answer.value >= 1 && answer.value <= (question.kind === 'scale' ? 5 : 10);
  return answer.kind === 'text' && answer.text.length > 0 && answer.text.length <= 10;
}

describe.each(everyKind.map((sample) => [sample.question.kind, sample] as const))(
  'an answer to a question of kind %s',
  (_, { question, answer, refused }) => {
    it('travels through a form and comes back the same', () => {
      expect(parseAnswer(question, fieldsOf(question, answer))).toEqual({ ok: true, answer });
    });

    it('is refused with a reason when it does not fit', () => {
      expect(refused ? parseAnswer(question, refused).ok : false).toBe(false);
    });

    it('is nothing when nothing was sent and nothing is required', () => {
      expect(parseAnswer({ ...question, required: false }, {})).toEqual({ ok: true, answer: undefined });
    });

    it('comes back the same for every way it can be answered', () => {
      const samples = sampleAnswers(question, { codes: new Set(['groen', 'licht', 'a']), numbers: [2, 4] });
      for (const each of samples)
        expect(parseAnswer(question, fieldsOf(question, each))).toEqual({ ok: true, answer: each });
    });
  },
);

describe('an order', () => {
  const ranking = everyKind.find(({ question }) => question.kind === 'ranking')?.question;
  if (ranking?.kind !== 'ranking') throw new Error('there is a ranking');

  it('that nobody touched is no answer, and one that somebody agrees to is', () => {
    const shown = { volgorde: 'groen,licht' };
    expect(parseAnswer(ranking, shown)).toEqual({ ok: false, fault: 'missing' });
    expect(parseAnswer(ranking, { ...shown, volgorde_geraakt: 'ja' })).toMatchObject({ ok: true });
  });

  it('changes with a button, one place at a time, and then counts as touched', () => {
    const step = inBetweenStep(ranking, { volgorde: 'groen,licht', volgorde_hoger: 'licht' });
    expect(step).toMatchObject({ moved: 'licht', fields: { volgorde: 'licht,groen' } });
    expect(parseAnswer(ranking, step?.fields ?? {})).toEqual({
      ok: true,
      answer: { kind: 'ranking', codes: ['licht', 'groen'] },
    });
  });
});

describe('a spot on the map', () => {
  const place = everyKind.find(({ question }) => question.kind === 'place')?.question;
  if (!place) throw new Error('there is a map');

  it('is where somebody pressed, whatever the size of the picture file', () => {
    const step = inBetweenStep(place, { 'plek.x': '140', 'plek.y': '70' });
    expect(step?.fields).toEqual({ plek_plek: '500,250' });
  });

  it('stays as it was when the map was pressed with a key, which points at nothing', () => {
    const pressed = { 'plek.x': '0', 'plek.y': '0', plek_plek: '500,250' };
    expect(inBetweenStep(place, pressed)?.fields).toEqual({ plek_plek: '500,250' });
  });
});
