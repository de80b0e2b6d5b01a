// The steps bar of a poll: how far it is, from first draft to the reaction of the college.
import { mayOpen, type Inspection, type Poll, type PreflightPoint } from '#features/polls/index.js';
import type { Aftermath } from './aftermath.js';
import { clockTime, fullDay, shortDay, upToDay, wholeNumber } from '../../../texts/formats.nl.js';
import { lastDayOf } from '../last-day.js';

export type Step = {
  readonly text: string;
  readonly note: string;
  readonly state: 'done' | 'now' | 'later';
};

const NAMES = [
  'Ontwerp',
  'Doelgroep en loting',
  'Controle',
  'Open',
  'Uitkomst',
  'Reactie college',
  'Terugkoppeling',
] as const;

/** Undefined for a withdrawn poll, which goes nowhere. */
export function pollSteps(poll: Poll, inspection: Inspection, after: Aftermath): readonly Step[] | undefined {
  const current = currentStep(poll, inspection, after);
  if (current === undefined) return undefined;
  const notes = notesOf(poll, inspection, after);
  return NAMES.map((text, place) => ({
    text,
    note: notes[place] ?? '',
    state: place < current ? 'done' : place === current ? 'now' : 'later',
  }));
}

export function isReady({ items }: Inspection, ...points: readonly PreflightPoint[]): boolean {
  return items.filter(({ point }) => points.includes(point)).every(({ level }) => level !== 'block');
}

function currentStep({ state }: Poll, inspection: Inspection, after: Aftermath): number | undefined {
  switch (state) {
    case 'draft':
      if (!isReady(inspection, 'story', 'questions', 'period')) return 0;
      return isReady(inspection, 'draw', 'extract') ? 2 : 1;
    case 'scheduled':
    case 'open':
      return 3;
    case 'closed':
      return 4;
    case 'published':
      if (!after.reaction) return 5;
      return after.feedback ? NAMES.length : 6;
    case 'archived':
      return NAMES.length;
    case 'withdrawn':
      return undefined;
  }
}

function notesOf(poll: Poll, inspection: Inspection, { reaction, feedback }: Aftermath): readonly string[] {
  const { opensAt, resultsOn, reactionBy, state } = poll;
  const lastDay = lastDayOf(poll);
  const { drawn } = inspection.reach;
  const opens = opensAt ? `${shortDay(opensAt)}, ${clockTime(opensAt)}` : '';
  return [
    '',
    drawn > 0 ? `${wholeNumber(drawn)} mensen geloot` : '',
    state === 'draft' && mayOpen(inspection.items) ? 'klaar om te openen' : '',
    state === 'draft' || state === 'scheduled' ? opens && `vanaf ${opens}` : lastDay ? upToDay(lastDay) : '',
    resultsOn ? `op ${shortDay(resultsOn)}` : '',
    reaction ? `op ${shortDay(reaction.publishedAt)}` : reactionBy ? `uiterlijk ${fullDay(reactionBy)}` : '',
    feedback?.publishedAt ? `op ${shortDay(feedback.publishedAt)}` : '',
  ];
}
