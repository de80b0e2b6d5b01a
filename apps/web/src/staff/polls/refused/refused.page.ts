// Tells why a decision about a poll was not carried out; mostly because somebody else was first.
import type { PollRefusal } from '#features/polls/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { pollRefusalText } from '../../../texts/poll-refusals.nl.js';

export function refusedPage(person: StaffPerson, refused: PollRefusal, back: string): object {
  return {
    title: 'Dat kan nu niet',
    staff: staffFrame(person, 'peilingen'),
    text: pollRefusalText[refused],
    back,
  };
}
