// A button inside a question that does not answer it yet: an option one place up or down, a spot on the map, adding up.
import { answerField, partField, SPOT, TOUCHED, type Fields } from './answer-fields.js';
import { clickedSpot, pixelField } from './parse-value.js';
import type { Question, Ranking, Spot } from './question.js';
import { valueOf } from './sent-values.js';

export const HIGHER = 'hoger';
export const LOWER = 'lager';
export const ADD_UP = 'tel';

export type Step = {
  /** The form as it stands after the step. */
  readonly fields: Fields;
  /** The code of the option that moved; '' for none. */
  readonly moved: string;
};

/**
 * In: a question and the fields that were posted. Out: the form after the step, or undefined when the form was sent to
 * be answered. Moving past the ends changes nothing but counts as touching.
 */
export function inBetweenStep(question: Question, fields: Fields): Step | undefined {
  if (question.kind === 'ranking') return movedOption(question, fields);
  if (question.kind === 'points')
    return valueOf(fields, partField(question, ADD_UP)) === '' ? undefined : { fields, moved: '' };
  if (question.kind !== 'place') return undefined;
  const spot = clickedSpot(question, fields);
  if (!spot) return undefined;
  const { [pixelField(question, 'x')]: _x, [pixelField(question, 'y')]: _y, ...others } = fields;
  if (isByKeyboard(spot)) return { fields: others, moved: '' };
  return { fields: { ...others, [partField(question, SPOT)]: `${spot.x},${spot.y}` }, moved: '' };
}

/** A key presses a map without pointing at anything; browsers then send its corner. */
const isByKeyboard = ({ x, y }: Spot): boolean => x === 0 && y === 0;

function movedOption(question: Ranking, fields: Fields): Step | undefined {
  const up = valueOf(fields, partField(question, HIGHER));
  const moved = up === '' ? valueOf(fields, partField(question, LOWER)) : up;
  if (moved === '') return undefined;
  const order = rankingOrder(question, fields);
  const from = order.indexOf(moved);
  const other = order[up === '' ? from + 1 : from - 1];
  const next =
    from < 0 || other === undefined
      ? order
      : order.map((code) => (code === moved ? other : code === other ? moved : code));
  return {
    fields: { [answerField(question)]: next.join(','), [partField(question, TOUCHED)]: 'ja' },
    moved,
  };
}

/**
 * In: a ranking and the fields of its form. Out: every code once, in the order of the form; what the form lacks comes
 * last, in the order of the question.
 */
export function rankingOrder(question: Ranking, fields: Fields): readonly string[] {
  const codes = question.options.map(({ code }) => code);
  const sent = valueOf(fields, answerField(question))
    .split(',')
    .filter((code) => codes.includes(code));
  return [...new Set([...sent, ...codes])];
}
