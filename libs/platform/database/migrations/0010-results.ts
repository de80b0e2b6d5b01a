// Computed results, who approved them, when council and public may read them, and the reaction of the college.
import { migration } from './migration.js';

export const results = migration(
  10,
  'Results',
  `
  create table result (
    id uuid primary key,
    poll_id uuid not null references poll,
    version integer not null,
    state text not null check (state in ('computed', 'approved', 'published', 'withdrawn')),
    computed_at timestamptz not null,
    document jsonb not null,
    digest text not null,
    headline text not null default '',
    -- null: the words come from the program and not from a person
    headline_by uuid,
    approved_by uuid,
    approved_at timestamptz,
    council_from timestamptz,
    public_from timestamptz,
    withdrawn_at timestamptz,
    -- why it was withdrawn, in words for everybody who read it
    correction text not null default '',
    unique (poll_id, version)
  );

  create table reaction (
    poll_id uuid primary key references poll,
    outcome text not null check (outcome in ('taken-over', 'partly', 'not')),
    heard text not null,
    decided text not null,
    reasons text not null,
    published_at timestamptz not null,
    published_by uuid not null
  );

  -- Addresses of people who want to hear what happens; stored apart from every answer and every invitation.
  create table follow_request (
    id uuid primary key,
    poll_id uuid not null references poll,
    email text not null,
    unique (poll_id, email)
  );
  `,
);
