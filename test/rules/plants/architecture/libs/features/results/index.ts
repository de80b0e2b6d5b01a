// Innocent front door.
export * from './results.service.js';
