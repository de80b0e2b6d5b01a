// Innocent front door.
export * from './coding.service.js';
