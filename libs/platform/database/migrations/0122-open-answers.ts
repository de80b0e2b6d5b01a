// What people wrote in their own words, apart from all their other answers, and what staff make of it.
import { migration } from './migration.js';

export const openAnswers = migration(
  122,
  'OpenAnswers',
  `
  -- One row per open question of a poll that is over; made by the worker when the answers are laid out.
  create table open_question (
    poll_id uuid not null references poll,
    question_id text not null,
    text text not null,
    state text not null,
    offered_by uuid,
    approved_by uuid,
    published_at timestamptz,
    -- what everybody may read, from the moment that it is published
    document jsonb,
    primary key (poll_id, question_id),
    constraint open_question_state_check check (state in ('reading', 'offered', 'published'))
  );
  -- Polls whose open questions were looked for, so that a poll without any is not looked at again.
  create table open_laid_out (poll_id uuid primary key references poll);

  create table open_code (
    id uuid primary key,
    poll_id uuid not null,
    question_id text not null,
    label text not null,
    foreign key (poll_id, question_id) references open_question,
    unique (poll_id, question_id, label)
  );

  -- A text and nothing else: no other answer of the same person, no class, no time; ids are random and rows are laid down by id.
  create table open_answer (
    id uuid primary key,
    poll_id uuid not null,
    question_id text not null,
    text text not null,
    -- the text as it may be quoted, and what a person decided about it
    cleaned text not null default '',
    verdict text not null default '' check (verdict in ('', 'quotable', 'withheld')),
    judged_by uuid,
    foreign key (poll_id, question_id) references open_question
  );
  create index open_answer_question on open_answer (poll_id, question_id, id);

  create table open_coding (
    answer_id uuid not null references open_answer on delete cascade,
    coder uuid not null,
    codes uuid[] not null,
    primary key (answer_id, coder)
  );
  revoke insert on open_answer, open_question, open_laid_out from samenspel_web;
  `,
);
