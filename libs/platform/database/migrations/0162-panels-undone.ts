// A draw that is made again says so at once, with the reason that everybody can read; not only when the next one is sealed.
import { migration } from './migration.js';

export const panelsUndone = migration(
  162,
  'PanelsUndone',
  `
  alter table panel add column undone_at timestamptz, add column undone_because text not null default '';
  comment on column panel.undone_because is $$why this draw does not count any more; empty while it counts$$;
  `,
);
