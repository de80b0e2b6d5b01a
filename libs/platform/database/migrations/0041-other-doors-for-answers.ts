// Answers that come in through another door than a personal link: typed by staff from paper or telephone, or by anybody
// through an open link. Their origin stays with the answer, so that reports can keep them apart.
import { migration } from './migration.js';

export const otherDoorsForAnswers = migration(
  41,
  'OtherDoorsForAnswers',
  `
  create table open_link (
    poll_id uuid primary key,
    token text not null unique,
    made_by uuid not null,
    made_at timestamptz not null,
    closed_at timestamptz
  );
  grant select on open_link to samenspel_answers;

  set local role samenspel_answers;
  alter table answers.answer add column origin text not null default 'web'
    check (origin in ('web', 'paper', 'phone', 'open-link'));

  -- 'accepted' or 'poll-closed'. Nobody is redeemed: an open link belongs to nobody, and such answers count apart.
  create function answers.accept_open(the_poll uuid, the_draft bytea, the_answer uuid, the_box bytea)
    returns text language plpgsql security definer set search_path = answers, pg_temp as $$
  declare the_state text;
  begin
    select state into the_state from public.poll where id = the_poll for share;
    if the_state is distinct from 'open' then return 'poll-closed'; end if;
    if not exists (select from public.open_link where poll_id = the_poll and closed_at is null) then return 'poll-closed'; end if;
    delete from draft where id = the_draft;
    if not found then return 'answered-before'; end if;
    insert into inbox (id, poll_id, box) values (the_answer, the_poll, the_box);
    return 'accepted';
  end $$;
  revoke all on function answers.accept_open(uuid, bytea, uuid, bytea) from public;
  grant execute on function answers.accept_open(uuid, bytea, uuid, bytea) to samenspel_web;
  reset role;
  `,
);
