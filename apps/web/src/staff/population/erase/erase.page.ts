// Everything the page may show on which somebody decides to erase a frame before its day.
import type { Frame } from '#features/population/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { counted, fullDay } from '../../../texts/formats.nl.js';
import { frameAddress } from '../frame-address.js';

export type EraseFacts = {
  readonly person: StaffPerson;
  readonly frame: Frame;
  /** Titles of polls that still need the people in this frame. */
  readonly running: readonly string[];
};

export function erasePage({ person, frame, running }: EraseFacts): object {
  return {
    title: `Wis ${frame.name}`,
    staff: staffFrame(person, 'bevolking'),
    name: frame.name,
    back: frameAddress(frame.id),
    action: `${frameAddress(frame.id)}/wissen`,
    people: counted(frame.persons, 'persoon', 'mensen'),
    deleteBy: fullDay(frame.deleteBy),
    hasRunning: running.length > 0,
    running,
  };
}
