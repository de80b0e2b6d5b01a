// The history of a questionnaire says exactly what changed.
import { describe, expect, it } from '@jest/globals';
import { everyKind } from '../../../test/support/every-kind.js';
import { compareVersions } from './compare-versions.js';
import type { Question, Questionnaire } from './question.js';

const questions = everyKind.map(({ question }) => question);
const before: Questionnaire = { version: 1, questions };
const [first, second, ...others] = questions;
if (!first || !second) throw new Error('there are questions');
const after = (list: readonly Question[]): Questionnaire => ({ version: 1, questions: list });

describe('between two versions', () => {
  it('nothing changed when they are the same, in whatever order the fields lie', () => {
    expect(compareVersions(before, after([...questions]))).toEqual({
      questions: [],
      order: false,
      around: false,
    });
    const { id, ...rest } = first;
    expect(compareVersions(before, after([{ ...rest, id }, second, ...others])).questions).toEqual([]);
  });

  it('words changed, and which', () => {
    const change = compareVersions(before, after([{ ...first, text: 'Wat nu?' }, second, ...others]));
    expect(change.questions).toEqual([
      {
        id: 'een',
        what: 'changed',
        text: 'Wat nu?',
        words: [{ before: 'Wat eerst?', after: 'Wat nu?' }],
        more: false,
      },
    ]);
  });

  it('more than words changed', () => {
    const change = compareVersions(before, after([{ ...first, required: false }, second, ...others]));
    expect(change.questions).toMatchObject([{ id: 'een', what: 'changed', words: [], more: true }]);
  });

  it('questions came, went and moved', () => {
    const change = compareVersions(
      before,
      after([second, first, ...others.slice(1), { ...first, id: 'nieuw' }]),
    );
    expect(change.questions.map(({ id, what }) => `${id} ${what}`)).toEqual([
      'nieuw new',
      `${others[0]?.id ?? ''} gone`,
    ]);
    expect(change.order).toBe(true);
  });

  it('languages or sections changed', () => {
    expect(compareVersions(before, { ...before, languages: ['pl'] }).around).toBe(true);
    expect(compareVersions({ ...before, sections: [] }, before).around).toBe(false);
  });
});
