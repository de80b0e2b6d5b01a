// How polls lie in PostgreSQL.
import { EntitySchema } from 'typeorm';
import type { Poll } from './poll.js';

export const pollTable = new EntitySchema<Poll>({
  name: 'Poll',
  tableName: 'poll',
  columns: {
    id: { type: 'uuid', primary: true },
    number: { type: 'text' },
    slug: { type: 'text' },
    title: { type: 'text' },
    question: { type: 'text' },
    why: { type: 'text' },
    whatHappens: { name: 'what_happens', type: 'text' },
    team: { type: 'text' },
    translations: { type: 'jsonb', default: {} },
    state: { type: 'text' },
    questionnaireId: { name: 'questionnaire_id', type: 'uuid' },
    drawId: { name: 'draw_id', type: 'uuid', nullable: true },
    frameId: { name: 'frame_id', type: 'uuid', nullable: true },
    areas: { type: 'text', array: true },
    ageFrom: { name: 'age_from', type: 'integer' },
    ageTo: { name: 'age_to', type: 'integer' },
    sampleSize: { name: 'sample_size', type: 'integer' },
    quietMonths: { name: 'quiet_months', type: 'integer' },
    letters: { type: 'boolean' },
    opensAt: { name: 'opens_at', type: 'timestamptz', nullable: true },
    closesAt: { name: 'closes_at', type: 'timestamptz', nullable: true },
    resultsOn: { name: 'results_on', type: 'date', nullable: true },
    reactionBy: { name: 'reaction_by', type: 'date', nullable: true },
    createdBy: { name: 'created_by', type: 'uuid' },
    createdAt: { name: 'created_at', type: 'timestamptz' },
    openedAt: { name: 'opened_at', type: 'timestamptz', nullable: true },
    closedAt: { name: 'closed_at', type: 'timestamptz', nullable: true },
    withdrawnBecause: { name: 'withdrawn_because', type: 'text', default: '' },
  },
  uniques: [
    { name: 'poll_number_key', columns: ['number'] },
    { name: 'poll_slug_key', columns: ['slug'] },
  ],
  indices: [{ name: 'poll_state', columns: ['state'] }],
});
