// What a questionnaire on paper says about its route: who fills in a question, and where to go on after it.
import type { Question, Questionnaire } from '#domain/questionnaire/question.js';
import { END, type Jump } from '#domain/questionnaire/routing.js';
import { answerLabel, conditionText } from '../../../texts/condition.nl.js';

/** By id; pages that only tell something have no number. */
export function paperNumbers({ questions }: Questionnaire): ReadonlyMap<string, number> {
  const asked = questions.filter(({ kind }) => kind !== 'information');
  return new Map(asked.map(({ id }, place) => [id, place + 1]));
}

export function paperNotes(questionnaire: Questionnaire, question: Question): readonly string[] {
  const { showIf, jumps = [] } = question;
  const numbered = asNumbered(questionnaire);
  return [
    ...(showIf ? [`Vul dit alleen in als u ${conditionText(numbered, showIf)}.`] : []),
    ...jumps.map((jump) => jumpNote(numbered, question, jump)),
  ];
}

/** A question is named by its number on paper. */
const asNumbered = (questionnaire: Questionnaire): Questionnaire => ({
  ...questionnaire,
  questions: questionnaire.questions.filter(({ kind }) => kind !== 'information'),
});

function jumpNote(numbered: Questionnaire, question: Question, { when, to }: Jump): string {
  const number = paperNumbers(numbered).get(to);
  const place = to === END || number === undefined ? placeWithout(to) : `ga naar vraag ${number}`;
  if (when.kind === 'all' && when.of.length === 0) return `Daarna: ${place}.`;
  if (when.kind !== 'chose' || when.question !== question.id)
    return `Als u ${conditionText(numbered, when)}: ${place}.`;
  const chosen = when.codes.map((code) => `“${answerLabel(question, code)}”`).join(' of ');
  return `Koos u ${chosen}? ${sentence(place)}`;
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const placeWithout = (to: string): string => (to === END ? 'u bent klaar' : 'lees verder bij de uitleg');
