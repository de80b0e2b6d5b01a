// Planted against `ladder-coding`: reaches for a rung above its own.
export { feedback } from '#features/feedback/index.js';
export const coding = 'coding';
