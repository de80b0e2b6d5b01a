// Innocent store.
export type { EntityManager } from 'typeorm';
