// Innocent front door.
export * from './answers.service.js';
