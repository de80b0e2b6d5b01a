// How results and reactions lie in PostgreSQL.
import { EntitySchema } from 'typeorm';
import type { Reaction } from './reaction.js';
import type { Result } from './result.js';

export const resultTable = new EntitySchema<Result>({
  name: 'Result',
  tableName: 'result',
  columns: {
    id: { type: 'uuid', primary: true },
    pollId: { name: 'poll_id', type: 'uuid' },
    version: { type: 'integer' },
    state: { type: 'text' },
    computedAt: { name: 'computed_at', type: 'timestamptz' },
    document: { type: 'jsonb' },
    digest: { type: 'text' },
    headline: { type: 'text', default: '' },
    headlineBy: { name: 'headline_by', type: 'uuid', nullable: true },
    approvedBy: { name: 'approved_by', type: 'uuid', nullable: true },
    approvedAt: { name: 'approved_at', type: 'timestamptz', nullable: true },
    councilFrom: { name: 'council_from', type: 'timestamptz', nullable: true },
    publicFrom: { name: 'public_from', type: 'timestamptz', nullable: true },
    withdrawnAt: { name: 'withdrawn_at', type: 'timestamptz', nullable: true },
    correction: { type: 'text', default: '' },
  },
  uniques: [{ name: 'result_poll_id_version_key', columns: ['pollId', 'version'] }],
  checks: [
    { name: 'result_state_check', expression: `state in ('computed', 'approved', 'published', 'withdrawn')` },
  ],
});

export const reactionTable = new EntitySchema<Reaction>({
  name: 'Reaction',
  tableName: 'reaction',
  columns: {
    pollId: { name: 'poll_id', type: 'uuid', primary: true },
    outcome: { type: 'text' },
    heard: { type: 'text' },
    decided: { type: 'text' },
    reasons: { type: 'text' },
    publishedAt: { name: 'published_at', type: 'timestamptz' },
    publishedBy: { name: 'published_by', type: 'uuid' },
  },
  checks: [{ name: 'reaction_outcome_check', expression: `outcome in ('taken-over', 'partly', 'not')` }],
});
