// Agreements under which researchers may have the answers of a poll, in groups of ten or more, and the file made for them.
import { migration } from './migration.js';

export const researchAgreements = migration(
  111,
  'ResearchAgreements',
  `
  create table research_agreement (
    id uuid primary key,
    poll_id uuid not null references poll,
    researcher_id uuid not null,
    party text not null,
    purpose text not null,
    signed_on date not null,
    ends_on date not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    ended_at timestamptz,
    check (ends_on >= signed_on),
    check (researcher_id <> recorded_by)
  );
  create index research_agreement_poll on research_agreement (poll_id);

  -- Made by the worker, which alone may read answers; erased as soon as no agreement is in force.
  create table microdata (
    poll_id uuid primary key references poll,
    result_id uuid not null references result,
    rows jsonb not null,
    digest text not null,
    made_at timestamptz not null
  );
  `,
);
