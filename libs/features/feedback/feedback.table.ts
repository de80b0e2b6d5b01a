// How the feedback to residents lies in PostgreSQL.
import { EntitySchema } from 'typeorm';
import type { Feedback } from './feedback.js';

export const feedbackTable = new EntitySchema<Feedback>({
  name: 'Feedback',
  tableName: 'feedback',
  columns: {
    id: { type: 'uuid', primary: true },
    pollId: { name: 'poll_id', type: 'uuid' },
    version: { type: 'integer' },
    state: { type: 'text' },
    themes: { type: 'jsonb' },
    offeredBy: { name: 'offered_by', type: 'uuid', nullable: true },
    approvedBy: { name: 'approved_by', type: 'uuid', nullable: true },
    publishedAt: { name: 'published_at', type: 'timestamptz', nullable: true },
  },
  uniques: [{ name: 'feedback_poll_id_version_key', columns: ['pollId', 'version'] }],
  checks: [
    { name: 'feedback_state_check', expression: `state in ('draft', 'offered', 'published', 'replaced')` },
  ],
  indices: [
    {
      name: 'feedback_at_work',
      columns: ['pollId'],
      unique: true,
      where: `state = any (array['draft', 'offered'])`,
    },
    { name: 'feedback_online', columns: ['pollId'], unique: true, where: `state = 'published'` },
  ],
});
