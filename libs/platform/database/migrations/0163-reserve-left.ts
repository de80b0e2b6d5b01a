// Once somebody was chosen from the reserve list it lies fast, so that its choices can be made again; who leaves it then says no in advance.
import { migration } from './migration.js';

export const reserveLeft = migration(
  163,
  'ReserveLeft',
  `
  alter table registration add column reserve_left boolean not null default false;
  comment on column registration.reserve_left is $$said no to a seat in advance, after the reserve list lay fast$$;
  `,
);
