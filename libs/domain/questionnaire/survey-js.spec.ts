// Questionnaires go to SurveyJS and come back asking the same people the same; what cannot go along is said.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyQuestionnaire, walk } from '../../../test/support/any-questionnaire.js';
import { everyKind } from '../../../test/support/every-kind.js';
import { checkQuestionnaire } from './check-questionnaire.js';
import type { Language } from './language.js';
import type { Question, Questionnaire } from './question.js';
import { fromSurveyJs } from './survey-js.js';
import { toSurveyJs } from './to-survey-js.js';
import { visibleQuestions } from './visible-questions.js';

const dutch = {
  dontKnow: 'Weet ik niet',
  statement: { eens: 'Eens', oneens: 'Oneens', 'geen-mening': 'Geen mening' },
};
const words = { nl: dutch, en: dutch, pl: dutch, tr: dutch, ar: dutch, uk: dutch };
const there = (questionnaire: Questionnaire) => toSurveyJs(questionnaire, words);
const back = (questionnaire: Questionnaire) =>
  fromSurveyJs(JSON.parse(JSON.stringify(there(questionnaire).document)));

const questions = everyKind.map(({ question }) => question);

/** What a question is when it comes back; undefined for a kind that has no way back. */
function returned({ showIf: _showIf, jumps: _jumps, ...question }: Question): Question | undefined {
  const { id, text, help, required } = question;
  switch (question.kind) {
    case 'points':
      return undefined;
    case 'image-choice': {
      const options = question.options.map(({ code, label }) => ({ code, label }));
      const random = question.randomOrder ? { randomOrder: true as const } : {};
      return { id, text, help, required, dontKnow: false, kind: 'single-choice', options, ...random };
    }
    case 'single-choice':
    case 'multiple-choice': {
      const options = question.options.toSorted(
        (one, next) => Number(one.other ?? false) - Number(next.other ?? false),
      );
      return question.kind === 'single-choice' ? { ...question, options } : { ...question, options };
    }
    case 'place':
      return { id, text, help, required, dontKnow: false, kind: 'open-text', maxLength: 1000 };
    case 'number':
      return { ...question, dontKnow: false, unit: '' };
    case 'scale':
    case 'report-mark':
    case 'open-text':
    case 'date':
    case 'ranking':
      return { ...question, dontKnow: false };
    case 'matrix':
    case 'statement':
    case 'information':
      return question;
  }
}

describe('a questionnaire in SurveyJS', () => {
  it('comes back with every kind that both have, and says what does not go along', () => {
    const { questionnaire, leftOut } = back({ version: 1, questions });
    expect(questionnaire.questions).toEqual(questions.flatMap((each) => returned(each) ?? []));
    expect(leftOut.map(({ what, detail }) => `${what} ${detail}`)).toEqual(['kind multipletext', 'picture ']);
    const said = there({ version: 1, questions }).lost.map(
      ({ what, position = 0 }) => `${questions[position]?.id ?? ''}: ${what}`,
    );
    expect(said).toEqual([
      'eens: dont-know',
      'cijfer: dont-know',
      'open: dont-know',
      'volgorde: dont-know',
      'punten: points',
      'punten: dont-know',
      'getal: unit',
      'getal: dont-know',
      'dag: dont-know',
      'beeld: pictures',
      'beeld: dont-know',
      'plek: map',
      'plek: dont-know',
    ]);
  });

  it('keeps the words of an earlier answer, and says that those for none are gone', () => {
    const [first, second] = questions;
    if (!first || !second) throw new Error('there are questions');
    const whole: Questionnaire = {
      version: 1,
      questions: [first, { ...second, text: 'U koos {een|dat}?' }],
      quotas: [{ id: 'q', name: 'Veel', when: { kind: 'answered', question: 'een' }, atMost: 5 }],
    };
    expect(there(whole).lost).toEqual([{ what: 'quotas' }, { what: 'piping', position: 1 }]);
    expect(back(whole).questionnaire.questions[1]?.text).toBe('U koos {een}?');
  });
});

/** A section that began with a question that is gone begins with the next. */
const wordsOfQuestions = ({ translations }: Questionnaire, language: Language): object =>
  Object.fromEntries(
    Object.entries(translations?.[language] ?? {}).filter(([key]) => !key.startsWith('section.')),
  );

describe('any questionnaire that is accepted', () => {
  it('comes back from SurveyJS with its questions, sections, words and routes, or says what did not', () => {
    const accepted = anyQuestionnaire.filter((each) => checkQuestionnaire(each).faults.length === 0);
    const seen = { whole: 0 };
    fc.assert(
      fc.property(accepted, fc.array(fc.nat(1000), { minLength: 7, maxLength: 7 }), (before, dice) => {
        const { lost } = there(before);
        const { questionnaire: after, leftOut } = back(before);
        const bare = after.questions.map(({ showIf: _showIf, ...question }) => question);
        expect(bare).toEqual(before.questions.flatMap((each) => returned(each) ?? []));
        const gone = before.questions.filter(({ kind }) => kind === 'points').length;
        expect(leftOut.filter(({ what }) => what === 'kind')).toHaveLength(gone);
        expect(leftOut.every(({ what }) => ['kind', 'condition', 'picture'].includes(what))).toBe(true);
        for (const language of before.languages ?? [])
          expect(before.translations?.[language]).toMatchObject(wordsOfQuestions(after, language));
        if (leftOut.some(({ what }) => what !== 'picture') || lost.some(({ what }) => what === 'routing'))
          return;
        seen.whole += 1;
        expect(after.sections ?? []).toEqual(before.sections);
        const answers = walk(before, dice);
        const ids = (list: readonly Question[]) => list.map(({ id }) => id);
        expect(ids(visibleQuestions(after, answers))).toEqual(ids(visibleQuestions(before, answers)));
      }),
      { numRuns: 300 },
    );
    expect(seen.whole).toBeGreaterThan(100);
  });
});

