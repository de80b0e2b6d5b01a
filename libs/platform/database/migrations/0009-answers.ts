// Answers live in a schema of their own: the web program can add one through one function and can read none.
import { migration } from './migration.js';

export const answers = migration(
  9,
  'Answers',
  `
  create schema answers authorization samenspel_answers;
  revoke all on schema answers from public;
  grant usage on schema answers to samenspel_web, samenspel_worker;
  grant select, update on public.participation to samenspel_answers;
  grant select on public.poll to samenspel_answers;
  grant update (closed_at) on public.poll to samenspel_answers; -- PostgreSQL asks for it before FOR SHARE
  -- That somebody took part is written by answers.accept and by nothing else; the shuffler of the worker rewrites the rows.
  revoke update, delete, truncate on public.participation from samenspel_web;
  set local role samenspel_answers;

  -- Sealed to the public key of the poll until the shuffler has been: unreadable, also for who dumps the database.
  -- All boxes of one poll are equally long. Never compressed: that would only cost time.
  create table answers.inbox (
    id uuid primary key,
    poll_id uuid not null,
    box bytea not null
  );
  alter table answers.inbox alter column box set storage external;
  create index inbox_poll on answers.inbox (poll_id);

  -- After the shuffler: no invitation, no time, no order.
  create table answers.answer (
    id uuid primary key,
    poll_id uuid not null,
    weight_class text not null,
    background jsonb not null,
    answers jsonb not null
  );
  create index answer_poll on answers.answer (poll_id);

  -- The id and the key of a draft are made from the personal link: without that link nobody can tell whose it is.
  create table answers.draft (
    id bytea primary key,
    poll_id uuid not null,
    box bytea not null
  );
  alter table answers.draft alter column box set storage external;
  create index draft_poll on answers.draft (poll_id);

  -- 'accepted', 'answered-before' or 'poll-closed'. The share lock makes closing exact: no answer after the close.
  -- The shuffler locks the same row, so that it never rewrites participation while an answer comes in.
  create function answers.accept(the_poll uuid, the_invitation uuid, the_draft bytea, the_answer uuid, the_box bytea)
    returns text language plpgsql security definer set search_path = answers, pg_temp as $$
  declare the_state text;
  begin
    select state into the_state from public.poll where id = the_poll for share;
    if the_state is distinct from 'open' then return 'poll-closed'; end if;
    update public.participation set answered = true
      where invitation_id = the_invitation and subject_id = the_poll and not answered;
    if not found then return 'answered-before'; end if;
    insert into inbox (id, poll_id, box) values (the_answer, the_poll, the_box);
    delete from draft where id = the_draft;
    return 'accepted';
  end $$;
  revoke all on function answers.accept(uuid, uuid, bytea, uuid, bytea) from public;
  grant execute on function answers.accept(uuid, uuid, bytea, uuid, bytea) to samenspel_web;

  grant select, insert, update, delete on answers.draft to samenspel_web;
  grant select, delete on answers.draft to samenspel_worker;
  grant select, delete on answers.inbox to samenspel_worker;
  grant select, insert, delete on answers.answer to samenspel_worker;
  reset role;
  `,
);
