// Who sits at which table in which round: numbers only, the newest counts, erased with the people.
import { migration } from './migration.js';

export const seatings = migration(
  24,
  'Seatings',
  `
  create table seating (
    id uuid primary key,
    assembly_id uuid not null references assembly,
    made_at timestamptz not null,
    by_account uuid not null,
    -- tables, rounds, what is mixed, who is kept apart or together, and where the dice start
    asked jsonb not null,
    -- per round, per table the pseudonymous numbers; and how well it was mixed
    outcome jsonb not null
  );
  create index seating_assembly on seating (assembly_id, made_at);
  `,
);
