// Innocent front door.
export * from './initiatives.service.js';
