// Every replacement of a seat has a record of its own that everybody may read: numbers and the rule, never a person.
import { migration } from './migration.js';

export const seatRecords = migration(
  21,
  'SeatRecords',
  `
  create table seat_record (
    id uuid primary key,
    panel_id uuid not null references panel,
    at timestamptz not null,
    by_account uuid not null,
    document jsonb not null,
    digest text not null
  );
  create index seat_record_panel on seat_record (panel_id, at);
  create trigger seat_record_stays before update or delete or truncate on seat_record
    for each statement execute function refuse_change();
  revoke update, delete, truncate on seat_record from samenspel_web, samenspel_worker;
  `,
);
