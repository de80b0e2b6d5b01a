// How far people get in the questions: bars and a table of whole tens.
import { goesToSome } from '#domain/questionnaire/goes-to-some.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { table, type Table } from '../../components/table.js';
import { wholeNumber } from '../../texts/formats.nl.js';

type Bar = { readonly label: string; readonly percent: number; readonly number: string };

export type DropOff = { readonly bars: readonly Bar[]; readonly table: Table; readonly note: string };

/** @param passed by question, in tens; undefined when nobody was counted yet */
export function dropOff(
  questionnaire: Questionnaire,
  passed: ReadonlyMap<string, number>,
): DropOff | undefined {
  const counted = questionnaire.questions
    .map((question, index) => ({ number: index + 1, question, people: passed.get(question.id) ?? 0 }))
    .filter(({ question }) => !goesToSome(questionnaire, question.id));
  const most = Math.max(0, ...counted.map(({ people }) => people));
  if (most === 0) return undefined;
  const left = counted.length < questionnaire.questions.length;
  return {
    bars: counted.map(({ number, people }) => ({
      label: `Vraag ${number}`,
      percent: Math.round((1000 * people) / most) / 10,
      number: wholeNumber(people),
    })),
    table: table(
      'Vraag voor vraag: hoeveel mensen gingen door',
      ['Vraag', '#Kwamen erdoor', '#Stopten hier'],
      counted.map(({ number, question, people }, place) => [
        `${number}. ${question.text}`,
        wholeNumber(people),
        place === 0 ? '–' : wholeNumber(Math.max(0, (counted[place - 1]?.people ?? 0) - people)),
      ]),
    ),
    note: left
      ? 'Vragen die niet iedereen krijgt, tellen wij niet. Dat zou vertellen wat mensen antwoordden.'
      : '',
  };
}
