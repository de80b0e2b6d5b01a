// What staff tell about a poll, in the languages of residents: by language and field the text, and the Dutch text it is of.
import { migration } from './migration.js';

export const pollTranslations = migration(
  180,
  'PollTranslations',
  `
  alter table poll add column translations jsonb not null default '{}';
  `,
);
