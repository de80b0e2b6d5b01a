// The model of a question holds everything a resident sees: words, choices, what is filled in and what went wrong.
import { describe, expect, it } from '@jest/globals';
import { fieldsOf } from '#domain/questionnaire/answer-fields.js';
import { answerFaults, parseAnswer } from '#domain/questionnaire/parse-answer.js';
import type { Question } from '#domain/questionnaire/question.js';
import { answerFaultText } from '../texts/answer-faults.nl.js';
import { questionModel } from './question.js';

const asked = { id: 'v1', text: 'Hoe gaat het?', help: 'Denk aan vandaag.', required: true, dontKnow: true };
const options = [
  { code: 'a', label: 'Goed' },
  { code: 'b', label: 'Slecht' },
];
const questions: readonly Question[] = [
  { ...asked, kind: 'single-choice', options },
  { ...asked, kind: 'multiple-choice', options, atMost: 2 },
  { ...asked, kind: 'scale', lowest: 'Nooit', highest: 'Altijd' },
  { ...asked, kind: 'report-mark' },
  { ...asked, kind: 'open-text', maxLength: 500 },
];
const empty = { fields: {}, heading: true };

describe('the model of a question', () => {
  it('offers every choice with its code, and "weet ik niet" apart', () => {
    const [single] = questions;
    if (!single) throw new Error('there is a first question');
    expect(questionModel(single, empty)).toMatchObject({
      component: 'radios',
      field: {
        name: 'v1',
        legend: 'Hoe gaat het?',
        hint: 'Denk aan vandaag.',
        error: '',
        optional: false,
        options: [
          { value: 'a', text: 'Goed' },
          { value: 'b', text: 'Slecht' },
          { value: 'weet-ik-niet', text: 'Weet ik niet', apart: true },
        ],
      },
    });
  });

  it('names the ends of a scale, on the screen and for who listens', () => {
    const scale = questions.find(({ kind }) => kind === 'scale');
    expect(scale && questionModel(scale, empty).field).toMatchObject({
      from: 'Nooit',
      to: 'Altijd',
      options: [{ spoken: 'Nooit' }, { spoken: '' }, { spoken: '' }, { spoken: '' }, { spoken: 'Altijd' }],
    });
  });

  it('says how many may be chosen, and what may be skipped', () => {
    const hints = questions.map(
      (question) => questionModel({ ...question, help: '', required: false }, empty).field.hint,
    );
    expect(hints).toEqual([
      'U mag deze vraag overslaan.',
      'Kies hooguit 2 antwoorden. U mag deze vraag overslaan.',
      'U mag deze vraag overslaan.',
      'U mag deze vraag overslaan.',
      'U mag deze vraag overslaan.',
    ]);
  });

  it.each(questions.map((question) => [question.kind, question] as const))(
    'of kind %s holds what was filled in',
    (_, question) => {
      const sent = {
        v1: question.kind === 'open-text' ? 'Prima' : question.kind.includes('choice') ? 'b' : '4',
      };
      const parsed = parseAnswer(question, sent);
      const fields = fieldsOf(question, parsed.ok ? parsed.answer : undefined);
      expect(JSON.stringify(questionModel(question, { fields, heading: true }).field)).toMatch(
        /"values?":(\[)?"(Prima|b|4)"/,
      );
    },
  );

  it('tells how to put right every fault of every kind, in one line', () => {
    for (const question of questions) {
      for (const fault of answerFaults) {
        const text = answerFaultText(question, fault);
        expect(text).toMatch(/^[A-Z][^\n]{10,90}$/);
        expect(questionModel(question, { ...empty, fault }).field.error).toBe(text);
      }
    }
  });
});
