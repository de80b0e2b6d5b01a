// Innocent front door.
export * from './invitations.service.js';
