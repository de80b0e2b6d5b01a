// How long a questionnaire takes, told to residents beforehand and to staff before they ask too much.
import type { Question, Questionnaire } from './question.js';

const WORDS_PER_MINUTE = 200;
const SECONDS_PER_CLOSED = 8;
const SECONDS_PER_OPEN = 45;

/**
 * Estimated time to read and answer everything.
 *
 * In: a questionnaire. Out: minutes, not rounded; 0 without questions. Reading: all words a resident sees, at 200 a
 * minute; answering: 8 seconds for a closed and 45 seconds for an open question.
 * Source: reading speed after Brysbaert (2019), Journal of Memory and Language 109, rounded down for screens; the
 * seconds per item are a rule of thumb of web surveys.
 */
export function estimateMinutes({ questions }: Questionnaire): number {
  const seconds = questions.reduce((sum, question) => sum + secondsToAnswer(question), 0);
  const words = questions.flatMap(readText).reduce((sum, text) => sum + countWords(text), 0);
  return seconds / 60 + words / WORDS_PER_MINUTE;
}

const secondsToAnswer = ({ kind }: Question): number =>
  kind === 'open-text' ? SECONDS_PER_OPEN : SECONDS_PER_CLOSED;

const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;

function readText(question: Question): readonly string[] {
  return [question.text, question.help, ...offeredText(question)];
}

function offeredText(question: Question): readonly string[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return question.options.map(({ label }) => label);
    case 'scale':
      return [question.lowest, question.highest];
    case 'report-mark':
    case 'open-text':
      return [];
  }
}
