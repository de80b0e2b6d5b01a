// Innocent front door.
export * from './assemblies.service.js';
