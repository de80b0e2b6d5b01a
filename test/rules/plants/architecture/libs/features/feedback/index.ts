// Innocent front door.
export * from './feedback.service.js';
