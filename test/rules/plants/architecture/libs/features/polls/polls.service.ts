// Planted against `ladder-polls`: reaches for a rung above its own.
export { answers } from '#features/answers/index.js';
export const polls = 'polls';
