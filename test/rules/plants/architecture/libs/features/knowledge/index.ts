// Innocent front door.
export * from './knowledge.service.js';
