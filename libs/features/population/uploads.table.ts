// How uploads lie in PostgreSQL; their sealed parts are written and read one by one, by the SQL of the store.
import { EntitySchema } from 'typeorm';
import type { Upload } from './upload.js';

export const uploadsTable = new EntitySchema<Upload>({
  name: 'upload',
  tableName: 'upload',
  indices: [{ name: 'upload_uploaded_at', columns: ['uploadedAt'] }],
  checks: [{ name: 'upload_kind_check', expression: `kind in ('frame', 'names', 'emails', 'mutation')` }],
  columns: {
    id: { type: 'uuid', primary: true },
    kind: { type: 'text' },
    frameId: { name: 'frame_id', type: 'uuid', nullable: true },
    fileName: { name: 'file_name', type: 'text' },
    encoding: { type: 'text' },
    bytes: { type: 'integer' },
    digest: { type: 'text' },
    parts: { type: 'integer', nullable: true },
    uploadedBy: { name: 'uploaded_by', type: 'uuid' },
    uploadedAt: { name: 'uploaded_at', type: 'timestamptz' },
    mapping: { type: 'jsonb', nullable: true },
    outcome: { type: 'jsonb', nullable: true },
  },
});
