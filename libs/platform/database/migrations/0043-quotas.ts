// How far the quotas of a poll are filled; counted per batch by the shuffler, never per answer.
import { migration } from './migration.js';

export const quotas = migration(
  43,
  'Quotas',
  `
  -- A count that moved with every answer would tell what the last person answered. This one moves with a batch.
  create table quota_count (
    poll_id uuid not null,
    quota_id text not null,
    counted integer not null check (counted >= 0),
    primary key (poll_id, quota_id)
  );
  revoke insert, update, delete, truncate on quota_count from samenspel_web;
  `,
);
