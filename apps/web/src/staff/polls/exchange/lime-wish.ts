// What a LimeSurvey file of a poll needs beside the questions: a title, and our fixed answers in every language.
import type { LimeWish } from '#domain/questionnaire/to-lime-survey.js';
import type { Poll } from '#features/polls/index.js';
import { residentWords } from '../../../texts/resident/resident-words.js';

export function limeWish({ title }: Pick<Poll, 'title'>): LimeWish {
  const words = (language: Parameters<typeof residentWords>[0]): LimeWish['words']['nl'] => {
    const { dontKnow, statement } = residentWords(language).question;
    return { dontKnow, statement };
  };
  return {
    title,
    words: {
      nl: words('nl'),
      en: words('en'),
      pl: words('pl'),
      tr: words('tr'),
      ar: words('ar'),
      uk: words('uk'),
    },
  };
}
