// Innocent front door.
export * from './deliberation.service.js';
