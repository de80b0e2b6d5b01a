// What residents are told became of their answers, the promises in it, and who hears of it by mail.
import { migration } from './migration.js';

export const feedback = migration(
  120,
  'Feedback',
  `
  create table feedback (
    id uuid primary key,
    poll_id uuid not null references poll,
    version integer not null,
    state text not null,
    -- per theme: what was heard, what is decided and why, and the promises with their days
    themes jsonb not null,
    offered_by uuid,
    approved_by uuid,
    published_at timestamptz,
    constraint feedback_state_check check (state in ('draft', 'offered', 'published', 'replaced')),
    unique (poll_id, version)
  );
  create unique index feedback_at_work on feedback (poll_id) where state in ('draft', 'offered');
  create unique index feedback_online on feedback (poll_id) where state = 'published';

  -- What became of a promise; the newest report counts, the trail has them all.
  create table promise_report (
    promise_id uuid primary key,
    poll_id uuid not null references poll,
    done boolean not null,
    on_day date not null,
    note text not null default '',
    check (done or note <> '')
  );
  create index promise_report_poll on promise_report (poll_id);

  -- Who left an address before was promised one message and no more.
  alter table follow_request add column until text not null default 'result'
    check (until in ('result', 'feedback'));
  alter table follow_request alter column until drop default;
  create table follow_mailing (
    poll_id uuid not null references poll,
    about text not null check (about in ('result', 'feedback')),
    mailing_id uuid not null unique references mailing,
    primary key (poll_id, about)
  );

  alter table poll drop constraint poll_state_check;
  alter table poll add constraint poll_state_check
    check (state in ('draft', 'scheduled', 'open', 'closed', 'published', 'archived', 'withdrawn'));
  `,
);
