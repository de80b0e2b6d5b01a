// What the editor can do to a list of questions: add, change, remove, move, repeat. Pure: a list in, a list out.
import { languages, type Translations } from '#domain/questionnaire/language.js';
import type { Option, Question, QuestionKind, Questionnaire } from '#domain/questionnaire/question.js';

export const questionMoves = ['up', 'down'] as const;
export type QuestionMove = (typeof questionMoves)[number];

/** A new question of this kind at the end, with an id that was not used before. */
export function addQuestion(questionnaire: Questionnaire, kind: QuestionKind): Questionnaire {
  const added = blankQuestion(kind, freeId(questionnaire));
  return { ...questionnaire, questions: [...questionnaire.questions, added] };
}

/** The question with the same id is replaced; an unknown id changes nothing. */
export function changeQuestion(questionnaire: Questionnaire, changed: Question): Questionnaire {
  const questions = questionnaire.questions.map((question) =>
    question.id === changed.id ? changed : question,
  );
  return { ...questionnaire, questions };
}

/** A section that began at the question goes with it. */
export function removeQuestion(questionnaire: Questionnaire, id: string): Questionnaire {
  const { sections } = questionnaire;
  return {
    ...questionnaire,
    questions: questionnaire.questions.filter((question) => question.id !== id),
    ...(sections ? { sections: sections.filter(({ startsAt }) => startsAt !== id) } : {}),
  };
}

/** One place up or down; at the end of the list nothing moves. */
export function moveQuestion(questionnaire: Questionnaire, id: string, move: QuestionMove): Questionnaire {
  const { questions } = questionnaire;
  const from = questions.findIndex((question) => question.id === id);
  const to = move === 'up' ? from - 1 : from + 1;
  const [moving, making] = [questions[from], questions[to]];
  if (!moving || !making) return questionnaire;
  return { ...questionnaire, questions: questions.with(from, making).with(to, moving) };
}

/** The same question once more, right below it, with its translations. */
export function repeatQuestion(questionnaire: Questionnaire, id: string): Questionnaire {
  const { questions } = questionnaire;
  const position = questions.findIndex((question) => question.id === id);
  const question = questions[position];
  if (!question) return questionnaire;
  const copy = { ...question, id: freeId(questionnaire) };
  const longer = { ...questionnaire, questions: questions.toSpliced(position + 1, 0, copy) };
  return withTranslations(longer, translationsOf(questionnaire, id, copy.id));
}

/** The questions of another questionnaire at the end, with their translations; an id that is taken becomes another. */
export function joinQuestions(questionnaire: Questionnaire, more: Questionnaire): Questionnaire {
  return more.questions.reduce((sofar, question) => {
    const isTaken = sofar.questions.some(({ id }) => id === question.id);
    const id = isTaken ? freeId(sofar) : question.id;
    const longer = { ...sofar, questions: [...sofar.questions, { ...question, id }] };
    return withTranslations(longer, translationsOf(more, question.id, id));
  }, questionnaire);
}

function translationsOf({ translations = {} }: Questionnaire, from: string, to: string): Translations {
  const tables = Object.entries(translations).map(([language, table]) => {
    const own = Object.entries(table).filter(([key]) => key.startsWith(`${from}.`));
    const moved = own.map(([key, text]) => [`${to}${key.slice(from.length)}`, text] as const);
    return [language, Object.fromEntries(moved)] as const;
  });
  return Object.fromEntries(tables);
}

function withTranslations(questionnaire: Questionnaire, more: Translations): Questionnaire {
  const before = questionnaire.translations ?? {};
  const tables = languages.flatMap((language) => {
    const table = { ...before[language], ...more[language] };
    return Object.keys(table).length === 0 ? [] : [[language, table] as const];
  });
  return tables.length === 0 ? questionnaire : { ...questionnaire, translations: Object.fromEntries(tables) };
}

/** Options from the lines of a text; a label that was there before keeps its code, so that trends hold. */
export function optionsFrom(lines: readonly string[], before: readonly Option[]): readonly Option[] {
  const labels = lines.map((line) => line.trim()).filter((line) => line !== '');
  const known = new Map(before.map(({ code, label }) => [label, code]));
  const taken = new Set(before.map(({ code }) => code));
  return labels.map((label, position) => {
    const kept = known.get(label);
    known.delete(label);
    if (kept !== undefined) return { code: kept, label };
    const code = freeCode(position + 1, taken);
    taken.add(code);
    return { code, label };
  });
}

function freeId({ questions }: Questionnaire): string {
  const numbers = questions.map(({ id }) => Number(/^v(\d+)$/.exec(id)?.[1] ?? 0));
  return `v${Math.max(0, ...numbers) + 1}`;
}

function freeCode(number: number, taken: ReadonlySet<string>): string {
  const code = `a${number}`;
  return taken.has(code) ? freeCode(number + 1, taken) : code;
}

function blankQuestion(kind: QuestionKind, id: string): Question {
  const asked = { id, text: '', help: '', required: true, dontKnow: true };
  switch (kind) {
    case 'single-choice':
      return { ...asked, kind, options: [] };
    case 'multiple-choice':
      return { ...asked, kind, options: [], atMost: 0 };
    case 'scale':
      return { ...asked, kind, lowest: '', highest: '' };
    case 'report-mark':
      return { ...asked, kind };
    case 'matrix':
      return { ...asked, kind, rows: [], columns: [] };
    case 'statement':
      return { ...asked, kind, dontKnow: false };
    case 'ranking':
      return { ...asked, kind, options: [], dontKnow: false, randomOrder: true };
    case 'points':
      return { ...asked, kind, options: [], total: 100, dontKnow: false };
    case 'number':
      return { ...asked, kind, from: 0, to: 100, decimals: 0, unit: '' };
    case 'date':
      return { ...asked, kind, from: '', to: '', dontKnow: false };
    case 'image-choice':
      return { ...asked, kind, options: [] };
    case 'place':
      return { ...asked, kind, picture: '', alt: '', required: false, dontKnow: false };
    case 'information':
      return { ...asked, kind, required: false, dontKnow: false };
    case 'open-text':
      return { ...asked, kind, required: false, dontKnow: false, maxLength: 1000 };
  }
}
