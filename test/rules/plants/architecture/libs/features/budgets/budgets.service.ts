// Innocent: the highest rung has nothing above it.
export const budgets = 'budgets';
