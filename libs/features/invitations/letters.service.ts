// The letters of a poll: for who has no e-mail address, made at the moment of printing from what is known then.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { Letter } from '#platform/letters/letter-pdf.js';
import type { Addressee, Asking } from './asking.js';
import { InvitationWriter } from './invitation-writer.service.js';
import { Invitations } from './invitations.service.js';

@Injectable()
export class Letters {
  constructor(
    private readonly invitations: Invitations,
    private readonly writer: InvitationWriter,
  ) {}

  /** As it signs. */
  get sender(): string {
    return this.writer.signature;
  }

  /** In order of postcode. Own print: addresses that are secret; they never go to a printing house. */
  async of(tx: Tx, asking: Asking, ownPrint: boolean): Promise<readonly Letter[]> {
    const invited = await this.invitations.ofSubject(tx, asking.subjectId);
    const byLetter = invited.filter((each) => each.channel === 'letter' && each.ownPrint === ownPrint);
    const ids = byLetter.map(({ id }) => id);
    const addressees = ids.length === 0 ? [] : await this.writer.addressees(tx, asking, ids);
    return addressees
      .filter(({ barred, addressLines }) => barred === '' && addressLines.length > 0)
      .sort((one, other) => (postcodeOf(one) < postcodeOf(other) ? -1 : 1))
      .map((to) => ({ addressLines: to.addressLines, message: this.writer.letter(asking, to) }));
  }
}

/** The last line of an address begins with the postcode; the street decides among neighbours. */
const postcodeOf = ({ addressLines }: Addressee): string => [...addressLines].reverse().join(' ');
