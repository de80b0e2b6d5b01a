// How frames lie in PostgreSQL; the people in them are read and written in sets, by the SQL of the stores.
import { EntitySchema } from 'typeorm';
import type { Frame } from './frame.js';

export const framesTable = new EntitySchema<Frame>({
  name: 'frame',
  tableName: 'frame',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    purpose: { type: 'text' },
    source: { type: 'text' },
    extractedOn: { name: 'extracted_on', type: 'date' },
    deleteBy: { name: 'delete_by', type: 'date' },
    importedAt: { name: 'imported_at', type: 'timestamptz' },
    importedBy: { name: 'imported_by', type: 'uuid' },
    fileDigest: { name: 'file_digest', type: 'text' },
    persons: { type: 'integer' },
    households: { type: 'integer' },
    refused: { type: 'integer' },
    mutatedUntil: { name: 'mutated_until', type: 'date', nullable: true },
    erasedAt: { name: 'erased_at', type: 'timestamptz', nullable: true },
  },
});
