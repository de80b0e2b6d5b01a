// The top of every page about a draw: which poll it is for, and how far the draw has come.
import { staffFrame } from '../../layout/navigation.js';
import { pollTop } from '../polls/poll-top.js';
import { assemblyTop } from '../assemblies/assembly-top.js';
import type { DrawFacts, DrawSubject } from './draw-facts.js';

export const drawSteps = ['prepare', 'seal', 'draw', 'done'] as const;
export type DrawStep = (typeof drawSteps)[number];

const NAMES: Readonly<Record<DrawStep, { readonly text: string; readonly note: string }>> = {
  prepare: { text: 'Voorbereiden', note: 'tellen wie mee kan doen' },
  seal: { text: 'Vastzetten', note: 'afspreken welk getal beslist' },
  draw: { text: 'Loten', note: 'het getal invoeren' },
  done: { text: 'Uitkomst', note: 'bekijken en bewaren' },
};

const ERRORS: Readonly<Record<DrawStep, string>> = {
  prepare: 'De loting is nog niet voorbereid',
  seal: 'De loting is nog niet vastgezet',
  draw: 'Er is nog niet geloot',
  done: '',
};

export function drawTop({ person, poll }: Pick<DrawFacts, 'person' | 'poll'>, step: DrawStep): object {
  const now = drawSteps.indexOf(step);
  return {
    title: `Loting: ${poll.title}`,
    staff: staffFrame(person, poll.assembly ? 'burgerberaden' : 'peilingen'),
    top: topOf(poll),
    errorTitle: ERRORS[step],
    steps: drawSteps.map((name, place) => ({ ...NAMES[name], state: stateOf(place, now, step) })),
  };
}

const topOf = (subject: DrawSubject) =>
  subject.assembly ? assemblyTop(subject, 'Wie wij uitnodigen') : pollTop(subject, 'Loting');

function stateOf(place: number, now: number, step: DrawStep): 'done' | 'now' | 'later' {
  if (place < now) return 'done';
  if (place > now) return 'later';
  return step === 'done' ? 'done' : 'now';
}
