// Who is asked, with which code, and whether they took part (a boolean without a time).
import { migration } from './migration.js';

export const invitations = migration(
  5,
  'Invitations',
  `
  create table invitation (
    id uuid primary key,
    subject_id uuid not null,
    frame_id uuid not null,
    pseudonym text not null,
    channel text not null check (channel in ('email', 'letter')),
    -- own print: geheimhouding, never to a printing house or an external mailer
    own_print boolean not null,
    area text not null,
    weight_class text not null,
    background jsonb not null,
    inclusion_probability double precision not null,
    link_hash bytea not null unique,
    code_hash bytea not null unique,
    -- found by the link "niet meer meedoen", which outlives the key of the poll
    opt_out_hash bytea not null unique,
    withdrawn text not null default ''
      check (withdrawn in ('', 'deceased', 'moved', 'opted-out', 'returned')),
    unique (subject_id, pseudonym)
  );
  create index invitation_area on invitation (subject_id, area);

  -- Apart from the invitation, so that the shuffler can rewrite all rows of a poll at once.
  create table participation (
    invitation_id uuid primary key,
    subject_id uuid not null,
    answered boolean not null
  );
  create index participation_subject on participation (subject_id) where answered;

  create table letter_batch (
    id uuid primary key,
    subject_id uuid not null,
    number integer not null,
    own_print boolean not null,
    created_at timestamptz not null,
    created_by uuid not null,
    unique (subject_id, number)
  );
  create table letter (
    batch_id uuid not null references letter_batch on delete cascade,
    position integer not null,
    invitation_id uuid not null references invitation on delete cascade,
    primary key (batch_id, position)
  );
  create index letter_invitation on letter (invitation_id);

  -- The keys of one poll, wrapped under a key outside the database; destroyed when the poll closes.
  create table subject_key (
    subject_id uuid primary key,
    -- codes and links of the invitations
    code_key bytea,
    -- answers are sealed to the public key; only the shuffler opens them
    answer_public_key bytea not null,
    answer_private_key bytea,
    made_at timestamptz not null,
    code_key_destroyed_at timestamptz,
    answer_key_destroyed_at timestamptz
  );
  -- The web program seals answers and never opens one: it can write a private key once and read none.
  revoke select on subject_key from samenspel_web;
  grant select (subject_id, code_key, answer_public_key, made_at, code_key_destroyed_at, answer_key_destroyed_at)
    on subject_key to samenspel_web;
  `,
);
