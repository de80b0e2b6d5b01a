// Seals and draws an assembly of a spec at once, with dice, in the process of the spec itself.
import { PanelTasks, Panels, PanelThread, type Assembly } from '#features/assemblies/index.js';
import type { StillClock } from '#platform/clock/clock.js';
import { loadSolver } from '#platform/solver/highs.js';
import { computePanels } from '../../libs/features/assemblies/compute-panels.js';
import { thrown } from './an-assembly.js';
import { clerk } from './drawn-poll.js';
import type { Features } from './features.js';

const announced = { kind: 'dice', dice: 10, occasion: 'Raadzaal van Oss, door de griffier' } as const;

/** @param reason why again, when it was sealed before */
export async function drawAssembly(
  features: Features,
  { id }: Assembly,
  { clock, reason = '' }: { readonly clock: StillClock; readonly reason?: string },
): Promise<void> {
  // A thread needs compiled files; the sums are the same here.
  features.get(PanelThread).compute = async (order) =>
    computePanels(await loadSolver(), order, () => undefined);
  const tasks = features.get(PanelTasks);
  const asked = { method: 'leximin', announced, reason } as const;
  const sealing = await features.transactions.run((tx) => tasks.ask(tx, id, { kind: 'seal', asked }, clerk));
  if (!sealing.ok) throw new Error(sealing.refused);
  await tasks.carryOut(sealing.taskId);
  clock.moveTo(new Date(clock.now().getTime() + 60_000));
  const drawn = await features.transactions.run((tx) => features.get(Panels).draw(tx, id, thrown, clerk));
  if (!drawn.ok) throw new Error(drawn.refused);
}
