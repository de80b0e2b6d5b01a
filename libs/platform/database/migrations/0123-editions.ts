// Which poll came before this one with the same questions, so that a result can be held against the earlier one.
import { migration } from './migration.js';

export const editions = migration(
  123,
  'Editions',
  `
  create table poll_edition (
    poll_id uuid primary key references poll,
    previous_id uuid not null references poll,
    check (poll_id <> previous_id)
  );
  `,
);
