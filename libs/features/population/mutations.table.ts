// How applied mutation files lie in PostgreSQL: counts only.
import { EntitySchema } from 'typeorm';
import type { AppliedMutation } from './mutation.js';

export const mutationsTable = new EntitySchema<AppliedMutation>({
  name: 'frame_mutation',
  tableName: 'frame_mutation',
  columns: {
    id: { type: 'uuid', primary: true },
    frameId: { name: 'frame_id', type: 'uuid' },
    extractedOn: { name: 'extracted_on', type: 'date' },
    appliedAt: { name: 'applied_at', type: 'timestamptz' },
    appliedBy: { name: 'applied_by', type: 'uuid' },
    deceased: { type: 'integer' },
    moved: { type: 'integer' },
    secret: { type: 'integer' },
    unknown: { type: 'integer' },
  },
});
