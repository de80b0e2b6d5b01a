// Questionnaires travel: out and in again the same, and from other programs with nothing dropped in silence.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { everyKind } from '../../../test/support/every-kind.js';
import { fromLimeSurvey } from './lime-survey.js';
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

const row = (fields: Readonly<Record<string, string>>): string =>
  `<row>${Object.entries(fields)
    .map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
    .join('')}</row>`;
const table = (name: string, ...rows: readonly string[]): string =>
  `<${name}><fields><fieldname>x</fieldname></fields><rows>${rows.join('')}</rows></${name}>`;
const lss = `<?xml version="1.0"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType>${[
  table('answers', row({ aid: '1', qid: '10', code: 'A1' }), row({ aid: '2', qid: '10', code: 'A2' })),
  table(
    'answer_l10ns',
    row({ aid: '1', answer: 'Yes', language: 'en' }),
    row({ aid: '1', answer: 'Ja &amp; graag', language: 'nl' }),
    row({ aid: '2', answer: 'Nee', language: 'nl' }),
  ),
  table('groups', row({ gid: '1', group_order: '1' })),
  table('group_l10ns', row({ gid: '1', group_name: 'Uw buurt', language: 'nl' })),
  table(
    'questions',
    row({
      qid: '12',
      gid: '1',
      parent_qid: '0',
      type: 'M',
      title: 'Q2',
      question_order: '2',
      mandatory: 'N',
      relevance: 'Q1=="A1"',
    }),
    row({
      qid: '10',
      gid: '1',
      parent_qid: '0',
      type: 'L',
      title: 'Q1',
      question_order: '1',
      mandatory: 'Y',
      other: 'Y',
      relevance: '1',
    }),
    row({
      qid: '13',
      gid: '1',
      parent_qid: '0',
      type: '|',
      title: 'Q3',
      question_order: '3',
      relevance: '1',
    }),
  ),
  table(
    'subquestions',
    row({ qid: '21', parent_qid: '12', title: 'SQ001' }),
    row({ qid: '22', parent_qid: '12', title: 'SQ002' }),
  ),
  table(
    'question_l10ns',
    row({ qid: '10', question: '<p>Woont u hier <b>graag</b>?</p>', help: '', language: 'nl' }),
    row({ qid: '12', question: 'Wat mist u?', help: 'Kies alles', language: 'nl' }),
    row({ qid: '13', question: 'Bestand', help: '', language: 'nl' }),
    row({ qid: '21', question: 'Groen', language: 'nl' }),
    row({ qid: '22', question: 'Licht', language: 'nl' }),
  ),
].join('')}</document>`;

describe('LimeSurvey', () => {
  it('gives its questions in order, in Dutch, with their codes and groups', () => {
    expect(fromLimeSurvey(lss)).toMatchObject({
      questionnaire: {
        questions: [
          {
            id: 'v1',
            kind: 'single-choice',
            text: 'Woont u hier graag ?',
            required: true,
            options: [
              { code: 'A1', label: 'Ja & graag' },
              { code: 'A2', label: 'Nee' },
              { code: 'anders', other: true },
            ],
          },
          {
            id: 'v2',
            kind: 'multiple-choice',
            help: 'Kies alles',
            options: [{ label: 'Groen' }, { label: 'Licht' }],
          },
        ],
        sections: [{ title: 'Uw buurt', startsAt: 'v1' }],
      },
      leftOut: ['relevance Q1=="A1": Wat mist u?', '|: Bestand'],
    });
  });

  it('refuses another file', () => {
    expect(fromLimeSurvey('<html></html>')).toBeUndefined();
  });
});
