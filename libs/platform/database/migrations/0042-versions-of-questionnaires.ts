// Frozen versions of a questionnaire, what colleagues say about it, and who looked it over.
import { migration } from './migration.js';

export const versionsOfQuestionnaires = migration(
  42,
  'VersionsOfQuestionnaires',
  `
  -- 'kept' by hand, 'sealed' at the opening, 'mended' afterwards: a typing error in a live questionnaire.
  -- The sealed row itself never changes: a mended version lies over it.
  create table questionnaire_version (
    questionnaire_id uuid not null references questionnaire (id),
    number integer not null check (number > 0),
    kind text not null check (kind in ('kept', 'sealed', 'mended')),
    document jsonb not null,
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    reason text not null check (kind <> 'mended' or reason <> ''),
    made_by uuid,
    made_at timestamptz not null,
    primary key (questionnaire_id, number)
  );
  create trigger questionnaire_version_stays before update or delete or truncate on questionnaire_version
    for each statement execute function refuse_change();
  revoke update, delete, truncate on questionnaire_version from samenspel_web, samenspel_worker;
  insert into questionnaire_version (questionnaire_id, number, kind, document, digest, reason, made_at)
    select id, 1, 'sealed', document, sealed_digest, '', sealed_at from questionnaire where state = 'sealed';

  create table questionnaire_comment (
    id uuid primary key,
    questionnaire_id uuid not null references questionnaire (id),
    -- Empty when it is about the whole.
    question_id text not null,
    text text not null check (text <> ''),
    made_by uuid not null,
    made_at timestamptz not null,
    settled_by uuid,
    settled_at timestamptz,
    check ((settled_by is null) = (settled_at is null))
  );
  create index questionnaire_comment_of on questionnaire_comment (questionnaire_id);
  revoke delete, truncate on questionnaire_comment from samenspel_web, samenspel_worker;

  -- Somebody looked at exactly this document; when it changes afterwards, the digest says so.
  create table questionnaire_review (
    questionnaire_id uuid not null references questionnaire (id),
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    reviewed_by uuid not null,
    reviewed_at timestamptz not null,
    primary key (questionnaire_id, digest, reviewed_by)
  );
  revoke update, delete, truncate on questionnaire_review from samenspel_web, samenspel_worker;
  `,
);
