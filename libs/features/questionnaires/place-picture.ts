// Puts a kept picture into a question, or takes one out of it.
import type { PictureOption, Question, Questionnaire } from '#domain/questionnaire/question.js';
import { changeQuestion } from './edit-questionnaire.js';

export type NewPicture = { readonly picture: string; readonly label: string; readonly alt: string };

/** A choice gets one more picture; a map gets this one instead of the one it had. Other kinds stay as they are. */
export function placePicture(questionnaire: Questionnaire, id: string, added: NewPicture): Questionnaire {
  const question = questionnaire.questions.find((each) => each.id === id);
  const changed = question && withPicture(question, added);
  return changed ? changeQuestion(questionnaire, changed) : questionnaire;
}

export function removePicture(questionnaire: Questionnaire, id: string, code: string): Questionnaire {
  const question = questionnaire.questions.find((each) => each.id === id);
  if (question?.kind !== 'image-choice') return questionnaire;
  const options = question.options.filter((option) => option.code !== code);
  return changeQuestion(questionnaire, { ...question, options });
}

function withPicture(question: Question, { picture, label, alt }: NewPicture): Question | undefined {
  if (question.kind === 'place') return { ...question, picture, alt: alt === '' ? question.alt : alt };
  if (question.kind !== 'image-choice') return undefined;
  const option: PictureOption = { code: freeCode(question.options), label, picture, alt };
  return { ...question, options: [...question.options, option] };
}

function freeCode(options: readonly PictureOption[]): string {
  const numbers = options.map(({ code }) => Number(/^b(\d+)$/.exec(code)?.[1] ?? 0));
  return `b${Math.max(0, ...numbers) + 1}`;
}
