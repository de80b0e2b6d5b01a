// With which codes residents find back that their answer was counted: salted digests, in an order that says nothing, and
// without a way from one of them to an answer.
import { migration } from './migration.js';

export const receipts = migration(
  91,
  'Receipts',
  `
  set local role samenspel_answers;
  create table answers.receipt (
    poll_id uuid not null,
    -- SHA-256 of the poll and the code
    digest bytea not null,
    primary key (poll_id, digest)
  );
  grant select, insert, delete on answers.receipt to samenspel_worker;
  grant select on answers.receipt to samenspel_web;
  reset role;
  `,
);
