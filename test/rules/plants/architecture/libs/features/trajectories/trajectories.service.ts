// Planted against `ladder-trajectories`: reaches for a rung above its own.
export { population } from '#features/population/index.js';
export const trajectories = 'trajectories';
