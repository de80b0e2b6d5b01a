// Innocent front door.
export * from './deliveries.service.js';
