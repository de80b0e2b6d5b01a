// A step is being carried out; the page says so and looks again by itself.
import type { DrawTask } from '#features/draws/index.js';
import { drawAddress, type DrawFacts } from './draw-facts.js';
import { drawTop, type DrawStep } from './draw-top.js';

const SLOW_AFTER_MS = 60_000;

const WORK: Readonly<Record<DrawTask['step'], { readonly at: DrawStep; readonly text: string }>> = {
  prepare: { at: 'prepare', text: 'De computer telt wie mee kan doen.' },
  seal: { at: 'seal', text: 'De computer zet de loting vast.' },
  draw: { at: 'draw', text: 'De computer loot en rekent voor iedereen de kans uit.' },
};

export function busyPage(facts: DrawFacts, { step, askedAt }: DrawTask): object {
  return {
    ...drawTop(facts, WORK[step].at),
    form: false,
    text: WORK[step].text,
    slow: facts.now.getTime() - askedAt.getTime() > SLOW_AFTER_MS,
    again: drawAddress(facts.poll),
  };
}
