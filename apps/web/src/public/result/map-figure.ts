// Where people pointed on a map: its squares, each tinted by how many chose it, over the picture that people saw.
import type { QuestionResult } from '#features/results/index.js';
import { pictureAddress } from '../../components/picture-address.js';
import { shareText } from './share-text.js';

type Shown = Extract<QuestionResult, { shown: true }>;

export type MapFigure = {
  readonly src: string;
  readonly alt: string;
  /** From left to right, row by row. */
  readonly squares: readonly { readonly name: string; readonly number: string; readonly tint: number }[];
};

const COLUMNS = ['A', 'B', 'C', 'D'];
const ROWS = [1, 2, 3, 4];
const NAMED = /\b([A-D][1-4])\b/;
const TINTS = 4;

/** False when nobody was asked for a place. A square of which nothing is told has no number. */
export function mapFigure({ map, answers }: Shown): MapFigure | false {
  if (!map) return false;
  const found = new Map(answers.map((answer) => [NAMED.exec(answer.label)?.[1] ?? '', answer]));
  const most = Math.max(
    1,
    ...answers.filter(({ label }) => NAMED.test(label)).map(({ percentage }) => percentage ?? 0),
  );
  const squares = ROWS.flatMap((row) =>
    COLUMNS.map((column) => {
      const answer = found.get(`${column}${row}`);
      const share = answer?.percentage ?? 0;
      return {
        name: `${column}${row}`,
        number: answer && answer.percentage !== null ? shareText(answer) : '',
        tint: share === 0 ? 0 : Math.ceil((share * TINTS) / most),
      };
    }),
  );
  return { src: pictureAddress(map.picture), alt: map.alt, squares };
}
