// Extracts of the register (frames), what is known of the drawn, the contact ledger and the opt-outs.
import { migration } from './migration.js';

export const population = migration(
  3,
  'Population',
  `
  create table area (
    code text primary key,
    name text not null unique,
    position integer not null
  );

  create table frame (
    id uuid primary key,
    name text not null,
    purpose text not null,
    source text not null,
    extracted_on date not null,
    delete_by date not null,
    imported_at timestamptz not null,
    imported_by uuid not null,
    file_digest text not null,
    persons integer not null,
    households integer not null,
    refused integer not null,
    -- the last mutation file that was applied: until when the extract is known to be right
    mutated_until date,
    erased_at timestamptz
  );

  create table frame_person (
    frame_id uuid not null references frame on delete cascade,
    pseudonym text not null,
    household text not null,
    area text not null,
    birth_year integer not null,
    gender text not null,
    postcode text not null,
    house_number text not null,
    house_letter text not null,
    house_addition text not null,
    secret boolean not null,
    -- '', 'deceased' or 'moved': from a mutation file
    gone text not null default '' check (gone in ('', 'deceased', 'moved')),
    primary key (frame_id, pseudonym)
  );
  create index frame_person_area on frame_person (frame_id, area);
  create index frame_person_household on frame_person (frame_id, household);

  -- Line number, column and reason of what was refused from the last file of each kind; never the row itself.
  create table frame_refusal (
    frame_id uuid not null references frame on delete cascade,
    kind text not null check (kind in ('frame', 'names', 'emails', 'mutation')),
    line integer not null,
    field text not null,
    reason text not null,
    primary key (frame_id, kind, line, field)
  );

  create table frame_mutation (
    id uuid primary key,
    frame_id uuid not null references frame on delete cascade,
    extracted_on date not null,
    applied_at timestamptz not null,
    applied_by uuid not null,
    deceased integer not null,
    moved integer not null,
    secret integer not null,
    unknown integer not null
  );

  -- Second delivery: names and addresses, of the drawn only.
  create table person_name (
    frame_id uuid not null references frame on delete cascade,
    pseudonym text not null,
    initials text not null,
    prefix text not null,
    surname text not null,
    partner_prefix text not null,
    partner_surname text not null,
    -- aanduiding naamgebruik: E own, P partner, V partner first, N own first
    name_use text not null check (name_use in ('E', 'P', 'V', 'N')),
    street text not null,
    town text not null,
    primary key (frame_id, pseudonym)
  );

  -- E-mail addresses are not in the register: each row says where it came from and who permitted its use.
  create table person_email (
    frame_id uuid not null references frame on delete cascade,
    pseudonym text not null,
    email text not null,
    source text not null,
    permission text not null,
    recorded_at timestamptz not null,
    primary key (frame_id, pseudonym)
  );

  -- A file between choosing it and confirming it; a sweep removes what is left behind after an hour.
  create table upload (
    id uuid primary key,
    kind text not null check (kind in ('frame', 'names', 'emails', 'mutation')),
    -- null: a new frame
    frame_id uuid references frame on delete cascade,
    file_name text not null,
    encoding text not null,
    bytes integer not null,
    digest text not null,
    -- null until the file has come in whole
    parts integer,
    uploaded_by uuid not null,
    uploaded_at timestamptz not null,
    mapping jsonb,
    outcome jsonb
  );
  create index upload_uploaded_at on upload (uploaded_at);
  -- Sealed, and unlogged: the file never reaches the write-ahead log or a backup. It survives a restart of the
  -- programs; after a crash of the database it is gone and the page asks for the file again.
  create unlogged table upload_part (
    upload_id uuid not null references upload on delete cascade,
    position integer not null,
    sealed bytea not null,
    primary key (upload_id, position)
  );
  alter table upload_part alter column sealed set storage external;

  -- These two survive the frame: only a keyed hash of the pseudonym and of the household.
  create table contact_ledger (
    person_hash bytea not null,
    household_hash bytea not null,
    subject_id uuid not null,
    kind text not null check (kind in ('invitation', 'reminder')),
    contacted_on date not null,
    primary key (person_hash, subject_id, kind, contacted_on)
  );
  create index contact_ledger_household on contact_ledger (household_hash, contacted_on);

  create table opt_out (
    person_hash bytea not null,
    -- the poll that is declined; all zeros: every poll
    subject_id uuid not null,
    level text not null check (level in ('this-poll', 'all-polls', 'reminders')),
    since date not null,
    primary key (person_hash, subject_id, level)
  );
  `,
);
