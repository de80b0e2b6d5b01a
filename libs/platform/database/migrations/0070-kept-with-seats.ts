// Records of seats are for everybody; the figures behind them, from which attributes could be guessed, are kept apart and erased.
import { migration } from './migration.js';

export const keptWithSeats = migration(
  70,
  'KeptWithSeats',
  `
  create table seat_keeping (
    record_id uuid primary key references seat_record,
    panel_id uuid not null references panel,
    document jsonb not null
  );
  create index seat_keeping_panel on seat_keeping (panel_id);
  comment on column panel_keeping.panels is $$the secret of the seal, and per panel its numbers and totals$$;
  `,
);
