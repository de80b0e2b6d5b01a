// Everything the list of frames may show.
import { frameState, type Area, type Frame, type FrameState } from '#features/population/index.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { table, type Cell } from '../../../components/table.js';
import { staffFrame } from '../../../layout/navigation.js';
import { fullDay, wholeNumber } from '../../../texts/formats.nl.js';
import { frameStateText } from '../../../texts/states.nl.js';
import { frameAddress } from '../frame-address.js';
import { mayImport } from '../population-roles.js';

export type FramesFacts = {
  readonly person: StaffPerson;
  readonly frames: readonly Frame[];
  readonly areas: readonly Area[];
  readonly today: string;
  /** What was typed as areas, and what is wrong with it. */
  readonly form?: FormView;
};

export const FRAME_BADGES: Readonly<Record<FrameState, { readonly badge: string; readonly icon: string }>> = {
  fresh: { badge: 'ok', icon: 'check' },
  stale: { badge: 'warn', icon: 'clock' },
  erased: { badge: 'plain', icon: 'remove' },
};

export function framesPage({ person, frames, areas, today, form = freshForm() }: FramesFacts): object {
  return {
    title: 'Bevolking',
    staff: staffFrame(person, 'bevolking'),
    mayImport: mayImport(person),
    form: { ...form, values: { gebieden: '', ...form.values }, errors: { gebieden: '', ...form.errors } },
    hasAreas: areas.length > 0,
    areas: table(
      'Gebieden van de gemeente',
      ['Gebied', '#Code'],
      areas.map(({ name, code }) => [name, code]),
    ),
    hasFrames: frames.length > 0,
    frames: table(
      'Kaders, de nieuwste eerst',
      ['Kader', 'Stand', 'Uittreksel van', '#Mensen', 'Wissen'],
      frames.map((frame) => frameRow(frame, today)),
    ),
  };
}

function frameRow(frame: Frame, today: string): readonly (string | Cell)[] {
  const state = frameState(frame, today);
  return [
    { text: frame.name, href: frameAddress(frame.id) },
    { text: frameStateText[state], ...FRAME_BADGES[state] },
    fullDay(frame.extractedOn),
    wholeNumber(frame.persons),
    frame.erasedAt ? `Gewist op ${fullDay(frame.erasedAt)}` : fullDay(frame.deleteBy),
  ];
}
