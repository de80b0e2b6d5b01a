// How residents answer one poll, as far as staff choose it; no row means the ordinary way.
import { migration } from './migration.js';

export const answeringChoices = migration(
  46,
  'AnsweringChoices',
  `
  create table answering_choice (
    poll_id uuid primary key,
    -- false: the last question sends, without a last look at all answers
    check_page boolean not null
  );
  `,
);
