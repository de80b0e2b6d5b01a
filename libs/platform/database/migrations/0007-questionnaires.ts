// A questionnaire is one document; sealed at opening, immutable from then on.
import { migration } from './migration.js';

export const questionnaires = migration(
  7,
  'Questionnaires',
  `
  create table questionnaire (
    id uuid primary key,
    state text not null check (state in ('draft', 'sealed')),
    -- a template is a draft that others copy
    template_name text not null default '',
    document jsonb not null,
    sealed_digest text not null default '',
    sealed_at timestamptz,
    changed_at timestamptz not null
  );
  `,
);
