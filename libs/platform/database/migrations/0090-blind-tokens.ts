// Polls in which nobody can join an answer to a person, not even the program at the moment of sending: who was drawn gets
// one token signed unseen, and hands in an answer with that token and nothing else.
import { migration } from './migration.js';

export const blindTokens = migration(
  90,
  'BlindTokens',
  `
  -- A: the program sees link and answer together for a moment and keeps no tie. B: it never sees them together.
  alter table answering_choice add column level text not null default 'A' check (level in ('A', 'B'));
  -- A receipt with which a resident finds back that their answer was counted; only where every question is closed.
  alter table answering_choice add column receipts boolean not null default false;
  grant select on answering_choice to samenspel_answers;

  -- One key per poll, made when level B is chosen, so that its fingerprint is public before anybody is asked.
  create table blind_key (
    poll_id uuid primary key,
    public_key bytea not null,
    -- wrapped under a key outside the database; null once the poll is over
    private_key bytea,
    made_at timestamptz not null
  );

  set local role samenspel_answers;
  -- Who got a signature, and for which blinded message (its SHA-256): the same one is signed again, another is refused.
  create table answers.issued (
    invitation_id uuid primary key,
    poll_id uuid not null,
    blinded bytea not null
  );
  create index issued_poll on answers.issued (poll_id);
  -- Tokens that were used (their SHA-256); nothing leads from one of these to a row of answers.issued.
  create table answers.spent (
    token bytea primary key,
    poll_id uuid not null
  );
  create index spent_poll on answers.spent (poll_id);

  -- 'issued' (for the first time, or again for the same message), 'issued-before' (for another message, or who took
  -- part on paper) or 'poll-closed'. From here on participation says: has begun.
  create function answers.issue(the_poll uuid, the_invitation uuid, the_blinded bytea)
    returns text language plpgsql security definer set search_path = answers, pg_temp as $$
  begin
    perform from public.poll where id = the_poll and state = 'open' for share;
    if not found then return 'poll-closed'; end if;
    update public.participation set answered = true
      where invitation_id = the_invitation and subject_id = the_poll and not answered;
    if found then
      insert into issued (invitation_id, poll_id, blinded) values (the_invitation, the_poll, the_blinded);
      return 'issued';
    end if;
    perform from issued where invitation_id = the_invitation and poll_id = the_poll and blinded = the_blinded;
    return case when found then 'issued' else 'issued-before' end;
  end $$;
  revoke all on function answers.issue(uuid, uuid, bytea) from public;
  grant execute on function answers.issue(uuid, uuid, bytea) to samenspel_web;

  -- The one function by which an answer comes in, now for both levels: it redeems the invitation or the token, whichever
  -- is given, and it never gets both.
  drop function answers.accept(uuid, uuid, bytea, uuid, bytea);
  create function answers.accept(the_poll uuid, the_invitation uuid, the_draft bytea, the_answer uuid, the_box bytea, the_token bytea)
    returns text language plpgsql security definer set search_path = answers, pg_temp as $$
  declare the_state text;
  begin
    if (the_invitation is null) = (the_token is null) then raise exception 'an answer comes with an invitation or with a token'; end if;
    select state into the_state from public.poll where id = the_poll for share;
    if the_state is distinct from 'open' then return 'poll-closed'; end if;
    if the_token is null then
      update public.participation set answered = true
        where invitation_id = the_invitation and subject_id = the_poll and not answered;
    else
      perform from public.answering_choice where poll_id = the_poll and level = 'B';
      if not found then return 'poll-closed'; end if;
      insert into spent (token, poll_id) values (the_token, the_poll) on conflict do nothing;
    end if;
    if not found then return 'answered-before'; end if;
    insert into inbox (id, poll_id, box) values (the_answer, the_poll, the_box);
    delete from draft where id = the_draft;
    return 'accepted';
  end $$;
  revoke all on function answers.accept(uuid, uuid, bytea, uuid, bytea, bytea) from public;
  grant execute on function answers.accept(uuid, uuid, bytea, uuid, bytea, bytea) to samenspel_web;

  grant select, insert, delete on answers.issued, answers.spent to samenspel_worker;
  reset role;
  `,
);
