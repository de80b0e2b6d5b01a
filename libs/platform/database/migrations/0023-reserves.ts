// Alternates are a long computation too: the worker chooses them, and a record of their own says who they are.
import { migration } from './migration.js';

export const reserves = migration(
  23,
  'Reserves',
  `
  alter table panel_task drop constraint panel_task_kind_check;
  alter table panel_task add constraint panel_task_kind_check check (kind in ('check', 'trial', 'seal', 'reserves'));
  comment on column seat_record.document is $$a replacement, or the alternates ('reserves') chosen for expected drop-out$$;
  `,
);
