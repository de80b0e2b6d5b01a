// Who was invited by letter can be reminded by letter: batches tell which of the two they hold, and the program puts them ready itself.
import { migration } from './migration.js';

export const remindersByLetter = migration(
  81,
  'RemindersByLetter',
  `
  alter table reminder add column by_letter boolean not null default false;
  alter table letter_batch
    add column occasion text not null default 'invitation'
      constraint letter_batch_occasion_check check (occasion in ('invitation', 'reminder')),
    -- null: the program, on the day of a reminder
    alter column created_by drop not null;
  `,
);
