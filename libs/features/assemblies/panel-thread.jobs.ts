// The thread in which panels are computed, off the program that answers people; started by `PanelThread`.
import { parentPort } from 'node:worker_threads';
import { loadSolver } from '#platform/solver/highs.js';
import { computePanels, type Computed, type PanelOrder } from './compute-panels.js';

export type ThreadMessage =
  { readonly kind: 'step'; readonly step: string } | { readonly kind: 'done'; readonly computed: Computed };

const port = parentPort;
const say = (message: ThreadMessage): void => port?.postMessage(message);

async function work(order: PanelOrder): Promise<void> {
  const solver = await loadSolver();
  const computed = computePanels(solver, order, (step) => say({ kind: 'step', step }));
  say({ kind: 'done', computed });
  port?.close();
}

port?.once('message', (order: PanelOrder) => void work(order));
