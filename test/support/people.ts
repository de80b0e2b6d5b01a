// Puts plain people in a frame: enough of a register for specs that are about something else.
import type { Tx } from '#platform/database/transactions.js';

/**
 * People p0, p1 … of 18 to 87 in four areas, all at addresses of their own. Every `emailEvery`th has an
 * e-mail address, every fiftieth (from p1) a secret address, and p13 has died.
 */
export async function putPeople(tx: Tx, frameId: string, count: number, emailEvery = 4): Promise<void> {
  await tx.change(
    `insert into frame (id, name, purpose, source, extracted_on, delete_by, imported_at, imported_by, file_digest,
                        persons, households, refused)
     values ($1, 'Proefbestand', 'Peiling', 'BRP', '2027-03-01', '2027-09-01', '2027-03-01T10:00Z', $1, '', $2, $2, 0)`,
    [frameId, count],
  );
  await tx.change(
    `insert into frame_person (frame_id, pseudonym, household, area, birth_year, gender, postcode, house_number,
                               house_letter, house_addition, secret, gone)
     select $1, 'p' || n, 'h' || n, '0' || (1 + n % 4), 1940 + n % 70, case when n % 2 = 0 then 'female' else 'male' end,
            '53' || (40 + n % 7) || 'AB', (1 + n)::text, '', '', n % 50 = 1, case when n = 13 then 'deceased' else '' end
     from generate_series(0, $2::integer - 1) as n`,
    [frameId, count],
  );
  await tx.change(
    `insert into person_name (frame_id, pseudonym, initials, prefix, surname, partner_prefix, partner_surname, name_use,
                              street, town)
     select $1, 'p' || n, 'J.', 'de', 'Vries' || n, '', '', 'E', 'Heuvel', 'Oss' from generate_series(0, $2::integer - 1) as n`,
    [frameId, count],
  );
  await tx.change(
    `insert into person_email (frame_id, pseudonym, email, source, permission, recorded_at)
     select $1, 'p' || n, 'p' || n || '@resident.invalid', 'panel', 'peilingen', '2027-03-01T10:00Z'
     from generate_series(0, $2::integer - 1) as n where n % $3 = 0`,
    [frameId, count, emailEvery],
  );
}
