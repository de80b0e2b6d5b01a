// How many letters an assembly sends follows from what is expected of every area; secret addresses are a choice.
import { migration } from './migration.js';

export const lettersOfAssemblies = migration(
  22,
  'LettersOfAssemblies',
  `
  -- by area code: registrations expected of every hundred letters, where that differs from expected_response
  alter table assembly add column area_responses jsonb not null default '{}';
  alter table assembly alter column area_responses drop default;
  alter table assembly add column secret_addresses text not null default 'own-print'
    check (secret_addresses in ('own-print', 'left-out'));
  alter table assembly alter column secret_addresses drop default;
  comment on column draw_person.left_out is
    $$'', 'asked-recently', 'opted-out', 'institution' or 'secret' (secret addresses, when the organiser leaves them out)$$;
  `,
);
