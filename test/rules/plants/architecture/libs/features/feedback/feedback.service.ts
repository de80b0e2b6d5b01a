// Planted against `ladder-feedback`: reaches for a rung above its own.
export { assemblies } from '#features/assemblies/index.js';
export const feedback = 'feedback';
