// Proves that a question that is still being written keeps what stands there, empty fields and all.
import { describe, expect, it } from '@jest/globals';
import type { Question } from '#domain/questionnaire/question.js';
import { questionForm, questionSoFar } from './question.form.js';

const pictures: Question = {
  id: 'v1',
  kind: 'image-choice',
  text: '',
  help: '',
  required: true,
  dontKnow: true,
  options: [
    { code: 'b1', label: '', picture: 'aa', alt: '' },
    { code: 'b2', label: '', picture: 'bb', alt: '' },
  ],
};
const body = { vraag: 'Welk beeld?', 'naam.b1': 'Bomen', verplicht: 'ja' };

describe('a question with pictures', () => {
  it('is not finished while a picture has no name', () => {
    expect(questionForm(pictures, body).ok).toBe(false);
  });

  it('may be kept so far, with what was written', () => {
    const soFar = questionSoFar(pictures, body);
    expect(soFar).toMatchObject({
      ok: true,
      input: { text: 'Welk beeld?', dontKnow: false, options: [{ label: 'Bomen' }, { label: '' }] },
    });
  });

  it('is refused when what was written cannot be kept, and only for that', () => {
    const soFar = questionSoFar(pictures, { ...body, 'alt.b1': 'x'.repeat(301) });
    if (soFar.ok) throw new Error('this is too long');
    expect(soFar.form.errorList.map(({ name }) => name)).toEqual(['alt.b1']);
    expect(soFar.form.values['naam.b1']).toBe('Bomen');
  });
});
