// The rows of one matrix as one figure: a bar per row that is filled by its answers, in the order of the scale.
import type { QuestionResult } from '#features/results/index.js';
import { likert, LIKERT_TINTS, type Likert } from '../../components/likert.js';
import { table } from '../../components/table.js';
import { wholeNumber } from '../../texts/formats.nl.js';
import { HIDDEN, shareText } from './share-text.js';

type Shown = Extract<QuestionResult, { shown: true }>;

/** Which matrix a question is a row of; undefined when it is none. */
export const matrixOf = ({ id, kind }: QuestionResult): string | undefined =>
  kind === 'matrix' ? id.slice(0, id.lastIndexOf('.')) : undefined;

/**
 * One figure for the rows; undefined when they cannot stand in one: a row is hidden, its answers were joined, or there
 * are more answers than tints. "Weet ik niet" and what was left open are no part of the scale: they are the empty end.
 */
export function batteryFigure(
  rows: readonly QuestionResult[],
  id: string,
  open: boolean,
): (Likert & { readonly open: boolean }) | undefined {
  const shown = rows.flatMap((row) => (row.shown ? [row] : []));
  const [first] = shown;
  if (!first || shown.length < 2 || shown.length < rows.length) return undefined;
  const steps = stepsOf(first);
  if (LIKERT_TINTS[steps.length] === undefined) return undefined;
  if (!shown.every((row) => stepsOf(row).join('|') === steps.join('|'))) return undefined;
  const words = wordsOf(shown.map(({ text }) => text));
  return {
    ...likert({
      id,
      title: words.shared,
      text: `Procent van ${wholeNumber(first.base)} mensen die deze zinnen kregen. Het lege eind is “weet ik niet” of niet ingevuld.`,
      steps,
      rows: shown.map((row, place) => ({
        label: words.own[place] ?? row.text,
        percents: scaleOf(row).map(({ percentage }) => percentage ?? 0),
      })),
      table: table(
        words.shared,
        ['Zin', ...first.answers.map(({ label }) => `#${label}`)],
        shown.map((row, place) => [
          words.own[place] ?? row.text,
          ...row.answers.map((answer) => {
            const [low, high] = answer.margin ?? [];
            const share = shareText(answer);
            return share === HIDDEN || low === undefined ? share : `${share} (${low} tot ${high ?? ''})`;
          }),
        ]),
      ),
    }),
    open,
  };
}

const scaleOf = ({ answers }: Shown) => answers.filter(({ apart }) => !apart);

/** Empty when the answers do not stand each by itself. */
const stepsOf = (row: Shown): readonly string[] =>
  scaleOf(row).some(({ merged, percentage }) => merged.length > 0 || percentage === null)
    ? []
    : scaleOf(row).map(({ label }) => label);

/** What the rows begin with is said once; the rest is the row itself. */
function wordsOf(texts: readonly string[]): { readonly shared: string; readonly own: readonly string[] } {
  const words = texts.map((text) => text.split(' '));
  const [first = []] = words;
  const differs = first.findIndex((word, place) => words.some((other) => other[place] !== word));
  const shared = differs < 0 ? first : first.slice(0, differs);
  const own = words.map((each) => each.slice(shared.length).join(' '));
  return own.some((each) => each === '') || shared.length === 0
    ? { shared: 'Stellingen', own: texts }
    : { shared: shared.join(' '), own };
}
