// Planted against `ladder-deliberation`: reaches for a rung above its own.
export { initiatives } from '#features/initiatives/index.js';
export const deliberation = 'deliberation';
