// Innocent front door.
export * from './draws.service.js';
