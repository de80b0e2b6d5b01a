// How areas lie in PostgreSQL.
import { EntitySchema } from 'typeorm';
import type { Area } from './area.js';

export const areasTable = new EntitySchema<Area>({
  name: 'area',
  tableName: 'area',
  columns: {
    code: { type: 'text', primary: true },
    name: { type: 'text', unique: true },
    position: { type: 'integer' },
  },
});
