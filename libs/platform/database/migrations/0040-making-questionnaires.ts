// What making a questionnaire needs beside the document: pictures, frozen versions, remarks of colleagues.
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

  -- A document as it was at a moment that mattered; never changed.
  create table questionnaire_version (
    questionnaire_id uuid not null,
    number integer not null check (number > 0),
    made_for text not null check (made_for in ('check', 'opening', 'correction', 'import', 'keeping')),
    reason text not null,
    document jsonb not null,
    digest text not null,
    made_by uuid,
    made_at timestamptz not null,
    primary key (questionnaire_id, number)
  );
  create trigger version_stays before update or delete on questionnaire_version
    for each row execute function refuse_change();

  create table questionnaire_remark (
    id uuid primary key,
    questionnaire_id uuid not null,
    question_id text not null,
    text text not null,
    written_by uuid not null,
    written_at timestamptz not null,
    done_at timestamptz
  );
  create index remark_questionnaire on questionnaire_remark (questionnaire_id);
  `,
);
