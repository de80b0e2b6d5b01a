// Who may draw, who may look on, and who gets the files with which a draw can be made again.
import { hasRole, mayActFor, type Role, type StaffPerson } from '#platform/staff-login/roles.js';

export const DRAWERS = ['onderzoeker', 'medewerker'] as const satisfies readonly Role[];
export const DRAW_READERS = [...DRAWERS, 'griffier'] as const satisfies readonly Role[];
export const FILE_KEEPERS = ['onderzoeker', 'griffier'] as const satisfies readonly Role[];

/** No areas means the whole municipality. */
export function mayDraw(person: StaffPerson, areas: readonly string[]): boolean {
  return mayActFor(person, DRAWERS, areas);
}

export function mayKeepFiles(person: StaffPerson): boolean {
  return hasRole(person, FILE_KEEPERS);
}
