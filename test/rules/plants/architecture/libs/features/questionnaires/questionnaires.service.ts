// Planted against `ladder-questionnaires`: reaches for a rung above its own.
export { polls } from '#features/polls/index.js';
export const questionnaires = 'questionnaires';
