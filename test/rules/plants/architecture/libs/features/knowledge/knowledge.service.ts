// Planted against `ladder-knowledge`: reaches for a rung above its own.
export { deliveries } from '#features/deliveries/index.js';
export const knowledge = 'knowledge';
