// Innocent front door.
export * from './trajectories.service.js';
