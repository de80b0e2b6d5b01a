// Planted against `ladder-invitations`: reaches for a rung above its own.
export { questionnaires } from '#features/questionnaires/index.js';
export const invitations = 'invitations';
