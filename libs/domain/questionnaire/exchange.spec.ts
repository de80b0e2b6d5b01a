// Our own document comes in as it went out, and whatever else comes in is refused at its place.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { everyKind } from '../../../test/support/every-kind.js';
import type { Questionnaire } from './question.js';
import { readQuestionnaire } from './read-questionnaire.js';

const [first, second, ...others] = everyKind.map(({ question }) => question);
if (!first || !second) throw new Error('there are questions');
const whole: Questionnaire = {
  version: 1,
  questions: [
    { ...first, jumps: [{ when: { kind: 'chose', question: 'een', codes: ['groen'] }, to: 'einde' }] },
    { ...second, showIf: { kind: 'any', of: [{ kind: 'answered', question: 'een' }] } },
    ...others,
  ],
  sections: [{ id: 'deel', title: 'Begin', startsAt: 'een' }],
  quotas: [{ id: 'q', name: 'Veel', when: { kind: 'answered', question: 'een' }, atMost: 100 }],
  languages: ['pl'],
  translations: { pl: { 'een.text': { text: 'Co najpierw?', of: 'Wat eerst?' } } },
};

describe('our own document', () => {
  it('comes back exactly as it went', () => {
    expect(readQuestionnaire(JSON.parse(JSON.stringify(whole)))).toEqual({
      ok: true,
      questionnaire: whole,
      unknown: [],
    });
  });

  it('names what nobody knows, and says where something is wrong and what should stand there', () => {
    const extra = {
      ...whole,
      extra: { a: 1 },
      questions: [{ ...first, script: 'x', options: [{ code: 'a', label: 'A', x: 1 }] }],
    };
    const read = readQuestionnaire(extra);
    expect(JSON.stringify(read.ok && read.questionnaire)).not.toContain('script');
    expect(read).toMatchObject({ unknown: ['questions.0.options.0.x', 'questions.0.script', 'extra'] });
    expect(readQuestionnaire({ version: 1, questions: [{ ...first, options: [{ code: 1 }] }] })).toEqual({
      ok: false,
      at: 'questions.0.options.0.code',
      wanted: 'text',
      choices: [],
    });
    expect(readQuestionnaire({ version: 2, questions: [] })).toMatchObject({
      at: 'version',
      wanted: 'version-1',
    });
    const language = { ...whole, languages: ['fr'] };
    expect(readQuestionnaire(language)).toMatchObject({
      at: 'languages.0',
      choices: ['en', 'pl', 'tr', 'ar', 'uk'],
    });
  });

  it('never breaks on what somebody sends', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const list = { version: 1, questions: [value] };
        expect([typeof readQuestionnaire(value).ok, typeof readQuestionnaire(list).ok]).toEqual([
          'boolean',
          'boolean',
        ]);
      }),
    );
  });
});
