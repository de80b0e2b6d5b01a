// From answers to figures: whole per cents, small numbers together, open answers never, and a headline without judgement.
import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import type { Answer, Answers, Question, Questionnaire } from '#domain/questionnaire/question.js';
import { resultDocument } from './result-document.js';
import type { QuestionResult } from './result.js';
import { suggestHeadline } from './suggest-headline.nl.js';

const fieldwork = { questionnaireDigest: 'd', invited: 200, byEmail: 150, byLetter: 50 };
const asked = { help: '', required: false, dontKnow: true };
const safe: Question = {
  ...asked,
  id: 'veilig',
  kind: 'single-choice',
  text: 'Voelt u zich veilig?',
  options: [
    { code: 'ja', label: 'Ja' },
    { code: 'soms', label: 'Soms' },
    { code: 'nee', label: 'Nee' },
  ],
};
const mark: Question = { ...asked, id: 'cijfer', kind: 'report-mark', text: 'Welk cijfer geeft u?' };
const scale: Question = {
  ...asked,
  id: 'licht',
  kind: 'scale',
  text: 'Er is genoeg licht.',
  lowest: 'Oneens',
  highest: 'Eens',
};
const open: Question = { ...asked, id: 'open', kind: 'open-text', text: 'Nog iets?', maxLength: 500 };
const questionnaire: Questionnaire = { version: 1, questions: [safe, mark, scale, open] };

const times = (count: number, answers: Answers): readonly Answers[] =>
  Array.from({ length: count }, () => answers);
const choice = (code: string): Answer => ({ kind: 'choice', code });
const number = (value: number): Answer => ({ kind: 'number', value });

function figuresOf(question: Question, answers: readonly Answers[]): QuestionResult {
  const [figures] = resultDocument({ version: 1, questions: [question] }, answers, fieldwork).questions;
  if (!figures) throw new Error('the document has no question');
  return figures;
}

describe('a result document', () => {
  const answers = [
    ...times(31, {
      veilig: choice('ja'),
      cijfer: number(8),
      licht: number(4),
      open: { kind: 'text', text: 'Piet Jansen' },
    }),
    ...times(20, { veilig: choice('nee'), cijfer: number(6), licht: number(2) }),
    ...times(13, { veilig: { kind: 'dont-know' } }),
  ];

  it('counts the people who answered and speaks in the words of the questionnaire', () => {
    const document = resultDocument(questionnaire, answers, fieldwork);
    expect(document).toMatchObject({ version: 2, invited: 200, answered: 64 });
    expect(document.questions[0]).toEqual({
      id: 'veilig',
      kind: 'single-choice',
      text: 'Voelt u zich veilig?',
      help: '',
      shown: true,
      base: 64,
      answers: [
        { label: 'Ja', count: 31, percentage: 48, merged: [] },
        { label: 'Soms', count: 0, percentage: 0, merged: [] },
        { label: 'Nee', count: 20, percentage: 31, merged: [] },
        { label: 'Weet ik niet of niet ingevuld', count: 13, percentage: 20, merged: [], apart: true },
      ],
      mean: null,
    });
  });

  it('gives the mean of a mark, and names the ends of a scale', () => {
    expect(figuresOf(mark, answers)).toMatchObject({ base: 64, mean: 7.2 });
    const figures = figuresOf(scale, answers);
    expect(figures).toMatchObject({
      mean: 3.2,
      answers: [{ label: '1 – Oneens' }, {}, {}, {}, { label: '5 – Eens' }, { apart: true }],
    });
  });

  it('holds no word that somebody wrote', () => {
    const document = resultDocument(questionnaire, answers, fieldwork);
    expect(document.questions[3]).toEqual({
      id: 'open',
      kind: 'open-text',
      text: 'Nog iets?',
      help: '',
      shown: false,
      because: 'open-text',
    });
    expect(JSON.stringify(document)).not.toContain('Piet');
  });

  it('is the same in whatever order the answers come', () => {
    const document = (given: readonly Answers[]): string =>
      canonicalJson(resultDocument(questionnaire, given, fieldwork));
    expect(document(answers.toReversed())).toBe(document(answers));
  });

  it('puts answers of a few people together under their own names', () => {
    const few = [
      ...times(40, { veilig: choice('ja') }),
      ...times(4, { veilig: choice('soms') }),
      ...times(7, { veilig: choice('nee') }),
    ];
    expect(figuresOf(safe, few)).toMatchObject({
      base: 51,
      answers: [
        { label: 'Ja', count: 40 },
        { label: 'Overig', count: 11, percentage: 22, merged: ['Soms', 'Nee'] },
      ],
    });
  });

  it('shows nothing of a question that fewer than ten people answered', () => {
    expect(figuresOf(safe, times(9, { veilig: choice('ja') }))).toMatchObject({
      shown: false,
      because: 'too-few',
    });
  });
});

describe('the first headline', () => {
  const headline = (question: Question, answers: readonly Answers[]): string =>
    suggestHeadline(
      resultDocument({ version: 1, questions: [open, question] }, answers, fieldwork).questions,
    );

  it('states the answer that most people gave', () => {
    const answers = [...times(30, { veilig: choice('nee') }), ...times(10, { veilig: choice('ja') })];
    expect(headline(safe, answers)).toBe('75 procent antwoordt “Nee” op de vraag “Voelt u zich veilig?”');
  });

  it('states the mean of a mark', () => {
    const answers = [...times(30, { cijfer: number(7) }), ...times(10, { cijfer: number(8) })];
    expect(headline(mark, answers)).toBe('Gemiddeld een 7,3 op de vraag “Welk cijfer geeft u?”');
  });

  it('never states what is merged, and is empty when there is nothing to state', () => {
    const answers = [
      ...times(12, { veilig: choice('nee') }),
      ...times(9, { veilig: choice('ja') }),
      ...times(9, { veilig: choice('soms') }),
    ];
    expect(headline(safe, answers)).toBe('40 procent antwoordt “Nee” op de vraag “Voelt u zich veilig?”');
    expect(headline(safe, [])).toBe('');
  });
});
