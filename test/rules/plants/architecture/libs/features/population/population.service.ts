// Planted against `ladder-population`: reaches for a rung above its own.
export { draws } from '#features/draws/index.js';
export const population = 'population';
