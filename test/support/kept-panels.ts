// A hundred made-up people, a real lottery over them, sealed and drawn; with the file that the notary keeps.
import { drawLottery } from '#domain/panel-lottery/draw-lottery.js';
import { panelMakerName } from '#domain/panel-lottery/panel-maker-name.js';
import { numberPanels } from '#domain/panel-lottery/number-panels.js';
import { sha256 } from '#domain/evidence/digest.js';
import { writePanelRecord, type DrawnPanel } from '#domain/sortition/panel-record.js';
import { sealPanels, type PanelsToSeal } from '#domain/sortition/seal-panels.js';
import { keepingFileOf, type KeepingFile } from '#features/assemblies/index.js';
import { loadSolver } from '#platform/solver/highs.js';
import { aPool } from './a-pool.js';
import { drawnPanels } from './panel-draw.js';

const PANELS = 200;

type Kept = {
  readonly record: DrawnPanel;
  readonly text: string;
  readonly keeping: KeepingFile;
  /** By id. */
  readonly numbers: ReadonlyMap<string, number>;
};
export type KeptPanels = Kept & {
  /** The same lottery, but the numbered panels are two hundred times the same one. */
  readonly panelsByHand: Kept;
};

/** @param solverName what the record says they were made with, when that is not the solver itself */
export async function keptPanels(solverName?: string): Promise<KeptPanels> {
  const solver = await loadSolver();
  const question = aPool();
  const lottery = drawLottery(solver, question, 'leximin');
  if (lottery === null) throw new Error('the made-up pool has no panel');
  const { panels } = numberPanels(solver, question, lottery, PANELS);
  const people = question.people.map((person, index) => ({ ...person, salt: sha256(`salt ${index}`) }));
  const input: PanelsToSeal = {
    purpose: 'Burgerberaad Groen',
    previous: null,
    size: question.size,
    categories: question.categories,
    method: 'leximin',
    solver: solverName ?? panelMakerName(solver),
    announced: { kind: 'dice', dice: 10, occasion: 'in de raadzaal' },
    people,
    panels,
    secret: sha256('secret'),
    sealedAt: '2026-10-01T10:00:00.000Z',
  };
  const { probabilities, certificate, panels: lotteryPanels } = lottery;
  const proof = { panels: lotteryPanels, probabilities, certificate };
  const keep = (given: PanelsToSeal): Kept => {
    const sealed = sealPanels(given);
    if (!sealed.ok) throw new Error(sealed.refused);
    const record = drawnPanels(given);
    const keeping = keepingFileOf(record, { pool: people, opening: sealed.opening, proof }, []);
    const numbers = new Map(people.map(({ id }, place) => [id, sealed.numbers[place] ?? 0]));
    return { record, numbers, text: writePanelRecord(record), keeping };
  };
  const [first = []] = panels;
  return { ...keep(input), panelsByHand: keep({ ...input, panels: panels.map(() => first) }) };
}
