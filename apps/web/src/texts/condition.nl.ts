// A condition over earlier answers as a sentence for staff: who gets a question, or for whom a quota counts.
import { DONT_KNOW } from '#domain/questionnaire/answer-fields.js';
import { STATEMENT_CODES, type Question, type Questionnaire } from '#domain/questionnaire/question.js';
import type { Condition } from '#domain/questionnaire/routing.js';
import { questionWordsNl } from './question-words.nl.js';

/** Goes behind "wie", as in "wie bij vraag 1 “Ja” koos". */
export function conditionText(questionnaire: Questionnaire, condition: Condition): string {
  if (condition.kind === 'all' || condition.kind === 'any') return several(questionnaire, condition);
  const { questions } = questionnaire;
  const place = questions.findIndex(({ id }) => id === condition.question);
  const where = place < 0 ? 'bij een vraag die er niet meer is' : `bij vraag ${place + 1}`;
  if (condition.kind === 'answered') return `${where} iets antwoordde`;
  if (condition.kind === 'between') return `${where} ${range(condition.from, condition.to)} antwoordde`;
  const names = condition.codes.map((code) => `“${answerLabel(questions[place], code)}”`).join(' of ');
  return condition.kind === 'chose' ? `${where} ${names} koos` : `${where} niet ${names} koos`;
}

/** What an answer with this code is called; the code itself when the question does not know it. */
export function answerLabel(question: Question | undefined, code: string): string {
  if (code === DONT_KNOW) return questionWordsNl.dontKnow;
  const statement = STATEMENT_CODES.find((each) => each === code);
  if (question?.kind === 'statement' && statement) return questionWordsNl.statement[statement];
  const options = question && 'options' in question ? question.options : [];
  return options.find((option) => option.code === code)?.label ?? code;
}

function several(
  questionnaire: Questionnaire,
  { kind, of }: Extract<Condition, { kind: 'all' | 'any' }>,
): string {
  if (of.length === 0) return kind === 'all' ? 'meedoet' : 'er niet is';
  const parts = of.map((each) => {
    const text = conditionText(questionnaire, each);
    return (each.kind === 'all' || each.kind === 'any') && each.of.length > 1 ? `(${text})` : text;
  });
  return parts.join(kind === 'all' ? ' en ' : ' of ');
}

const UNBOUNDED = 1_000_000_000;

function range(from: number, to: number): string {
  if (from <= -UNBOUNDED) return `hoogstens ${to}`;
  if (to >= UNBOUNDED) return `minstens ${from}`;
  return from === to ? `“${from}”` : `een getal van ${from} tot en met ${to}`;
}
