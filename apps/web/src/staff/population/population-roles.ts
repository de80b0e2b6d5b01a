// Who may look at the frames, who may bring people's data in, and who may take them out.
import { mayActFor, type Role, type StaffPerson } from '#platform/staff-login/roles.js';
import { NotAllowed } from '#platform/staff-login/may.guard.js';

export const FRAME_READERS = [
  'medewerker',
  'onderzoeker',
  'privacy-officer',
  'beheerder',
] as const satisfies readonly Role[];

export const IMPORTERS = ['medewerker', 'onderzoeker', 'beheerder'] as const satisfies readonly Role[];

/** A frame is about the whole town: a role for one area is not enough to change it. */
export function mayImport(person: StaffPerson): boolean {
  return mayActFor(person, IMPORTERS, []);
}

/** The privacy officer can end what others began. */
export function mayErase(person: StaffPerson): boolean {
  return mayActFor(person, FRAME_READERS, []);
}

export function demand(allowed: boolean): void {
  if (!allowed) throw new NotAllowed();
}
