// Accounts of staff and council members, their roles and their sessions.
import { migration } from './migration.js';

export const staff = migration(
  2,
  'Staff',
  `
  create table staff_account (
    id uuid primary key,
    email text not null,
    name text not null,
    password_hash text not null,
    must_change_password boolean not null default false,
    second_factor bytea,
    second_factor_last_step bigint not null default 0,
    failed_attempts integer not null default 0,
    locked_until timestamptz,
    disabled_at timestamptz,
    created_at timestamptz not null
  );
  create unique index staff_account_email on staff_account (lower(email));

  create table staff_role (
    account_id uuid not null references staff_account on delete cascade,
    role text not null check (role in ('medewerker', 'onderzoeker', 'organisator', 'beller',
                                       'griffier', 'raadslid', 'privacy-officer', 'beheerder')),
    -- '' means the whole municipality
    area text not null default '',
    primary key (account_id, role, area)
  );

  create table staff_session (
    token_hash bytea primary key,
    account_id uuid not null references staff_account on delete cascade,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null,
    second_factor_passed boolean not null
  );
  create index staff_session_account on staff_session (account_id);
  `,
);
