// Tells why a decision about a poll was not carried out; mostly because somebody else was first.
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';

export function refusedPage(person: StaffPerson, text: string, back: string): object {
  return {
    title: 'Dat kan nu niet',
    staff: staffFrame(person, 'peilingen'),
    text,
    back,
  };
}
