// Planted against `the-front-door-hides-the-stores`: hands the store to everyone.
export * from './questionnaires.service.js';
export * from './questionnaires.store.js';
