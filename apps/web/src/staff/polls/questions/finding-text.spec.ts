// Proves that a finding names the question, the language and the easier word that it is about.
import { describe, expect, it } from '@jest/globals';
import { checkQuestionnaire } from '#domain/questionnaire/check-questionnaire.js';
import type { Question, Questionnaire } from '#domain/questionnaire/question.js';
import { faultText, warningText } from './finding-text.js';

const asked = { help: '', required: true, dontKnow: false } as const;
const mark = (id: string, text: string, more: Pick<Question, 'showIf'> = {}): Question => ({
  ...asked,
  id,
  kind: 'report-mark',
  text,
  ...more,
});

function told(questionnaire: Questionnaire): readonly string[] {
  const { faults, warnings } = checkQuestionnaire(questionnaire);
  return [...faults.map((fault) => faultText(questionnaire, fault)), ...warnings.map(warningText)];
}

describe('a finding', () => {
  it('names the language in which a text is missing or out of date', () => {
    const questions = [mark('v1', 'Welk cijfer?'), mark('v2', 'En nu?')];
    const of = { text: 'نص', of: 'Een ander cijfer?' };
    const sentences = told({
      version: 1,
      questions,
      languages: ['ar'],
      translations: { ar: { 'v1.text': of } },
    });
    expect(sentences).toEqual([
      'Er ontbreken vertalingen in het Arabisch.',
      'De Nederlandse tekst is veranderd na de vertaling in het Arabisch.',
    ]);
  });

  it('shows the sign of an answer that is not there, also when only a translation has it', () => {
    const questions = [mark('v1', 'Welk cijfer?'), mark('v2', 'U gaf een {v1}. Waarom?')];
    const of = { text: 'You gave a {v3}. Why?', of: 'U gaf een {v1}. Waarom?' };
    expect(told({ version: 1, questions })).toEqual([]);
    expect(told({ version: 1, questions, translations: { en: { 'v2.text': of } } })).toEqual([
      '“{v3}” wijst naar een antwoord dat er hier nog niet is, of dat niet in een zin past.',
    ]);
  });

  it('numbers the question that a condition looks ahead to', () => {
    const showIf = { kind: 'answered', question: 'v2' } as const;
    const questions = [mark('v1', 'Welk cijfer?', { showIf }), mark('v2', 'En nu?')];
    expect(told({ version: 1, questions })).toEqual([
      'De voorwaarde kijkt naar vraag 2, maar die komt later.',
    ]);
    expect(told({ version: 1, questions: questions.slice(0, 1) })).toEqual([
      'De voorwaarde kijkt naar een vraag die er niet meer is.',
    ]);
  });

  it('gives the easier word with the sentence to improve', () => {
    expect(told({ version: 1, questions: [mark('v1', 'Wat vindt u van de implementatie?')] })).toEqual([
      'Schrijf liever “invoering” in plaats van “implementatie”: “Wat vindt u van de implementatie?”',
    ]);
  });
});
