// People who register for an assembly get a confirmation, one by one, in a mailing that is never complete.
import { migration } from './migration.js';

export const registrationConfirmed = migration(
  250,
  'RegistrationConfirmed',
  `
  alter table mailing drop constraint mailing_kind_check;
  alter table mailing add constraint mailing_kind_check
    check (kind in ('invitation', 'reminder', 'feedback', 'registered', 'seat', 'not-drawn'));
  `,
);
