// Innocent front door.
export * from './polls.service.js';
