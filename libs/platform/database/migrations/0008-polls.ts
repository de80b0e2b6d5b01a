// One row per poll: what staff decided about it.
import { migration } from './migration.js';

export const polls = migration(
  8,
  'Polls',
  `
  create table poll (
    id uuid primary key,
    number text not null unique,
    slug text not null unique,
    title text not null,
    question text not null,
    why text not null,
    what_happens text not null,
    team text not null,
    state text not null check (state in ('draft', 'scheduled', 'open', 'closed', 'published', 'withdrawn')),
    questionnaire_id uuid not null references questionnaire,
    draw_id uuid references draw,
    frame_id uuid,
    areas text[] not null,
    age_from integer not null,
    age_to integer not null,
    sample_size integer not null,
    quiet_months integer not null,
    -- false: only people with an e-mail address are reached, and then it is never called a steekproef
    letters boolean not null,
    opens_at timestamptz,
    closes_at timestamptz,
    results_on date,
    reaction_by date,
    created_by uuid not null,
    created_at timestamptz not null,
    opened_at timestamptz,
    closed_at timestamptz,
    withdrawn_because text not null default ''
  );
  create index poll_state on poll (state);
  `,
);
