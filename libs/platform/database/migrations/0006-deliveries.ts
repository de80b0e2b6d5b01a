// Messages as rows: what people command is a state, what the world reports is a fact with its time.
import { migration } from './migration.js';

export const deliveries = migration(
  6,
  'Deliveries',
  `
  create table mailing (
    id uuid primary key,
    subject_id uuid not null,
    kind text not null check (kind in ('invitation', 'reminder', 'feedback')),
    state text not null check (state in ('queued', 'paused', 'cancelled')),
    start_at timestamptz not null,
    created_at timestamptz not null,
    -- 0: as fast as the mail server takes them
    per_minute integer not null,
    -- the moment until which the pace has been used up
    paced_until timestamptz,
    -- since when the mail server gives no answer; null again after the first message that is taken
    stalled_since timestamptz
  );
  create index mailing_subject on mailing (subject_id);

  -- Every row is written a few times within a second; room on the page keeps those writes small.
  create table delivery (
    id uuid primary key,
    mailing_id uuid not null references mailing,
    -- the invitation, or whatever the mailing's kind speaks of; addresses are looked up at the moment of sending
    recipient_id uuid not null,
    not_before timestamptz not null,
    attempts integer not null default 0,
    claimed_by text,
    claimed_until timestamptz,
    -- a claim from before the database server started may have lost its last marks
    claimed_at timestamptz,
    -- a start without an outcome after its claim ran out: the message may have left
    started_at timestamptz,
    handed_over_at timestamptz,
    failed_at timestamptz,
    failure_status text not null default '',
    suppressed_at timestamptz,
    suppressed_because text not null default '',
    possibly_double boolean not null default false,
    unique (mailing_id, recipient_id)
  ) with (fillfactor = 60);
  create index delivery_due on delivery (mailing_id, not_before)
    where handed_over_at is null and failed_at is null and suppressed_at is null;
  create index delivery_recipient on delivery (recipient_id);

  -- Only used by the demo: every message as it was sent.
  create table postbus_message (
    id uuid primary key,
    received_at timestamptz not null,
    sender text not null,
    recipient text not null,
    subject text not null,
    source bytea not null
  );
  create index postbus_message_received on postbus_message (received_at desc);
  `,
);
