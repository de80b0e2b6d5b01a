// A registration keeps how it came in: by the person at a screen, or typed by staff for who called.
import { migration } from './migration.js';

export const registrationsByTelephone = migration(
  25,
  'RegistrationsByTelephone',
  `
  alter table registration add column origin text not null default 'web' check (origin in ('web', 'phone'));
  `,
);
