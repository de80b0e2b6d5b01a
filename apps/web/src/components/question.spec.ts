// The model of a question holds everything a resident sees: words, choices, what is filled in and what went wrong.
import { describe, expect, it } from '@jest/globals';
import { fieldsOf } from '#domain/questionnaire/answer-fields.js';
import { answerFaults } from '#domain/questionnaire/parsed-answer.js';
import type { Question } from '#domain/questionnaire/question.js';
import { questionWordsNl } from '../texts/question-words.nl.js';
import { everyKind } from '../../../../test/support/every-kind.js';
import { render } from '../../../../test/support/render.js';
import { questionModel } from './question.js';

const asked = { id: 'v1', text: 'Hoe gaat het?', help: 'Denk aan vandaag.', required: true, dontKnow: true };
const options = [
  { code: 'a', label: 'Goed' },
  { code: 'b', label: 'Slecht' },
];
const single: Question = { ...asked, kind: 'single-choice', options };
const multiple: Question = { ...asked, kind: 'multiple-choice', options, atMost: 2 };
const scale: Question = { ...asked, kind: 'scale', lowest: 'Nooit', highest: 'Altijd' };
const questions = everyKind.map(({ question }) => question);
const empty = { fields: {}, heading: true };

describe('the model of a question', () => {
  it('offers every choice with its code, and "weet ik niet" apart', () => {
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
    expect(questionModel(scale, empty).field).toMatchObject({
      from: 'Nooit',
      to: 'Altijd',
      options: [{ spoken: 'Nooit' }, { spoken: '' }, { spoken: '' }, { spoken: '' }, { spoken: 'Altijd' }],
    });
  });

  it('says how many may be chosen, and what may be skipped', () => {
    const hints = [single, multiple, scale].map(
      (question) => questionModel({ ...question, help: '', required: false }, empty).field.hint,
    );
    expect(hints).toEqual([
      'U mag deze vraag overslaan.',
      'Kies hooguit 2 antwoorden. U mag deze vraag overslaan.',
      'U mag deze vraag overslaan.',
    ]);
  });

  it.each(everyKind.map((sample) => [sample.question.kind, sample] as const))(
    'of kind %s holds what was filled in',
    (_, { question, answer }) => {
      const filled = render(
        'question',
        questionModel(question, { fields: fieldsOf(question, answer), heading: true }),
      );
      const fresh = render('question', questionModel(question, empty));
      expect(filled === fresh).toBe(answer === undefined);
    },
  );

  it('mixes the options for each resident, and leaves "anders" and "geen van deze" at the end', () => {
    const mixed = everyKind[0]?.question;
    const orders = ['1', '2', '3', '4', '5', '6'].map((seed) =>
      JSON.stringify(mixed && questionModel(mixed, { ...empty, seed }).field),
    );
    expect(new Set(orders).size).toBe(2);
    for (const order of orders) expect(order).toMatch(/anders.*geen.*weet-ik-niet/);
  });

  it('tells how to put right every fault of every kind, in one line', () => {
    for (const question of questions) {
      for (const fault of answerFaults) {
        const text = questionWordsNl.faults[fault](question);
        expect(text).toMatch(/^[A-Z][^\n]{10,90}$/);
        expect(questionModel(question, { ...empty, fault }).field.error).toBe(text);
      }
    }
  });
});
