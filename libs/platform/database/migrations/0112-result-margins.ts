// Figures of the population that were read for a poll, and which of them its answers are weighted to.
import { migration } from './migration.js';

export const resultMargins = migration(
  112,
  'ResultMargins',
  `
  create table result_margins (
    id uuid primary key,
    poll_id uuid not null references poll,
    file_name text not null,
    -- by trait, the people per class that was frozen at launch
    totals jsonb not null,
    digest text not null,
    read_by uuid not null,
    read_at timestamptz not null,
    source text not null default '',
    chosen_by uuid,
    chosen_at timestamptz,
    left_by uuid,
    left_at timestamptz,
    -- why the last count could not be weighted to them
    not_met jsonb not null default '[]',
    check ((chosen_at is null) = (chosen_by is null)),
    check ((left_at is null) = (left_by is null)),
    check (chosen_at is null or source <> ''),
    check (left_at is null or chosen_at is not null)
  );
  create index result_margins_poll on result_margins (poll_id);
  create unique index result_margins_in_use on result_margins (poll_id) where chosen_at is not null and left_at is null;
  `,
);
