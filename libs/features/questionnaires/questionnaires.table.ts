// How questionnaires lie in PostgreSQL.
import { EntitySchema } from 'typeorm';
import type { StoredQuestionnaire } from './stored-questionnaire.js';

export const questionnaireTable = new EntitySchema<StoredQuestionnaire>({
  name: 'Questionnaire',
  tableName: 'questionnaire',
  columns: {
    id: { type: 'uuid', primary: true },
    state: { type: 'text' },
    document: { type: 'jsonb' },
    sealedDigest: { name: 'sealed_digest', type: 'text', default: '' },
    sealedAt: { name: 'sealed_at', type: 'timestamptz', nullable: true },
    changedAt: { name: 'changed_at', type: 'timestamptz' },
  },
});
