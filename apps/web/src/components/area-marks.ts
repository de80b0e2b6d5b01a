// The areas of a map as marks: a line around each, and a place for its number.
import { MAP_WIDTH, type AreaMap, type AreaShape } from '#domain/area-map/area-map.js';

export type AreaMark = {
  readonly code: string;
  /** For `d` of a path. */
  readonly line: string;
  readonly x: number;
  readonly y: number;
  /** Whether a per cent fits inside, besides the number of the area. */
  readonly roomy: boolean;
};

export type AreaMarks = { readonly box: string; readonly marks: readonly AreaMark[] };

/** Around the map, so that a line along the edge is drawn whole. */
const EDGE = 4;
/** Half of what a number of three signs and a per cent sign takes. */
const ROOM = 52;

export const areaMarks = ({ height, shapes }: AreaMap): AreaMarks => ({
  box: `${-EDGE} ${-EDGE} ${MAP_WIDTH + 2 * EDGE} ${height + 2 * EDGE}`,
  marks: shapes.map(markOf),
});

const markOf = ({ code, rings, label: [x, y], room }: AreaShape): AreaMark => ({
  code,
  line: rings.map((ring) => `M${ring.map((point) => point.join(' ')).join('L')}Z`).join(''),
  ...{ x, y, roomy: room >= ROOM },
});
