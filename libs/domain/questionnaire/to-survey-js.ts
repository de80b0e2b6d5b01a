// Questions to SurveyJS; a kind without a counterpart becomes the nearest one that keeps its words.
import { STATEMENT_CODES, type Option, type Question, type Questionnaire } from './question.js';

/**
 * In: a questionnaire. Out: a SurveyJS document with one page per section; names are our ids and values our codes.
 */
export function toSurveyJs({ questions, sections = [] }: Questionnaire): object {
  const starts = new Map(sections.map(({ startsAt, title }) => [startsAt, title]));
  const pages: { name: string; title?: string; elements: object[] }[] = [];
  for (const question of questions) {
    const title = starts.get(question.id);
    if (title !== undefined || pages.length === 0)
      pages.push({ name: `page${pages.length + 1}`, ...(title ? { title } : {}), elements: [] });
    pages.at(-1)?.elements.push(elementOf(question));
  }
  return { locale: 'nl', pages };
}

function elementOf(question: Question): object {
  const { id, text, help, required } = question;
  const common = {
    name: id,
    title: text,
    ...(help === '' ? {} : { description: help }),
    isRequired: required,
  };
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return listElementOf(question, common);
    case 'scale': {
      const ends = { minRateDescription: question.lowest, maxRateDescription: question.highest };
      return { type: 'rating', ...common, rateMin: 1, rateMax: 5, ...ends };
    }
    case 'report-mark':
      return { type: 'rating', ...common, rateMin: 1, rateMax: 10 };
    case 'open-text':
      return { type: question.short ? 'text' : 'comment', ...common, maxLength: question.maxLength };
    case 'matrix': {
      const [rows, columns] = [plainChoices(question.rows), plainChoices(question.columns)];
      return { type: 'matrix', ...common, rows, columns, isAllRowRequired: required };
    }
    case 'statement':
    case 'ranking':
    case 'points':
    case 'number':
    case 'date':
    case 'image-choice':
    case 'place':
    case 'information':
      return otherElementOf(question, common);
  }
}

type Listed = Extract<Question, { kind: 'single-choice' | 'multiple-choice' }>;

function listElementOf(question: Listed, common: object): object {
  const choices = plainChoices(question.options);
  const other = otherOf(question.options);
  if (question.kind === 'single-choice') return { type: 'radiogroup', ...common, choices, ...other };
  const most = question.atMost > 0 ? { maxSelectedChoices: question.atMost } : {};
  return { type: 'checkbox', ...common, choices, ...other, ...most };
}

type Other = Extract<
  Question,
  { kind: 'statement' | 'ranking' | 'points' | 'number' | 'date' | 'image-choice' | 'place' | 'information' }
>;

function otherElementOf(question: Other, common: object): object {
  const { id, text, help } = question;
  switch (question.kind) {
    case 'statement':
      return { type: 'radiogroup', ...common, choices: [...STATEMENT_CODES] };
    case 'ranking':
      return { type: 'ranking', ...common, choices: plainChoices(question.options) };
    case 'points': {
      const items = question.options.map(({ code, label }) => ({
        name: code,
        title: label,
        inputType: 'number',
      }));
      return { type: 'multipletext', ...common, items };
    }
    case 'number':
      return { type: 'text', ...common, inputType: 'number', min: question.from, max: question.to };
    case 'date':
      return { type: 'text', ...common, inputType: 'date' };
    case 'image-choice': {
      const choices = question.options.map(({ code, label, picture }) => ({
        value: code,
        text: label,
        imageLink: `/afbeeldingen/${picture}`,
      }));
      return { type: 'imagepicker', ...common, choices };
    }
    case 'place':
      return { type: 'comment', ...common };
    case 'information':
      return { type: 'html', name: id, html: `${text}\n${help}` };
  }
}

const plainChoices = (options: readonly Option[]): readonly object[] =>
  options.filter(({ other }) => !other).map(({ code, label }) => ({ value: code, text: label }));

function otherOf(options: readonly Option[]): object {
  const other = options.find((option) => option.other);
  return other ? { showOtherItem: true, otherText: other.label } : {};
}
