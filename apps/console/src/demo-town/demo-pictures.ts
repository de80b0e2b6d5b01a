// The pictures in the questions of the demo: a map of a made-up centre, and three ways to lay out its square.
import { Drawing, type Colour } from './drawing.js';

const GRASS: Colour = [205, 226, 196];
const TREE: Colour = [96, 150, 84];
const STONE: Colour = [226, 221, 212];
const ROAD: Colour = [250, 247, 240];
const HOUSE: Colour = [205, 184, 168];
const WATER: Colour = [150, 192, 219];
const BRICK: Colour = [176, 112, 88];
const CLOTH: Colour = [240, 202, 90];

const MAP = 600;
const [WIDE, HIGH] = [480, 320];

/** Four by four blocks of houses with streets between them, a square in the middle, a park and a harbour. */
export function centreMap(): Buffer {
  const map = new Drawing(MAP, MAP, ROAD);
  const block = MAP / 4;
  for (let row = 0; row < 4; row += 1)
    for (let column = 0; column < 4; column += 1)
      map.box([column * block + 12, row * block + 12, block - 24, block - 24], HOUSE);
  map
    .box([block + 12, block + 12, 2 * block - 24, block - 24], STONE)
    .disc([2 * block, 1.5 * block, 26], WATER);
  map.box([12, 3 * block + 12, 2 * block - 24, block - 24], GRASS);
  for (const [x, y] of TREES_IN_PARK) map.disc([x, y, 18], TREE);
  return map
    .box([3 * block + 12, 0, block - 12, 2 * block - 12], WATER)
    .road([0, 2 * block, MAP, 2.3 * block], 26, ROAD)
    .png();
}

const TREES_IN_PARK = [50, 110, 170, 230].flatMap((x) => [490, 545].map((y) => [x, y] as const));

const square = (): Drawing =>
  new Drawing(WIDE, HIGH, STONE).box([0, 0, WIDE, 70], BRICK).box([0, 66, WIDE, 8], HOUSE);

export function treesOnSquare(): Buffer {
  const drawing = square().box([40, 130, 400, 150], GRASS);
  for (const x of [90, 170, 250, 330, 400]) for (const y of [165, 235]) drawing.disc([x, y, 28], TREE);
  return drawing.png();
}

export function terracesOnSquare(): Buffer {
  const drawing = square();
  for (const x of [80, 180, 280, 380])
    for (const y of [140, 210, 280]) drawing.disc([x, y, 30], CLOTH).disc([x, y, 6], HOUSE);
  return drawing.png();
}

export function waterOnSquare(): Buffer {
  return square()
    .disc([240, 200, 88], HOUSE)
    .disc([240, 200, 78], WATER)
    .disc([240, 200, 12], STONE)
    .disc([70, 200, 26], TREE)
    .disc([410, 200, 26], TREE)
    .png();
}
