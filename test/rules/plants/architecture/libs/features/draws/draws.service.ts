// Planted against `ladder-draws`: reaches for a rung above its own.
export { invitations } from '#features/invitations/index.js';
export const draws = 'draws';
