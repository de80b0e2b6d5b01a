// Makes the messages of an assembly at the moment of sending, from what is known then.
import { Injectable } from '@nestjs/common';
import type { Composed, Mailing } from '#features/deliveries/index.js';
import { groupedCode, InvitationWriter, type Asking } from '#features/invitations/index.js';
import type { Tx } from '#platform/database/transactions.js';
import type { Message } from '#platform/mail/message.js';
import { isAddress } from '#platform/mail/mailbox.js';
import { encodedBody } from '#platform/mail/mail-body.js';
import { renderHtml } from '#platform/mail/render-html.js';
import { renderText } from '#platform/mail/render-text.js';
import { Assemblies } from './assemblies.service.js';
import { assemblyInvitation, notDrawn, seatOffer } from './assembly-message.nl.js';
import type { Assembly } from './assembly.js';
import { RegistrantBox } from './registrant-box.service.js';
import type { Registration } from './registration.js';
import { RegistrationsStore } from './registrations.store.js';
import { SeatLinks } from './seat-links.service.js';

type ToRegistrants = 'seat' | 'not-drawn';

@Injectable()
export class AssemblyMail {
  constructor(
    private readonly assemblies: Assemblies,
    private readonly registrations: RegistrationsStore,
    private readonly writer: InvitationWriter,
    private readonly box: RegistrantBox,
    private readonly links: SeatLinks,
  ) {}

  /** By recipient; undefined when the mailing is not about an assembly. */
  async compose(
    tx: Tx,
    { subjectId, kind }: Mailing,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Composed> | undefined> {
    const assembly = await this.assemblies.find(tx, subjectId);
    if (!assembly) return undefined;
    if (kind === 'seat' || kind === 'not-drawn') return this.toRegistrants(tx, assembly, { kind, ids });
    if (assembly.state !== 'registering')
      return new Map(ids.map((id) => [id, { kind: 'suppress', because: 'closed' } as const]));
    const asking = this.asking(assembly);
    const addressees = await this.writer.addressees(tx, asking, ids);
    return new Map(addressees.map((to) => [to.invitationId, this.writer.mail(asking, to)]));
  }

  /** What an invitation for this assembly tells, for mail and letter alike. */
  asking(assembly: Assembly): Asking {
    const { id, frameId, number, title, question, mandate, team, registerUntil, letters, eraseBy } = assembly;
    return {
      subjectId: id,
      frameId: frameId ?? '',
      number,
      title,
      why: [question, assembly.meetings, assembly.allowance].join('\n'),
      whatHappens: mandate,
      team,
      minutes: 3,
      closesAt: registerUntil ?? assembly.createdAt,
      drawnFrom: 'inwoners',
      letters,
      namesGoneBy: eraseBy ?? '',
      words: (sender, to, medium) =>
        assemblyInvitation(
          { assembly, sender },
          { ...to, code: to.code === '' ? '' : groupedCode(to.code) },
          medium,
        ),
    };
  }

  /** As somebody would get it, with a made-up code. */
  example(assembly: Assembly): Message {
    const to = {
      salutation: 'Beste bewoner',
      linkToken: 'voorbeeld',
      code: 'K7QF 2M9D X4R1T',
      optOutToken: '',
    };
    return assemblyInvitation({ assembly, sender: this.writer.sender }, to, 'letter');
  }

  private async toRegistrants(
    tx: Tx,
    assembly: Assembly,
    { kind, ids }: { readonly kind: ToRegistrants; readonly ids: readonly string[] },
  ): Promise<ReadonlyMap<string, Composed>> {
    const wanted = new Set(ids);
    const all = await this.registrations.ofAssembly(tx, assembly.id);
    const found = all.filter(({ id }) => wanted.has(id));
    return new Map(found.map((one) => [one.id, this.toRegistrant(assembly, kind, one)]));
  }

  private toRegistrant(assembly: Assembly, kind: ToRegistrants, registration: Registration): Composed {
    const { name, email } = this.box.open(registration);
    if (!isAddress(email)) return { kind: 'suppress', because: 'no-address' };
    const { sender } = this.writer;
    const { id, reserve } = registration;
    const seatUrl = `${sender.baseUrl}/plaats/${this.links.tokenFor(id)}`;
    const checkUrl = `${sender.baseUrl}/burgerberaden/${assembly.slug}/controleer`;
    const message =
      kind === 'seat'
        ? seatOffer({ assembly, sender }, { name, url: seatUrl })
        : notDrawn({ assembly, sender }, { name, reserve, url: checkUrl });
    return {
      kind: 'send',
      to: { name: '', address: email },
      subject: message.subject,
      body: encodedBody({
        text: renderText(message),
        html: renderHtml(message, { sender: sender.municipality, accent: sender.accent }),
      }),
      listId: `burgerberaad-${assembly.number.toLowerCase()}.${new URL(sender.baseUrl).hostname}`,
      unsubscribeUrl: '',
      feedbackId: `${assembly.number.toLowerCase()}:${kind}:burgerberaad:${new URL(sender.baseUrl).hostname}`,
    };
  }
}
