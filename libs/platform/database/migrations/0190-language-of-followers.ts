// In which language people who left an address are written to; who did so before this was kept reads Dutch.
import { migration } from './migration.js';

export const languageOfFollowers = migration(
  190,
  'LanguageOfFollowers',
  `
  alter table follow_request
    add language text not null default 'nl' check (language in ('nl', 'en', 'pl', 'tr', 'ar', 'uk'));
  alter table follow_request alter language drop default;
  `,
);
