// Computes panels in a thread of its own, so that the worker keeps beating and the work can be stopped at once.
import { Injectable } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import type { Alternates } from '#domain/panel-lottery/choose-alternates.js';
import type { Seating, SeatingRefusal } from '#domain/seating/seating-question.js';
import type { Computed, PanelOrder } from './compute-panels.js';
import type { TablesOrder, ThreadMessage, ThreadWork } from './panel-thread.jobs.js';
import type { ReservesOrder } from './reserves.js';

@Injectable()
export class PanelThread {
  /** Undefined when it was stopped by `signal`. */
  compute(
    order: PanelOrder,
    tell: (step: string) => void,
    signal: AbortSignal,
  ): Promise<Computed | undefined> {
    return inThread<Computed>({ kind: 'panels', order }, tell, signal);
  }

  /** Undefined when it was stopped by `signal`. */
  chooseReserves(order: ReservesOrder, signal: AbortSignal): Promise<Alternates | undefined> {
    return inThread<Alternates>({ kind: 'reserves', order }, () => undefined, signal);
  }

  async seatTables(order: TablesOrder): Promise<Seating | SeatingRefusal> {
    const never = new AbortController().signal;
    const work = { kind: 'tables', order } as const;
    const found = await inThread<Seating | SeatingRefusal>(work, () => undefined, never);
    if (!found) throw new Error('The thread that seats people at tables was stopped.');
    return found;
  }
}

function inThread<Found>(
  work: ThreadWork,
  tell: (step: string) => void,
  signal: AbortSignal,
): Promise<Found | undefined> {
  const file = new URL('./panel-thread.jobs.js', import.meta.url);
  return new Promise((resolve, reject) => {
    const thread = new Worker(file);
    thread.postMessage(work);
    const stop = (): void => void thread.terminate().then(() => resolve(undefined));
    signal.addEventListener('abort', stop, { once: true });
    thread.on('message', (message: ThreadMessage<Found>) => {
      if (message.kind === 'step') tell(message.step);
      if (message.kind === 'done') resolve(message.found);
    });
    thread.on('error', reject);
    thread.on('exit', (code) => {
      if (code !== 0 && !signal.aborted)
        reject(new Error(`The thread that computes panels ended with ${code}.`));
    });
  });
}
