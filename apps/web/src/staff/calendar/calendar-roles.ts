// Who may see when people are asked, and who decides how often that may be.
import { mayActFor, type Role, type StaffPerson } from '#platform/staff-login/roles.js';

export const CALENDAR_READERS = [
  'medewerker',
  'onderzoeker',
  'organisator',
  'griffier',
  'privacy-officer',
  'beheerder',
] as const satisfies readonly Role[];

/** The limits hold for all polls and assemblies, so a role for one area is not enough. */
export const maySetLimits = (person: StaffPerson): boolean =>
  mayActFor(person, ['onderzoeker', 'beheerder'], []);
