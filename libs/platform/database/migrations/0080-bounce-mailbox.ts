// Where reading the mailbox for bounces stopped, and which returned messages were taken already, whatever door they used.
import { migration } from './migration.js';

export const bounceMailbox = migration(
  80,
  'BounceMailbox',
  `
  create table bounce_mailbox (
    -- user, server and folder, without the password
    name text primary key,
    -- numbers of messages mean something only within this numbering (UIDVALIDITY)
    numbering text not null,
    last_number bigint not null,
    looked_at timestamptz not null,
    -- empty: reading went well
    fault text not null check (fault in ('', 'unreachable', 'not-encrypted', 'login-refused', 'no-folder')),
    fault_since timestamptz,
    check ((fault = '') = (fault_since is null))
  );

  -- SHA-256 of every report that was taken, so that the same one read again, from another door too, changes nothing.
  create table returned_message (
    digest bytea primary key,
    taken_on date not null
  );
  `,
);
