// Planted against `ladder-answers`: reaches for a rung above its own.
export { results } from '#features/results/index.js';
export const answers = 'answers';
