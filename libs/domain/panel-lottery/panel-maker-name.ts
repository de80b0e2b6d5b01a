// Names what makes panels, so that nobody expects the same panels of another program: the solver by its version, the search by what it makes.
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { sha256 } from '#domain/evidence/digest.js';
import { drawLottery } from './draw-lottery.js';
import { numberPanels } from './number-panels.js';
import type { PanelQuestion, Target } from './panel-question.js';
import type { Solver } from './solver.js';

const PEOPLE = 60;
const SEATS = 12;
const PANELS = 50;
const DIGITS = 12;

/**
 * In: a solver. Out: its name and version, and the beginning of the digest of the panels that it and the search of this program make
 * of a small pool that is always the same: `HiGHS 1.15.1, search 0f3a…`. Two programs with another search nearly always differ in it.
 */
export function panelMakerName(solver: Solver): string {
  const question = samplePool();
  const lottery = drawLottery(solver, question, 'leximin');
  const panels = lottery === null ? [] : numberPanels(solver, question, lottery, PANELS).panels;
  return `${solver.version}, search ${sha256(canonicalJson(panels)).slice(0, DIGITS)}`;
}

/** Nearly unique people with some households among them: enough for every part of the search to have work. */
function samplePool(): PanelQuestion {
  return {
    size: SEATS,
    categories: [
      category('age', [3, 4, 3], 1),
      category('area', [2, 2, 2, 2], 2),
      category('schooling', [3, 3, 3], 1),
      category('sex', [6, 6], 0),
    ],
    people: Array.from({ length: PEOPLE }, (_, index) => {
      const mixed = Math.imul(index + 1, 2_654_435_761) >>> 0;
      return {
        id: `p${String(index).padStart(2, '0')}`,
        values: [(mixed >>> 7) % 3, (mixed >>> 13) % 4, (mixed >>> 19) % 3, (mixed >>> 25) % 2].map(String),
        household: index % 5 < 2 ? `home ${Math.floor(index / 5)}` : null,
      };
    }),
  };
}

function category(name: string, least: readonly number[], room: number): PanelQuestion['categories'][number] {
  const target = (min: number, index: number): Target => {
    return { value: String(index), min, max: min + room, minFlex: 0, maxFlex: SEATS };
  };
  return { name, targets: least.map(target) };
}
