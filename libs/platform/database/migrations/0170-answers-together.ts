// Answers that are sent within the same few milliseconds come in by one call and one commit: a town that answers at once
// then costs the database a fraction of what as many single commits would.
import { migration } from './migration.js';

export const answersTogether = migration(
  170,
  'AnswersTogether',
  `
  set local role samenspel_answers;
  -- The package of one answer fits in a page; cut in pieces in a table beside it, it is written and read four times.
  alter table answers.draft set (toast_tuple_target = 8160);
  alter table answers.inbox set (toast_tuple_target = 8160);

  -- For each answer in its place: 'accepted', 'answered-before' or 'poll-closed'. The boxes come behind each other, all
  -- equally long. The share lock makes closing exact: no answer after the close. The shuffler locks the same row, so that
  -- it never rewrites participation while answers come in. Invitations are redeemed in their own order, so that two calls
  -- never wait for each other; boxes are laid down in the order of their random ids, so that within one call nothing
  -- tells whose is whose. The inner selects keep PostgreSQL from planning anew for every length of the lists.
  drop function answers.accept(uuid, uuid, bytea, uuid, bytea, bytea);
  create function answers.accept(the_poll uuid, the_invitations uuid[], the_drafts bytea[], the_answers uuid[], the_boxes bytea)
    returns text[] language plpgsql security definer set search_path = answers, pg_temp as $$
  declare
    count constant integer := cardinality(the_answers);
    bytes constant integer := length(the_boxes) / count;
    outcomes text[] := array_fill('poll-closed'::text, array[count]);
    n integer;
  begin
    if bytes * count <> length(the_boxes) then raise exception 'not every box is equally long'; end if;
    perform from public.poll where id = the_poll and state = 'open' for share;
    if not found then return outcomes; end if;
    for n in
      select number from unnest((select the_invitations)) with ordinality as handed_in (invitation, number) order by invitation
    loop
      update public.participation set answered = true
        where invitation_id = the_invitations[n] and subject_id = the_poll and not answered;
      if found then
        delete from draft where id = the_drafts[n];
        outcomes[n] := 'accepted';
      else
        outcomes[n] := 'answered-before';
      end if;
    end loop;
    insert into inbox (id, poll_id, box)
      select answer, the_poll, substring(the_boxes from (number::integer - 1) * bytes + 1 for bytes)
      from unnest((select the_answers)) with ordinality as handed_in (answer, number)
      where outcomes[number] = 'accepted' order by answer;
    return outcomes;
  end $$;
  revoke all on function answers.accept(uuid, uuid[], bytea[], uuid[], bytea) from public;
  grant execute on function answers.accept(uuid, uuid[], bytea[], uuid[], bytea) to samenspel_web;

  -- With a token (level B) the answer is never told which invitation it belongs to: there is no room for one here.
  create function answers.accept_token(the_poll uuid, the_token bytea, the_answer uuid, the_box bytea)
    returns text language plpgsql security definer set search_path = answers, pg_temp as $$
  begin
    perform from public.poll where id = the_poll and state = 'open' for share;
    if not found then return 'poll-closed'; end if;
    perform from public.answering_choice where poll_id = the_poll and level = 'B';
    if not found then return 'poll-closed'; end if;
    insert into spent (token, poll_id) values (the_token, the_poll) on conflict do nothing;
    if not found then return 'answered-before'; end if;
    insert into inbox (id, poll_id, box) values (the_answer, the_poll, the_box);
    return 'accepted';
  end $$;
  revoke all on function answers.accept_token(uuid, bytea, uuid, bytea) from public;
  grant execute on function answers.accept_token(uuid, bytea, uuid, bytea) to samenspel_web;
  reset role;
  `,
);
