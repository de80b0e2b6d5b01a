// What is wrong with one question by itself.
import { DONT_KNOW } from './answer-fields.js';
import { LONGEST_OPEN_TEXT, MOST_POINTS, type QuestionnaireFault } from './finding.js';
import type { Option, PictureOption, Question } from './question.js';
import { END } from './routing.js';

/**
 * In: a question. Out: its faults, without those that depend on other questions.
 */
export function questionFaults(question: Question): readonly QuestionnaireFault[] {
  const isGood = /^[a-z0-9-]+$/i.test(question.id) && question.id !== END;
  return [
    ...(isGood ? [] : (['bad-id'] as const)),
    ...(question.text.trim() === '' ? (['empty-text'] as const) : []),
    ...faultsOfKind(question),
  ];
}

function faultsOfKind(question: Question): readonly QuestionnaireFault[] {
  switch (question.kind) {
    case 'single-choice':
    case 'ranking':
      return faultsOfOptions(question.options);
    case 'multiple-choice':
      return [
        ...faultsOfOptions(question.options),
        ...limitWithin(question.atMost, 0, question.options.length),
      ];
    case 'points':
      return [...faultsOfOptions(question.options), ...limitWithin(question.total, 1, MOST_POINTS)];
    case 'image-choice':
      return [...faultsOfOptions(question.options), ...question.options.flatMap(faultsOfPicture)];
    case 'matrix':
      return [...faultsOfOptions(question.rows), ...faultsOfOptions(question.columns)];
    case 'scale':
      return [question.lowest, question.highest].some((end) => end.trim() === '') ? ['empty-scale-end'] : [];
    case 'open-text':
      return limitWithin(question.maxLength, 1, LONGEST_OPEN_TEXT);
    case 'number':
      return [
        ...limitWithin(question.decimals, 0, 3),
        ...(Number.isFinite(question.from) && question.from < question.to
          ? []
          : (['limit-out-of-range'] as const)),
      ];
    case 'date':
      return question.from !== '' && question.to !== '' && question.from > question.to
        ? ['limit-out-of-range']
        : [];
    case 'place':
      return faultsOfPicture(question);
    case 'report-mark':
    case 'statement':
    case 'information':
      return [];
  }
}

function limitWithin(limit: number, from: number, to: number): readonly QuestionnaireFault[] {
  return Number.isInteger(limit) && limit >= from && limit <= to ? [] : ['limit-out-of-range'];
}

function faultsOfPicture({
  picture,
  alt,
}: Pick<PictureOption, 'picture' | 'alt'>): readonly QuestionnaireFault[] {
  return [
    ...(picture === '' ? (['no-picture'] as const) : []),
    ...(alt.trim() === '' ? (['no-alternative-text'] as const) : []),
  ];
}

function faultsOfOptions(options: readonly Pick<Option, 'code' | 'label'>[]): readonly QuestionnaireFault[] {
  const labels = options.map(({ label }) => plain(label));
  const codes = options.map(({ code }) => code);
  return [
    ...(options.length < 2 ? (['too-few-options'] as const) : []),
    ...(labels.includes('') ? (['empty-label'] as const) : []),
    ...(repeats(labels).length > 0 ? (['duplicate-label'] as const) : []),
    ...(codes.every(isGoodCode) ? [] : (['bad-code'] as const)),
    ...(repeats(codes).length > 0 ? (['duplicate-code'] as const) : []),
  ];
}

const isGoodCode = (code: string): boolean => /^[a-z0-9-]+$/i.test(code) && code !== DONT_KNOW;

export const plain = (text: string): string => text.trim().toLowerCase();

/** The positions of filled values that occurred before. */
export function repeats(values: readonly string[]): readonly number[] {
  return [...values.keys()].filter((position) => {
    const value = values[position];
    return value !== '' && value !== undefined && values.indexOf(value) < position;
  });
}
