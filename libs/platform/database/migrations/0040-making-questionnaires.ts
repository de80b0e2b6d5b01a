// What making a questionnaire needs beside the document: the pictures.
import { migration } from './migration.js';

export const makingQuestionnaires = migration(
  40,
  'MakingQuestionnaires',
  `
  -- Named by the SHA-256 of its bytes: a questionnaire that was sealed keeps the very picture it was sealed with.
  create table picture (
    digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
    media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
    bytes bytea not null,
    kept_at timestamptz not null
  );
  revoke update, delete, truncate on picture from samenspel_web, samenspel_worker;
  `,
);
