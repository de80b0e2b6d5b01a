// Reads how the drawn can be reached: the frame, the name delivery and the mail addresses side by side.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { Address } from './household.js';
import type { NameUse } from './person-name.js';
import type { Gone } from './person.js';

export type ContactRow = Address & {
  readonly pseudonym: string;
  readonly secret: boolean;
  readonly gone: Gone;
  readonly email: string | null;
  /** Null while the name delivery has not brought this person. */
  readonly name: DeliveredName | null;
};

export type DeliveredName = {
  readonly initials: string;
  readonly prefix: string;
  readonly surname: string;
  readonly partnerPrefix: string;
  readonly partnerSurname: string;
  readonly nameUse: NameUse;
  readonly street: string;
  readonly town: string;
};

@Injectable()
export class ContactsStore {
  contacts(tx: Tx, frameId: string, pseudonyms: readonly string[]): Promise<readonly ContactRow[]> {
    return tx.query<ContactRow>(
      `select person.pseudonym, person.postcode, person.house_number as "houseNumber",
              person.house_letter as "houseLetter", person.house_addition as "houseAddition",
              person.secret, person.gone, email.email,
              case when name.pseudonym is not null then jsonb_build_object(
                'initials', name.initials, 'prefix', name.prefix, 'surname', name.surname,
                'partnerPrefix', name.partner_prefix, 'partnerSurname', name.partner_surname,
                'nameUse', name.name_use, 'street', name.street, 'town', name.town) end as name
       from unnest($2::text[]) with ordinality as asked (pseudonym, place)
       join frame_person person on person.frame_id = $1 and person.pseudonym = asked.pseudonym
       left join person_name name on name.frame_id = $1 and name.pseudonym = asked.pseudonym
       left join person_email email on email.frame_id = $1 and email.pseudonym = asked.pseudonym
       order by asked.place`,
      [frameId, pseudonyms],
    );
  }
}
