// A draw is a document that grows by sealing; its stages and selections are never rewritten.
import { migration } from './migration.js';

export const draws = migration(
  4,
  'Draws',
  `
  create table draw (
    id uuid primary key,
    subject_id uuid not null,
    frame_id uuid not null,
    created_at timestamptz not null,
    -- a second draw over the same pool names the first and gives its public reason
    replaces_id uuid references draw,
    reason text not null default ''
  );
  create index draw_subject on draw (subject_id);

  create table draw_stage (
    draw_id uuid not null references draw,
    stage text not null check (stage in ('prepared', 'sealed', 'drawn')),
    at timestamptz not null,
    by_account uuid not null,
    document jsonb not null,
    digest text not null,
    primary key (draw_id, stage)
  );
  create trigger draw_stage_stays before update or delete or truncate on draw_stage
    for each statement execute function refuse_change();
  revoke update, delete, truncate on draw_stage from samenspel_web, samenspel_worker;

  -- The frame of the draw as it was prepared, with the salt of each commitment; erased with the frame it came from.
  create table draw_person (
    draw_id uuid not null references draw,
    pseudonym text not null,
    area text not null,
    age_class text not null,
    postcode text not null,
    house_number text not null,
    house_letter text not null,
    house_addition text not null,
    salt text not null,
    -- '', 'asked-recently', 'opted-out' or 'institution'
    left_out text not null default '',
    primary key (draw_id, pseudonym)
  );

  create table draw_selection (
    draw_id uuid not null references draw,
    pseudonym text not null,
    stratum text not null,
    ticket text not null,
    inclusion_probability double precision not null,
    reserve boolean not null,
    position integer not null,
    primary key (draw_id, pseudonym)
  );

  -- A step that somebody asked for. It takes seconds for a whole town, so the worker carries it out and the page waits.
  create table draw_task (
    id uuid primary key,
    draw_id uuid not null references draw,
    step text not null check (step in ('prepare', 'seal', 'draw')),
    -- the request, the announced value or the public value, as the step takes it
    asked jsonb not null,
    by_account uuid not null,
    asked_at timestamptz not null,
    done_at timestamptz,
    -- null while it waits; then {"ok": true}, or the refusal
    outcome jsonb
  );
  create unique index draw_task_waiting on draw_task (draw_id) where done_at is null;
  create index draw_task_draw on draw_task (draw_id, asked_at);
  `,
);
