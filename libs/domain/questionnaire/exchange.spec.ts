// Questionnaires travel: out and in again the same, and from other programs with nothing dropped in silence.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { everyKind } from '../../../test/support/every-kind.js';
import type { Questionnaire } from './question.js';
import { readQuestionnaire } from './read-questionnaire.js';
import { fromSurveyJs } from './survey-js.js';
import { toSurveyJs } from './to-survey-js.js';

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
    expect(readQuestionnaire(JSON.parse(JSON.stringify(whole)))).toEqual({ ok: true, questionnaire: whole });
  });

  it('loses what nobody knows, and says where something is wrong', () => {
    const extra = { ...whole, extra: 1, questions: [{ ...first, script: 'x' }] };
    expect(JSON.stringify(readQuestionnaire(extra))).not.toContain('script');
    expect(readQuestionnaire({ version: 1, questions: [{ ...first, options: [{ code: 1 }] }] })).toEqual({
      ok: false,
      at: 'questions.0.options.0.code',
    });
    expect(readQuestionnaire({ version: 2, questions: [] })).toEqual({ ok: false, at: 'version' });
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

describe('SurveyJS', () => {
  it('gets every question, and gives back the kinds that both have with the same codes', () => {
    const there = toSurveyJs(whole);
    expect(JSON.stringify(there)).toContain('"title":"Begin"');
    const { questionnaire, leftOut } = fromSurveyJs(JSON.parse(JSON.stringify(there)));
    expect(questionnaire.sections).toMatchObject([{ title: 'Begin', startsAt: 'v1' }]);
    expect(leftOut.map((each) => each.split(':')[0])).toEqual(['multipletext', 'imagepicker']);
    expect(questionnaire.questions[0]).toMatchObject({
      kind: 'single-choice',
      text: 'Wat eerst?',
      options: [{ code: 'groen' }, { code: 'licht' }, { code: 'geen' }, { code: 'anders', other: true }],
    });
  });

  it('tells which conditions were not taken over', () => {
    const element = { type: 'text', name: 'q1', title: 'Naam?', visibleIf: '{a} = 1' };
    expect(fromSurveyJs({ elements: [element] }).leftOut).toEqual(['visibleIf {a} = 1: Naam?']);
  });

  it('never breaks on what somebody sends', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(fromSurveyJs({ pages: [{ elements: [value] }], elements: value })).toHaveProperty('leftOut');
      }),
    );
  });
});
