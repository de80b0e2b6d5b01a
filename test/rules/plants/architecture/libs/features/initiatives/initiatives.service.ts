// Planted against `ladder-initiatives`: reaches for a rung above its own.
export { budgets } from '#features/budgets/index.js';
export const initiatives = 'initiatives';
