// The way through the questions: which page may be shown, what an answer does, and where to go on. The same with a cookie
// as with a token.
import { inBetweenStep } from '#domain/questionnaire/in-between-step.js';
import { nextQuestion, wayOf, type Draft, type Saving, type Stand } from '#features/answers/index.js';
import { addressIn, CHECK, QUESTIONS } from './question-address.js';
import { fieldsIn, readQuestion } from './question.form.js';
import { isFinal, type Again, type QuestionFacts } from './question.page.js';

/** A stand and the address under which its questions are. */
export type Place = Stand & { readonly base?: string };

export type Answered =
  /** Shown again: in the middle of answering, or with a fault. */
  | { readonly kind: 'again'; readonly again: Again; readonly status: 200 | 422 }
  | { readonly kind: 'go'; readonly to: string; readonly draft: Draft }
  /** That was the last question, and there is no check page. */
  | { readonly kind: 'send'; readonly draft: Draft };

/** Questions beyond the next one are not shown yet, nor those that are not on somebody's way. */
export function factsOf(place: Place, typed: string, fromCheck: boolean): QuestionFacts | undefined {
  const { questionnaire, draft } = place;
  const number = /^[1-9][0-9]{0,2}$/.test(typed) ? Number(typed) : 0;
  const question = questionnaire.questions[number - 1];
  const way = wayOf(questionnaire, draft);
  const step = way.findIndex(({ id }) => id === question?.id);
  if (!question || step < 0 || !way.slice(0, step).every(({ id }) => draft.seen.includes(id)))
    return undefined;
  const { seed, language, checkPage, base = QUESTIONS } = place;
  return { questionnaire, draft, question, number, seed, language, checkPage, fromCheck, base };
}

/** What comes of posting these fields to the page of a question. */
export async function answered(
  facts: QuestionFacts,
  body: unknown,
  save: (given: {
    readonly number: number;
    readonly answer: Draft['answers'][string] | undefined;
  }) => Promise<Saving>,
): Promise<Answered> {
  const { question, number, base = QUESTIONS } = facts;
  const step = inBetweenStep(question, fieldsIn(body));
  if (step) return { kind: 'again', again: step, status: 200 };
  const { parsed, fields } = readQuestion(question, body);
  if (!parsed.ok) return { kind: 'again', again: { fault: parsed.fault, fields }, status: 422 };
  const saving = await save({ number, answer: parsed.answer });
  if (saving.outcome === 'not-saved') return { kind: 'go', to: `${base}/${number}`, draft: facts.draft };
  const to = placeAfter(facts, saving.draft);
  // Only a button that said so sends; where the answer decided that this was the last question, the check page comes after all.
  const sends = to === `${base}/${CHECK}` && isFinal(facts);
  return sends ? { kind: 'send', draft: saving.draft } : { kind: 'go', to, draft: saving.draft };
}

/** The next question on the way; back to the check only when the change brought in nothing new. */
function placeAfter({ questionnaire, question, fromCheck, base }: QuestionFacts, draft: Draft): string {
  if (fromCheck) return placeToGoOn({ questionnaire, draft, base });
  const way = wayOf(questionnaire, draft);
  const next = way[way.findIndex(({ id }) => id === question.id) + 1];
  return next ? addressIn(questionnaire, next, base) : `${base ?? QUESTIONS}/${CHECK}`;
}

export function placeToGoOn({
  questionnaire,
  draft,
  base = QUESTIONS,
}: Pick<Stand, 'questionnaire' | 'draft'> & { readonly base?: string | undefined }): string {
  return `${base}/${nextQuestion(questionnaire, draft) ?? CHECK}`;
}
