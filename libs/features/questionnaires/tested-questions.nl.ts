// Questions that were tested on residents; their words and codes stay the same over the years, for the trend.
import { canonicalJson } from '#domain/evidence/canonical-json.js';
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

export const neighbourhoodMark = {
  ...required,
  id: 'cijfer-buurt',
  kind: 'report-mark',
  text: 'Welk cijfer geeft u uw buurt?',
  dontKnow: false,
} as const;

export const safeAtNight = {
  ...required,
  id: 'veilig-avond',
  kind: 'single-choice',
  text: 'Hoe veilig voelt u zich ’s avonds in uw buurt?',
  help: 'Denk aan de straten waar u vaak loopt of fietst als het donker is.',
  options: [
    { code: 'heel-veilig', label: 'Heel veilig' },
    { code: 'veilig', label: 'Veilig' },
    { code: 'neutraal', label: 'Niet veilig, niet onveilig' },
    { code: 'onveilig', label: 'Onveilig' },
    { code: 'heel-onveilig', label: 'Heel onveilig' },
  ],
} as const;

export const knowsPeople = {
  ...required,
  id: 'buren',
  kind: 'scale',
  text: 'Hoe goed kent u de mensen in uw buurt?',
  lowest: 'Helemaal niet',
  highest: 'Heel goed',
} as const;

export const informed = {
  ...required,
  id: 'geinformeerd',
  kind: 'scale',
  text: 'Hoe goed heeft de gemeente u verteld wat er ging gebeuren?',
  lowest: 'Heel slecht',
  highest: 'Heel goed',
} as const;

export const wantsToJoin = {
  ...required,
  id: 'meedoen',
  kind: 'single-choice',
  text: 'Wilt u vaker meepraten over plannen van de gemeente?',
  options: [
    { code: 'ja', label: 'Ja' },
    { code: 'misschien', label: 'Misschien, het hangt van het plan af' },
    { code: 'nee', label: 'Nee' },
  ],
} as const;

/** In the three levels that Statistics Netherlands (CBS) makes of the Standaard Onderwijsindeling 2021. */
export const education = {
  ...free,
  id: 'opleiding',
  kind: 'single-choice',
  text: 'Wat is de hoogste opleiding die u hebt afgemaakt?',
  help: 'Zo zien wij of mensen met een andere opleiding ook iets anders vinden. Groepen van minder dan 10 mensen laten wij nergens zien.',
  dontKnow: true,
  options: [
    { code: 'laag', label: 'Basisschool, vmbo, mavo of mbo 1' },
    { code: 'midden', label: 'Havo, vwo of mbo 2, 3 of 4' },
    { code: 'hoog', label: 'Hbo of universiteit' },
  ],
  groupName: 'opleiding',
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
export const testedQuestions: readonly Question[] = [
  trust,
  heard,
  informed,
  wantsToJoin,
  neighbourhoodMark,
  safeAtNight,
  knowsPeople,
  education,
  anythingElse,
];

/**
 * Whether the question says exactly what the tested one with its id says; only then its answers can be laid beside
 * those of other years. Whether it must be answered, and who gets it, may differ.
 */
export function isAsTested(question: Question): boolean {
  const tested = testedQuestions.find(({ id }) => id === question.id);
  return tested !== undefined && wordsOf(tested) === wordsOf(question);
}

/** A question that has the id of a tested one and says something else: it would spoil the trend. */
export const spoilsTrend = (question: Question): boolean =>
  testedQuestions.some(({ id }) => id === question.id) && !isAsTested(question);

const FREE = ['required', 'dontKnow', 'showIf', 'jumps', 'help', 'groupName'];

const wordsOf = (question: Question): string =>
  canonicalJson(Object.fromEntries(Object.entries(question).filter(([name]) => !FREE.includes(name))));

/** The questionnaire with this tested question at its end; once is enough, so a second time changes nothing. */
export function addTestedQuestion(questionnaire: Questionnaire, id: string): Questionnaire {
  const tested = testedQuestions.find((question) => question.id === id);
  if (!tested || questionnaire.questions.some((question) => question.id === id)) return questionnaire;
  return { ...questionnaire, questions: [...questionnaire.questions, tested] };
}
