// Mail to people who were drawn may not arrive: each seat has a last day of its own, and a letter can go instead.
import { migration } from './migration.js';

export const mailToTheDrawn = migration(
  200,
  'MailToTheDrawn',
  `
  -- the last day on which this person may say yes or no; null before they are asked, and while no day was set
  alter table seat add column answer_until date;
  update seat set answer_until = assembly.answer_by from panel join assembly on assembly.id = panel.assembly_id
    where panel.id = seat.panel_id and seat.asked_at is not null;

  -- printed in house for who did not get the e-mail
  create table registrant_letter (
    panel_id uuid not null references panel,
    registration_id uuid not null references registration,
    about text not null check (about in ('seat', 'not-drawn')),
    made_at timestamptz not null,
    made_by uuid not null,
    primary key (panel_id, registration_id, about)
  );
  revoke update, truncate on registrant_letter from samenspel_web, samenspel_worker;

  -- A message that came back, was tried again and came back again was reported twice.
  alter table delivery_report drop constraint delivery_report_pkey;
  alter table delivery_report add primary key (delivery_id, kind, status, reported_at);
  `,
);
