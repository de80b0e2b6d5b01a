// The ready-made questionnaires must be good enough to send as they are.
import { describe, expect, it } from '@jest/globals';
import { checkQuestionnaire } from '#domain/questionnaire/check-questionnaire.js';
import { addTestedQuestion, isAsTested, spoilsTrend, testedQuestions } from './tested-questions.nl.js';
import { questionnaireTemplates } from './templates.nl.js';

describe.each(questionnaireTemplates.map((template) => [template.name, template] as const))(
  'the template %s',
  (_, template) => {
    it('has no fault and nothing to warn for', () => {
      expect(checkQuestionnaire(template.questionnaire)).toEqual({ faults: [], warnings: [] });
    });

    it('asks for trust in the words and codes of the trend, and spoils no other', () => {
      expect(template.questionnaire.questions.filter(spoilsTrend)).toEqual([]);
      const trust = template.questionnaire.questions.find(({ id }) => id === 'vertrouwen');
      expect(trust).toMatchObject({ kind: 'scale', text: 'Hoeveel vertrouwen hebt u in de gemeente?' });
    });
  },
);

describe('the ready-made questionnaires', () => {
  it('are there for what a municipality asks most', () => {
    expect(questionnaireTemplates.map(({ name }) => name)).toEqual([
      'wijkpeiling',
      'verkeersplan',
      'evaluatie',
      'aanmelding-burgerberaad',
    ]);
  });
});

describe('the library of tested questions', () => {
  it('has nothing to warn for, and each question once', () => {
    expect(checkQuestionnaire({ version: 1, questions: testedQuestions })).toEqual({
      faults: [],
      warnings: [],
    });
  });

  it('keeps the words of trust and of being heard, year after year', () => {
    const said = testedQuestions.slice(0, 2).map((question) => ({
      id: question.id,
      text: question.text,
      answers:
        question.kind === 'single-choice'
          ? question.options.map(({ code, label }) => `${code}: ${label}`)
          : question.kind === 'scale' && [question.lowest, question.highest],
    }));
    expect(said).toEqual([
      {
        id: 'vertrouwen',
        text: 'Hoeveel vertrouwen hebt u in de gemeente?',
        answers: ['Heel weinig vertrouwen', 'Heel veel vertrouwen'],
      },
      {
        id: 'gehoord',
        text: 'De gemeente luistert naar wat inwoners vinden. Bent u het daarmee eens?',
        answers: [
          'helemaal-eens: Helemaal eens',
          'eens: Eens',
          'neutraal: Niet eens, niet oneens',
          'oneens: Oneens',
          'helemaal-oneens: Helemaal oneens',
        ],
      },
    ]);
  });

  it('offers a question once, and knows it again by its words', () => {
    const once = addTestedQuestion({ version: 1, questions: [] }, 'vertrouwen');
    expect(addTestedQuestion(once, 'vertrouwen')).toBe(once);
    const [trust] = once.questions;
    if (!trust) throw new Error('the question was added');
    expect([isAsTested(trust), isAsTested({ ...trust, required: false }), spoilsTrend(trust)]).toEqual([
      true,
      true,
      false,
    ]);
    const other = { ...trust, text: 'Vertrouwt u ons?' };
    expect([isAsTested(other), spoilsTrend(other), spoilsTrend({ ...other, id: 'v9' })]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
