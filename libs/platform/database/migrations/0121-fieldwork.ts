// What staff see while a poll is open: how many answers they aim for, and how far people get in the questions.
import { migration } from './migration.js';

export const fieldwork = migration(
  121,
  'Fieldwork',
  `
  create table fieldwork_goal (
    poll_id uuid primary key references poll,
    answers integer not null check (answers between 10 and 100000)
  );

  -- A bare number per question: no time, no person, no order. It moves by ten at a time, so that no single step shows.
  create table question_passed (
    poll_id uuid not null references poll,
    question_id text not null,
    people integer not null check (people % 10 = 0),
    primary key (poll_id, question_id)
  );
  revoke delete, truncate on question_passed from samenspel_web;
  `,
);
