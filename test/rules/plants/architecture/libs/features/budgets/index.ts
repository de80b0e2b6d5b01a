// Innocent front door.
export * from './budgets.service.js';