const question = (element: object): Question | undefined =>
  fromSurveyJs({ elements: [element] }).questionnaire.questions[0];

describe('a document of somebody else', () => {
  it('brings panels, words in several languages, and choices of every spelling', () => {
    const document = {
      title: { default: 'Survey', nl: 'Peiling' },
      pages: [
        {
          title: { default: 'You', nl: 'U', pl: 'Ty' },
          elements: [
            {
              type: 'panel',
              visibleIf: "{q1} = 'Ja, graag'",
              elements: [{ type: 'comment', name: 'q2', title: 'Waarom?', visibleIf: '{q1} notempty' }],
            },
          ],
        },
        {
          elements: [
            {
              type: 'radiogroup',
              name: 'q1',
              title: { default: 'Sure?', nl: 'Zeker?' },
              choices: ['Ja, graag', { value: 'nee', text: { nl: 'Nee', en: 'No' } }, 3],
              showNoneItem: true,
              defaultValue: 'nee',
            },
          ],
        },
      ],
    };
    const { questionnaire, leftOut } = fromSurveyJs(document);
    expect(questionnaire.questions[1]).toMatchObject({
      id: 'q1',
      text: 'Zeker?',
      options: [
        { code: 'a1', label: 'Ja, graag' },
        { code: 'nee', label: 'Nee' },
        { code: '3', label: '3' },
        { code: 'geen', label: 'Geen van deze', alone: true },
      ],
    });
    expect(questionnaire.sections).toEqual([{ id: 'deel-q2', title: 'U', startsAt: 'q2' }]);
    expect(questionnaire.translations).toEqual({
      en: {
        'section.deel-q2': { text: 'You', of: 'U' },
        'q1.text': { text: 'Sure?', of: 'Zeker?' },
        'q1.option.nee': { text: 'No', of: 'Nee' },
      },
      pl: { 'section.deel-q2': { text: 'Ty', of: 'U' } },
    });
    expect(leftOut).toEqual([
      { what: 'condition', detail: "{q1} = 'Ja, graag'", about: 'Waarom?' },
      { what: 'condition', detail: '{q1} notempty', about: 'Waarom?' },
      { what: 'setting', detail: 'defaultValue', about: 'Zeker?' },
    ]);
  });

  it('finds a choice with blanks in its value again in a condition', () => {
    const choices = ['Ja, graag', 'Nee'];
    const elements = [
      { type: 'radiogroup', name: 'q1', choices },
      { type: 'comment', name: 'q2', visibleIf: "!({q1} = 'Ja, graag') and {q1} notempty" },
    ];
    expect(fromSurveyJs({ elements }).questionnaire.questions[1]?.showIf).toEqual({
      kind: 'all',
      of: [
        { kind: 'chose-not', question: 'q1', codes: ['a1'] },
        { kind: 'answered', question: 'q1' },
      ],
    });
  });

  it.each([
    ["{q1} = 'x'", 'of an answer that is not there'],
    ["{q9} = 'a'", 'of a question that is not there'],
    ["iif({q1} = 'a', 1, 2) = 1", 'with a function'],
    [`${'('.repeat(100_000)}{q1} notempty`, 'with brackets without end'],
    [`${'!'.repeat(100_000)}{q1} notempty`, 'with denials without end'],
  ])('does not guess at an expression (%#)', (visibleIf) => {
    const elements = [
      { type: 'radiogroup', name: 'q1', choices: ['a'] },
      { type: 'comment', name: 'q2', visibleIf },
    ];
    const { questionnaire, leftOut } = fromSurveyJs({ elements });
    expect(questionnaire.questions[1]).not.toHaveProperty('showIf');
    expect(leftOut).toHaveLength(1);
  });

  it('leaves script and marks behind, and reads a page of text', () => {
    expect(
      question({ type: 'comment', name: 'a', title: '<b>Wat</b><script>alert(1)</script> vindt u?' })?.text,
    ).toBe('Wat vindt u?');
    expect(
      question({ type: 'html', name: 'a', html: '<h1>Het plan</h1><p>Dit &amp; dat</p>' }),
    ).toMatchObject({
      kind: 'information',
      text: 'Het plan',
      help: 'Dit & dat',
    });
  });

  it('never breaks on what somebody sends', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(fromSurveyJs({ pages: [{ elements: [value] }], elements: value })).toHaveProperty('leftOut');
      }),
    );
  });
});
