// Planted against `ladder-assemblies`: reaches for a rung above its own.
export { deliberation } from '#features/deliberation/index.js';
export const assemblies = 'assemblies';
