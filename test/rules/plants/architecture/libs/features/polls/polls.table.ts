// Innocent table.
import type { EntitySchema } from 'typeorm';
export type PollRow = EntitySchema;
