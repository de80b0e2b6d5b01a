// Planted against `ladder-results`: reaches for a rung above its own.
export { assemblies } from '#features/assemblies/index.js';
export const results = 'results';
