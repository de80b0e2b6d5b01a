// Which questions of a poll staff wish to see by two traits at once; one pair per poll.
import { migration } from './migration.js';

export const resultCrossing = migration(
  110,
  'ResultCrossing',
  `
  create table result_crossing (
    poll_id uuid primary key references poll,
    one text not null check (one in ('area', 'age', 'gender')),
    other text not null check (other in ('area', 'age', 'gender')),
    -- ids of questions; a matrix counts as one
    questions text[] not null check (cardinality(questions) > 0),
    chosen_by uuid not null,
    chosen_at timestamptz not null,
    check (one < other)
  );
  `,
);
