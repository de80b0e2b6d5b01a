// The look an administrator chose on the page for it; the newest row counts, and none means the file.
import { migration } from './migration.js';

export const theme = migration(
  44,
  'Theme',
  `
  create table site_theme (
    number integer primary key check (number > 0),
    -- The text of a thema.json; null: back to the file of the administrator, or to our own.
    content text,
    logo_svg text not null,
    made_by uuid not null,
    made_at timestamptz not null
  );
  create trigger site_theme_stays before update or delete or truncate on site_theme
    for each statement execute function refuse_change();
  revoke update, delete, truncate on site_theme from samenspel_web;
  revoke insert, update, delete, truncate on site_theme from samenspel_worker;
  `,
);
