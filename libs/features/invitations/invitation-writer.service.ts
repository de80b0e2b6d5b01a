// Looks up how invited people can be reached at this moment, and writes each the invitation that is theirs.
import { Inject, Injectable } from '@nestjs/common';
import { Returned, type Composed } from '#features/deliveries/index.js';
import { Population, type Contact } from '#features/population/index.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import type { Tx } from '#platform/database/transactions.js';
import type { Message } from '#platform/mail/message.js';
import type { Letterhead } from '#platform/letters/letter.js';
import { isAddress } from '#platform/mail/mailbox.js';
import type { Addressee, Asking, Occasion, Sender } from './asking.js';
import type { FoundInvitation } from './invitation.js';
import { InvitationTemplates, SENDER } from './invitation-templates.service.js';
import { invitationMessage, letterhead } from './invitation-message.nl.js';
import { Invitations } from './invitations.service.js';

@Injectable()
export class InvitationWriter {
  private readonly host: string;

  constructor(
    private readonly invitations: Invitations,
    private readonly population: Population,
    private readonly returned: Returned,
    private readonly templates: InvitationTemplates,
    @Inject(SENDER) readonly sender: Sender,
    @Inject(CONFIG) private readonly config: Pick<Config, 'mail'>,
  ) {
    this.host = new URL(sender.baseUrl).hostname;
  }

  letterhead(asking: Asking, on: Date): Omit<Letterhead, 'window'> {
    return letterhead(asking, this.sender, on);
  }

  /** Those of one subject with these ids; the order may differ, unknown ids are left out. */
  async addressees(
    tx: Tx,
    asking: Asking,
    ids: readonly string[],
    kind: Occasion = 'invitation',
  ): Promise<readonly Addressee[]> {
    const { subjectId, frameId } = asking;
    const invited = await this.invitations.withIds(tx, ids);
    const pseudonyms = invited.map((each) => each.pseudonym);
    const contacts = await this.population.contacts(tx, frameId, pseudonyms);
    const contactOf = new Map(contacts.map((contact) => [contact.pseudonym, contact]));
    const declined = await this.population.declined(tx, { subjectId, pseudonyms, kind });
    const rests = await this.returned.suppressed(
      tx,
      contacts.flatMap(({ email }) => email ?? []),
    );
    const links = await this.invitations.linkFor(tx, invited);
    const codes = await this.invitations.codeFor(tx, invited);
    return invited.map((each) => {
      const contact = contactOf.get(each.pseudonym);
      return {
        invitationId: each.id,
        salutation: contact?.salutation ?? 'Beste bewoner',
        addressLines: contact?.addressLines ?? [],
        email: contact?.email ?? null,
        addressRests: contact?.email ? rests(contact.email) : '',
        // A mutation file may have made the address secret after the invitation.
        ownPrint: each.ownPrint || (contact?.secret ?? false),
        linkToken: links.get(each.id) ?? '',
        code: codes.get(each.id) ?? '',
        optOutToken: this.invitations.optOutTokenFor(each.id),
        barred: barredBy(each, contact, declined.has(each.pseudonym)),
      };
    });
  }

  /** What the delivery engine is to do for this person. */
  mail(asking: Asking, to: Addressee, occasion: Occasion = 'invitation'): Composed {
    const { sender } = this;
    if (to.barred !== '') return { kind: 'suppress', because: to.barred };
    if (to.email === null || !isAddress(to.email)) return { kind: 'suppress', because: 'no-address' };
    if (!this.mayMail(to)) return { kind: 'suppress', because: 'secret-address' };
    if (to.addressRests !== '') return { kind: 'suppress', because: to.addressRests };
    const { subject, fill } = this.templates.of(asking, occasion);
    const about = asking.about ?? 'peiling';
    return {
      kind: 'send',
      to: { name: '', address: to.email },
      subject,
      body: fill(to),
      listId: `${about}-${asking.number.toLowerCase()}.${this.host}`,
      unsubscribeUrl: `${sender.baseUrl}/afmelden/${to.optOutToken}/een-klik`,
      feedbackId: `${asking.number.toLowerCase()}:${occasion}:${about}:${this.host.replace(/[^a-z0-9.-]/g, '')}`,
    };
  }

  /** A mail server of another party never learns of people whose address is secret. */
  mayMail({ ownPrint }: Pick<Addressee, 'ownPrint'>): boolean {
    return !ownPrint || this.config.mail.relay === 'own';
  }

  letter(asking: Asking, to: Addressee, occasion: Occasion): Message {
    return invitationMessage(asking, this.sender, to, { medium: 'letter', occasion });
  }
}

function barredBy(
  invitation: FoundInvitation,
  contact: Contact | undefined,
  declined: boolean,
): Addressee['barred'] {
  if (invitation.answered) return 'already-answered';
  if (invitation.withdrawn !== '') return invitation.withdrawn;
  if (contact && contact.gone !== '') return contact.gone;
  return declined ? 'opted-out' : '';
}
