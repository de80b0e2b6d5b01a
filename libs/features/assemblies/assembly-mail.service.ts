// Makes the messages of an assembly at the moment of sending, from what is known then.
import { Injectable } from '@nestjs/common';
import { Returned, type Composed, type Mailing, type MailReach } from '#features/deliveries/index.js';
import { groupedCode, InvitationWriter, type Asking } from '#features/invitations/index.js';
import type { Tx } from '#platform/database/transactions.js';
import type { Message } from '#platform/mail/message.js';
import { isAddress } from '#platform/mail/mailbox.js';
import { Assemblies } from './assemblies.service.js';
import { assemblyInvitation, notDrawn, seatOffer } from './assembly-message.nl.js';
import { AssemblyPost } from './assembly-post.service.js';
import type { Assembly } from './assembly.js';
import { RegistrantBox } from './registrant-box.service.js';
import { mailsToRegistrants, type MailToRegistrants } from './registrant-reach.js';
import { isListed, type RegistrantContact, type Registration } from './registration.js';
import { RegistrationConfirmation } from './registration-confirmation.service.js';
import { RegistrationsStore } from './registrations.store.js';
import { SeatLinks } from './seat-links.service.js';
import { seatsMove } from './seat-moves.js';
import { SeatsStore } from './seats.store.js';

@Injectable()
export class AssemblyMail {
  constructor(
    private readonly assemblies: Assemblies,
    private readonly registrations: RegistrationsStore,
    private readonly writer: InvitationWriter,
    private readonly box: RegistrantBox,
    private readonly links: SeatLinks,
    private readonly seats: SeatsStore,
    private readonly returned: Returned,
    private readonly post: AssemblyPost,
    private readonly confirmation: RegistrationConfirmation,
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
    if (kind === 'registered') return this.confirmation.compose(tx, this.asking(assembly), { assembly, ids });
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
      about: 'burgerberaad',
      words: (_sender, to, medium) =>
        assemblyInvitation(
          this.post.frame(assembly, medium),
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
    return assemblyInvitation(this.post.frame(assembly), to, 'letter');
  }

  private async toRegistrants(
    tx: Tx,
    assembly: Assembly,
    { kind, ids }: { readonly kind: MailToRegistrants; readonly ids: readonly string[] },
  ): Promise<ReadonlyMap<string, Composed>> {
    const wanted = new Set(ids);
    const all = await this.registrations.ofAssembly(tx, assembly.id);
    const found = all.filter(({ id }) => wanted.has(id)).map((one) => ({ one, contact: this.box.open(one) }));
    const rests = await this.returned.suppressed(
      tx,
      found.map(({ contact }) => contact.email),
    );
    const dead = await this.deadFor(tx, assembly, kind);
    const secret = await this.secretAmong(tx, assembly, all);
    const until = await this.seats.lastDays(tx, assembly.id);
    const holding = await this.seats.holding(tx, assembly.id);
    return new Map(
      found.map(({ one, contact }) => {
        const because = isAddress(contact.email)
          ? rests(contact.email) || (dead.get(one.id) ?? (secret.has(one.id) ? 'secret-address' : ''))
          : 'no-address';
        if (because !== '') return [one.id, { kind: 'suppress', because }];
        if (isOvertaken(assembly, kind, holding.get(one.id) ?? false))
          return [one.id, { kind: 'suppress', because: 'closed' }];
        return [
          one.id,
          this.toRegistrant(assembly, kind, { one, contact, until: until.get(one.id) ?? null }),
        ];
      }),
    );
  }

  /** Registrants whose home address is secret, as far as our mail server may not know of them. */
  private async secretAmong(
    tx: Tx,
    assembly: Assembly,
    all: readonly Registration[],
  ): Promise<ReadonlySet<string>> {
    const ids = all.flatMap(({ invitationId }) => invitationId ?? []);
    const invited = ids.length === 0 ? [] : await this.writer.addressees(tx, this.asking(assembly), ids);
    const kept = new Set(
      invited.filter((to) => !this.writer.mayMail(to)).map(({ invitationId }) => invitationId),
    );
    return new Set(all.filter(({ invitationId }) => kept.has(invitationId ?? '')).map(({ id }) => id));
  }

  /** Registrants whose address proved dead, or who complained, by what came back of our other mail to them. */
  private async deadFor(
    tx: Tx,
    { id }: Assembly,
    kind: MailToRegistrants,
  ): Promise<ReadonlyMap<string, 'bounced' | 'complained'>> {
    const dead = new Map<string, 'bounced' | 'complained'>();
    for (const other of toWhoRegistered.filter((one) => one !== kind)) {
      const reach = await this.returned.reach(tx, id, other);
      for (const [registrationId, found] of reach) dieBy(dead, registrationId, found);
    }
    return dead;
  }

  /** The same words on paper, with the code of the invitation to type. */
  letterTo(assembly: Assembly, kind: MailToRegistrants, to: RegistrantOnPaper): Message {
    if (kind === 'not-drawn')
      return notDrawn(this.post.frame(assembly), {
        ...to,
        url: this.seatUrl(to.registrationId),
        checkUrl: this.checkUrl(assembly),
      });
    return seatOffer(this.post.frame(assembly, to.code === '' ? 'email' : 'letter'), {
      ...to,
      url: this.seatUrl(to.registrationId),
    });
  }

  private toRegistrant(
    assembly: Assembly,
    kind: MailToRegistrants,
    { one, contact, until }: Reached,
  ): Composed {
    const { id } = one;
    const { name, email } = contact;
    const to = { registrationId: id, name, reserve: isListed(one), until, code: '' };
    return this.post.posted(assembly, { message: this.letterTo(assembly, kind, to), kind, email });
  }

  private seatUrl(registrationId: string): string {
    return `${this.writer.sender.baseUrl}/plaats/${this.links.tokenFor(registrationId)}`;
  }

  private checkUrl({ slug }: Assembly): string {
    return `${this.writer.sender.baseUrl}/burgerberaden/${slug}/controleer`;
  }
}

/** What was true when the mailing was planned, and is not any more when a message is about to leave. */
const isOvertaken = (assembly: Assembly, kind: MailToRegistrants, holdsSeat: boolean): boolean =>
  !seatsMove(assembly) || (kind === 'seat' && !holdsSeat);

function dieBy(dead: Map<string, 'bounced' | 'complained'>, id: string, found: MailReach): void {
  if (found.kind !== 'missed') return;
  if (found.because === 'complained') dead.set(id, 'complained');
  if (found.because === 'dead-address') dead.set(id, 'bounced');
}

const toWhoRegistered = ['registered', ...mailsToRegistrants] as const;

type Reached = {
  readonly one: Registration;
  readonly contact: RegistrantContact;
  readonly until: string | null;
};

/** Whom a letter is for; `until` is the last day to answer, `code` the grouped code of their invitation. */
export type RegistrantOnPaper = {
  readonly registrationId: string;
  readonly name: string;
  readonly reserve: boolean;
  readonly until: string | null;
  readonly code: string;
};
