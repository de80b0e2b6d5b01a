// Confirms registrations by e-mail, as long as the registration stands and nothing is sealed yet.
import { Injectable } from '@nestjs/common';
import { Returned, type Composed } from '#features/deliveries/index.js';
import {
  InvitationWriter,
  otherLanguages,
  type Addressee,
  type Asking,
} from '#features/invitations/index.js';
import type { Tx } from '#platform/database/transactions.js';
import { isAddress } from '#platform/mail/mailbox.js';
import { registrationReceived } from './assembly-message.nl.js';
import { AssemblyPost } from './assembly-post.service.js';
import type { Assembly } from './assembly.js';
import { RegistrantBox } from './registrant-box.service.js';
import { counts, type RegistrantContact } from './registration.js';
import { RegistrationsStore } from './registrations.store.js';

@Injectable()
export class RegistrationConfirmation {
  constructor(
    private readonly registrations: RegistrationsStore,
    private readonly writer: InvitationWriter,
    private readonly box: RegistrantBox,
    private readonly returned: Returned,
    private readonly post: AssemblyPost,
  ) {}

  /** By registration. */
  async compose(
    tx: Tx,
    asking: Asking,
    { assembly, ids }: { readonly assembly: Assembly; readonly ids: readonly string[] },
  ): Promise<ReadonlyMap<string, Composed>> {
    const wanted = new Set(ids);
    const all = await this.registrations.ofAssembly(tx, assembly.id);
    const found = all.filter(({ id }) => wanted.has(id)).map((one) => ({ one, contact: this.box.open(one) }));
    const invitationIds = found.flatMap(({ one }) => one.invitationId ?? []);
    const addressees = await this.writer.addressees(tx, asking, invitationIds);
    const byInvitation = new Map(addressees.map((to) => [to.invitationId, to]));
    const rests = await this.returned.suppressed(
      tx,
      found.map(({ contact }) => contact.email),
    );
    const stillStands = ['registering', 'closed'].includes(assembly.state);
    return new Map(
      found.map(({ one, contact }) => {
        const to = byInvitation.get(one.invitationId ?? '');
        if (!to || !stillStands || !counts(one)) return [one.id, { kind: 'suppress', because: 'closed' }];
        const because = isAddress(contact.email)
          ? rests(contact.email) || (this.writer.mayMail(to) ? '' : 'secret-address')
          : 'no-address';
        if (because !== '') return [one.id, { kind: 'suppress', because }];
        return [one.id, this.mail(assembly, contact, to)];
      }),
    );
  }

  private mail(assembly: Assembly, { name, email }: RegistrantContact, { linkToken }: Addressee): Composed {
    const { sender } = this.writer;
    const frame = {
      ...this.post.frame(assembly),
      languages: otherLanguages(sender, 'registered'),
    };
    const message = registrationReceived(frame, {
      name,
      url: `${sender.baseUrl}/aanmelden/${linkToken}`,
      watchUrl: `${sender.baseUrl}/burgerberaden/${assembly.slug}`,
      open: assembly.state === 'registering',
    });
    return this.post.posted(assembly, { message, kind: 'registered', email });
  }
}
