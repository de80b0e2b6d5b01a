// A first headline that states one figure and judges nothing; people may put it in better words.
import { questionFinding } from './question-finding.nl.js';
import type { QuestionResult } from './result.js';

/** About the first question with figures; empty when no question has any. */
export function suggestHeadline(questions: readonly QuestionResult[]): string {
  for (const question of questions) {
    const finding = question.shown ? questionFinding(question) : '';
    if (finding !== '') return `${finding} ${joined(question)} “${question.text}”`;
  }
  return '';
}

/** A scale is often a sentence to agree with, so it stands behind a colon. */
const joined = ({ kind }: QuestionResult): string => (kind === 'scale' ? 'bij:' : 'op de vraag');
