// The roles of the programs, and the audit trail: lines that are only ever added.
import { migration } from './migration.js';

export const rolesAndAudit = migration(
  1,
  'RolesAndAudit',
  `
  do $$ begin
    if not exists (select from pg_roles where rolname = 'samenspel_answers') then
      create role samenspel_answers nologin;
    end if;
    if not exists (select from pg_roles where rolname = 'samenspel_web') then
      create role samenspel_web nologin;
    end if;
    if not exists (select from pg_roles where rolname = 'samenspel_worker') then
      create role samenspel_worker nologin;
    end if;
  exception when duplicate_object or unique_violation then
    null; -- another database of this cluster made them at this very moment
  end $$;
  grant samenspel_answers, samenspel_web, samenspel_worker to current_user;

  grant usage on schema public to samenspel_web, samenspel_worker, samenspel_answers;
  alter default privileges in schema public
    grant select, insert, update, delete on tables to samenspel_web, samenspel_worker;
  alter default privileges in schema public grant usage on sequences to samenspel_web, samenspel_worker;

  -- Rows that nobody may change afterwards carry this trigger.
  create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'rows of % are never changed or removed', tg_table_name;
  end $$;

  create table audit_chain (
    chain text primary key,
    last_number bigint not null,
    last_digest text not null
  );
  create table audit_line (
    chain text not null,
    number bigint not null,
    at timestamptz not null,
    event text not null,
    actor text not null,
    subject text not null,
    facts jsonb not null,
    previous text not null,
    digest text not null,
    primary key (chain, number)
  );
  create index audit_line_at on audit_line (at desc);
  create trigger audit_line_stays before update or delete or truncate on audit_line
    for each statement execute function refuse_change();
  revoke update, delete, truncate on audit_line from samenspel_web, samenspel_worker;
  `,
);
