// How often people may be asked is a setting of the municipality; who was asked how often is looked up by period.
import { migration } from './migration.js';

export const contactBurden = migration(
  60,
  'ContactBurden',
  `
  -- at most one row; without one the first limits of the program hold
  create table contact_limit (
    only_one boolean primary key default true check (only_one),
    -- the rolling period
    months integer not null check (months between 1 and 36),
    per_person integer not null check (per_person between 1 and 12),
    per_household integer not null check (per_household between 1 and 24),
    reminders_per_year integer not null check (reminders_per_year between 0 and 12)
  );
  create index contact_ledger_period on contact_ledger (contacted_on) where kind = 'invitation';
  comment on column draw_person.left_out is
    $$'', 'asked-recently' (by the choice of the poll), 'asked-enough' (by the limits of the municipality), 'opted-out',
    'institution' or 'secret' (secret addresses, when the organiser leaves them out)$$;
  `,
);
