// Tells that a file is not there any more, or cannot be taken over after all, and where to begin again.
import type { ImportRefusal } from '#features/population/index.js';
import { page, type Page } from '#platform/pages/page.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { fileRefusalText } from '../../../texts/imports.nl.js';
import { FRAMES } from '../frame-address.js';

/** @param again where the file can be chosen again */
export function gonePage(person: StaffPerson, refusal: ImportRefusal, again: string = FRAMES): Page {
  const model = {
    title: 'Dit bestand kan niet verder',
    staff: staffFrame(person, 'bevolking'),
    text: `${fileRefusalText(refusal)}.`,
    again,
  };
  return page('staff/population/gone/gone', model, { status: refusal.refused === 'gone' ? 410 : 422 });
}
