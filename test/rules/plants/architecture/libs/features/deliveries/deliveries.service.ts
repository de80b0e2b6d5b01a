// Planted against `ladder-deliveries`: reaches for a rung above its own.
export { trajectories } from '#features/trajectories/index.js';
export const deliveries = 'deliveries';
