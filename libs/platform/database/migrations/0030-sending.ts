// What sending needs beyond the rows of messages: pace per mail provider, what comes back, reminders, letters, going live.
import { migration } from './migration.js';

export const sending = migration(
  30,
  'Sending',
  `
  alter table mailing add column paused_because text not null default ''
    constraint mailing_paused_because_check check (paused_because in ('', 'staff', 'failures'));
  -- learned when a message had to wait for its provider; empty for the others
  alter table delivery add column domain text not null default '';

  -- The moment until which the pace to one mail provider has been used up; the empty name is all mail together.
  create table mail_pace (
    domain text primary key,
    paced_until timestamptz not null
  );

  -- What the world says of a message after it left; only ever added to.
  create table delivery_report (
    delivery_id uuid not null references delivery,
    kind text not null check (kind in ('bounced', 'delayed', 'complained')),
    -- enhanced status code (RFC 3463)
    status text not null,
    reported_at timestamptz not null,
    primary key (delivery_id, kind, status)
  );
  revoke update, delete, truncate on delivery_report from samenspel_web, samenspel_worker;

  -- Addresses that must not be written to again, as keyed hashes.
  create table suppressed_address (
    address_hash bytea primary key,
    because text not null check (because in ('bounced', 'complained')),
    since timestamptz not null
  );

  -- On which day after the opening who did not answer is reminded; who that is, is decided on that day.
  create table reminder (
    subject_id uuid not null,
    after_days integer not null check (after_days between 1 and 90),
    -- null until its moment has come
    mailing_id uuid references mailing,
    primary key (subject_id, after_days)
  );

  -- Where the window of the envelopes is, in millimetres from the top left corner of the sheet; at most one row.
  create table envelope_window (
    only_one boolean primary key default true check (only_one),
    from_left integer not null,
    from_top integer not null,
    width integer not null,
    height integer not null
  );

  -- What must be settled before residents get real mail.
  create table go_live_task (
    task text primary key,
    done_at timestamptz not null,
    done_by uuid not null
  );
  `,
);
