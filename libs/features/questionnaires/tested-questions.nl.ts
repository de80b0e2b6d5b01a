// Questions that were tested on residents; their words and codes stay the same over the years, for the trend.
import type { Option, Question, Questionnaire } from '#domain/questionnaire/question.js';

const required = { help: '', required: true, dontKnow: true } as const;
const free = { help: '', required: false, dontKnow: false } as const;

export const agreement: readonly Option[] = [
  { code: 'helemaal-eens', label: 'Helemaal eens' },
  { code: 'eens', label: 'Eens' },
  { code: 'neutraal', label: 'Niet eens, niet oneens' },
  { code: 'oneens', label: 'Oneens' },
  { code: 'helemaal-oneens', label: 'Helemaal oneens' },
];

export const trust = {
  ...required,
  id: 'vertrouwen',
  kind: 'scale',
  text: 'Hoeveel vertrouwen hebt u in de gemeente?',
  lowest: 'Heel weinig vertrouwen',
  highest: 'Heel veel vertrouwen',
} as const;

export const heard = {
  ...required,
  id: 'gehoord',
  kind: 'single-choice',
  text: 'De gemeente luistert naar wat inwoners vinden. Bent u het daarmee eens?',
  options: agreement,
} as const;

export const anythingElse = {
  ...free,
  id: 'nog-iets',
  kind: 'open-text',
  text: 'Wilt u nog iets kwijt?',
  help: 'Noem geen namen, adressen of telefoonnummers.',
  maxLength: 1000,
} as const;

/** The library, in the order in which it is offered. */
export const testedQuestions: readonly Question[] = [trust, heard, anythingElse];

/** The questionnaire with this tested question at its end; once is enough, so a second time changes nothing. */
export function addTestedQuestion(questionnaire: Questionnaire, id: string): Questionnaire {
  const tested = testedQuestions.find((question) => question.id === id);
  if (!tested || questionnaire.questions.some((question) => question.id === id)) return questionnaire;
  return { ...questionnaire, questions: [...questionnaire.questions, tested] };
}
