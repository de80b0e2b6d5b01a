// The thread in which panels are computed, off the program that answers people; started by `PanelThread`.
import { parentPort } from 'node:worker_threads';
import { chooseAlternates } from '#domain/panel-lottery/choose-alternates.js';
import { diceFrom } from '#domain/panel-lottery/dice.js';
import { seatTables } from '#domain/seating/seat-tables.js';
import type { SeatingQuestion } from '#domain/seating/seating-question.js';
import { loadSolver } from '#platform/solver/highs.js';
import { computePanels, type PanelOrder } from './compute-panels.js';
import type { ReservesOrder } from './reserves.js';

export type ThreadWork =
  | { readonly kind: 'panels'; readonly order: PanelOrder }
  | { readonly kind: 'reserves'; readonly order: ReservesOrder }
  | { readonly kind: 'tables'; readonly order: TablesOrder };

/** `start`: where the dice begin; the same start gives the same tables. */
export type TablesOrder = { readonly question: SeatingQuestion; readonly start: number };

export type ThreadMessage<Found> =
  { readonly kind: 'step'; readonly step: string } | { readonly kind: 'done'; readonly found: Found };

const port = parentPort;
const say = (message: ThreadMessage<unknown>): void => port?.postMessage(message);

async function work(asked: ThreadWork): Promise<void> {
  if (asked.kind === 'reserves') {
    const { question, wanted } = asked.order;
    say({ kind: 'done', found: chooseAlternates(question, wanted) });
    return port?.close();
  }
  if (asked.kind === 'tables') {
    const { question, start } = asked.order;
    say({ kind: 'done', found: seatTables(question, diceFrom(start)) });
    return port?.close();
  }
  const solver = await loadSolver();
  say({ kind: 'done', found: computePanels(solver, asked.order, (step) => say({ kind: 'step', step })) });
  port?.close();
}

port?.once('message', (asked: ThreadWork) => void work(asked));
