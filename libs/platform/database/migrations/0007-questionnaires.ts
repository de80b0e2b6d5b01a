// A questionnaire is one document; sealed at opening, immutable from then on.
import { migration } from './migration.js';

export const questionnaires = migration(
  7,
  'Questionnaires',
  `
  create table questionnaire (
    id uuid primary key,
    state text not null check (state in ('draft', 'sealed')),
    document jsonb not null,
    sealed_digest text not null default '',
    sealed_at timestamptz,
    changed_at timestamptz not null
  );

  -- Answers are counted against the questions as they were sealed.
  create trigger questionnaire_stays before update or delete on questionnaire
    for each row when (old.state = 'sealed') execute function refuse_change();
  `,
);
