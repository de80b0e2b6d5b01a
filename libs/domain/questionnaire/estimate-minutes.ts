// How long a questionnaire takes, told to residents beforehand and to staff before they ask too much.
import type { Question, Questionnaire } from './question.js';
import { textsOf } from './translation.js';

const WORDS_PER_MINUTE = 200;
const SECONDS_PER_CLOSED = 8;
const SECONDS_PER_OPEN = 45;

/**
 * Estimated time to read and answer everything.
 *
 * In: a questionnaire. Out: minutes, not rounded; 0 without questions. Reading: all words a resident sees, at 200 a
 * minute; answering: 8 seconds for a closed question and for every row or option to weigh, 45 for an open one. Everybody
 * gets every question: with routing it takes most people less.
 * Source: reading speed after Brysbaert (2019), Journal of Memory and Language 109, rounded down for screens; the
 * seconds per item are a rule of thumb of web surveys.
 */
export function estimateMinutes({ questions }: Questionnaire): number {
  const seconds = questions.reduce((sum, question) => sum + secondsToAnswer(question), 0);
  const words = questions.flatMap(readText).reduce((sum, text) => sum + countWords(text), 0);
  return seconds / 60 + words / WORDS_PER_MINUTE;
}

function secondsToAnswer(question: Question): number {
  switch (question.kind) {
    case 'information':
      return 0;
    case 'open-text':
      return question.short ? 2 * SECONDS_PER_CLOSED : SECONDS_PER_OPEN;
    case 'matrix':
      return question.rows.length * SECONDS_PER_CLOSED;
    case 'ranking':
    case 'points':
      return question.options.length * SECONDS_PER_CLOSED;
    case 'place':
      return 2 * SECONDS_PER_CLOSED;
    case 'single-choice':
    case 'multiple-choice':
    case 'image-choice':
    case 'scale':
    case 'report-mark':
    case 'statement':
    case 'number':
    case 'date':
      return SECONDS_PER_CLOSED;
  }
}

const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;

const readText = (question: Question): readonly string[] =>
  textsOf({ version: 1, questions: [question] }).map(({ dutch }) => dutch);
