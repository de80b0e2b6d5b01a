// Who may draw, who may look on, and who gets the files with which a draw can be made again.
import { hasRole, mayActFor, type Role, type StaffPerson } from '#platform/staff-login/roles.js';

export const DRAWERS = ['onderzoeker', 'medewerker'] as const satisfies readonly Role[];
/** Whom to invite for an assembly is drawn by its organiser. */
export const ASSEMBLY_DRAWERS = ['organisator'] as const satisfies readonly Role[];
export const DRAW_READERS = [...DRAWERS, 'griffier'] as const satisfies readonly Role[];
export const FILE_KEEPERS = ['onderzoeker', 'griffier'] as const satisfies readonly Role[];

/** A link to a draw is for whom may look on; an administrator may not. */
export const mayReadDraw = (person: StaffPerson): boolean => hasRole(person, DRAW_READERS);

/** No areas means the whole municipality. */
export function mayDraw(person: StaffPerson, areas: readonly string[], assembly = false): boolean {
  return mayActFor(person, assembly ? ASSEMBLY_DRAWERS : DRAWERS, areas);
}

export function mayKeepFiles(person: StaffPerson): boolean {
  return hasRole(person, FILE_KEEPERS);
}
