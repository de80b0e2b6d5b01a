// Citizens' assemblies: what was decided about one, who registered, what was sealed and drawn, and who takes a seat.
import { migration } from './migration.js';

export const assemblies = migration(
  20,
  'Assemblies',
  `
  create table assembly (
    id uuid primary key,
    number text not null unique,
    slug text not null unique,
    title text not null,
    question text not null,
    -- what the council promises to do with the advice
    mandate text not null,
    meetings text not null,
    allowance text not null,
    team text not null,
    state text not null
      check (state in ('draft', 'inviting', 'registering', 'closed', 'sealed', 'drawn', 'filled', 'withdrawn')),
    size integer not null,
    method text not null check (method in ('leximin', 'maximin', 'nash', 'goldilocks', 'random')),
    categories jsonb not null,
    frame_id uuid,
    areas text[] not null,
    age_from integer not null,
    age_to integer not null,
    pool_wanted integer not null,
    -- of every hundred letters, how many registrations are expected
    expected_response double precision not null,
    quiet_months integer not null,
    letters boolean not null,
    draw_id uuid references draw,
    register_until timestamptz,
    answer_by date,
    erase_by date,
    created_by uuid not null,
    created_at timestamptz not null,
    opened_at timestamptz,
    closed_at timestamptz,
    erased_at timestamptz,
    withdrawn_because text not null default ''
  );

  -- What somebody gave to be drawn. Contact data lie in a sealed box; values, salt and box are erased by date.
  create table registration (
    id uuid primary key,
    assembly_id uuid not null references assembly,
    -- null for a trial registration of staff
    invitation_id uuid unique,
    trial boolean not null,
    -- by category, as the targets spell them
    given jsonb,
    contact bytea,
    -- keyed hashes: same address, same name; they say nothing without the key
    household bytea,
    lookalike bytea,
    salt text,
    reserve boolean not null,
    consented_at timestamptz not null,
    removed text not null default '' check (removed in ('', 'duplicate', 'not-eligible', 'withdrew')),
    removed_note text not null default '',
    -- staff looked at a doubt and kept the registration
    kept boolean not null default false
  );
  create index registration_assembly on registration (assembly_id);

  -- One per sealing: the public document grows by stages that are never rewritten.
  create table panel (
    id uuid primary key,
    assembly_id uuid not null references assembly,
    created_at timestamptz not null,
    replaces_id uuid references panel,
    reason text not null default ''
  );
  create index panel_assembly on panel (assembly_id);
  create table panel_stage (
    panel_id uuid not null references panel,
    stage text not null check (stage in ('sealed', 'drawn')),
    at timestamptz not null,
    by_account uuid not null,
    document jsonb not null,
    digest text not null,
    primary key (panel_id, stage)
  );
  create trigger panel_stage_stays before update or delete or truncate on panel_stage
    for each statement execute function refuse_change();
  revoke update, delete, truncate on panel_stage from samenspel_web, samenspel_worker;

  -- Which number somebody has in a sealed pool; with the file of the griffier this is all that leads to a person.
  create table panel_person (
    panel_id uuid not null references panel,
    registration_id uuid not null references registration,
    number integer not null,
    primary key (panel_id, registration_id),
    unique (panel_id, number)
  );
  -- The pool with its salts, the panels by number and the certificate, for the griffier or notary; erased by date.
  create table panel_keeping (
    panel_id uuid primary key references panel,
    pool jsonb not null,
    panels jsonb not null,
    certificate jsonb not null
  );

  -- Long computations: asked for on a page, done in a thread of the worker, looked at from any page.
  create table panel_task (
    id uuid primary key,
    assembly_id uuid not null references assembly,
    kind text not null check (kind in ('check', 'trial', 'seal')),
    asked jsonb not null,
    by_account uuid not null,
    asked_at timestamptz not null,
    -- a worker that died stops beating, and another takes over
    beat_at timestamptz,
    progress text not null default '',
    cancelled_at timestamptz,
    done_at timestamptz,
    outcome jsonb
  );
  create unique index panel_task_waiting on panel_task (assembly_id) where done_at is null;
  create index panel_task_assembly on panel_task (assembly_id, asked_at);

  create table seat (
    id uuid primary key,
    panel_id uuid not null references panel,
    registration_id uuid not null references registration,
    origin text not null check (origin in ('panel', 'alternate', 'replacement')),
    state text not null check (state in ('waiting', 'asked', 'accepted', 'declined', 'silent', 'left')),
    because text not null default '',
    asked_at timestamptz,
    answered_at timestamptz,
    unique (panel_id, registration_id)
  );
  create table call_note (
    id uuid primary key,
    seat_id uuid not null references seat on delete cascade,
    at timestamptz not null,
    by_account uuid not null,
    outcome text not null check (outcome in ('no-answer', 'call-back', 'accepted', 'declined'))
  );
  create index call_note_seat on call_note (seat_id);

  alter table mailing drop constraint mailing_kind_check;
  alter table mailing add constraint mailing_kind_check
    check (kind in ('invitation', 'reminder', 'feedback', 'seat', 'not-drawn'));
  `,
);
