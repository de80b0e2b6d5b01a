// Innocent front door.
export * from './population.service.js';
