// Registering for an assembly, and looking at who did: one registration per invitation, sealed contact data, trials apart.
import { Injectable } from '@nestjs/common';
import { Mailings } from '#features/deliveries/index.js';
import { Invitations, type FoundInvitation } from '#features/invitations/index.js';
import { Population } from '#features/population/index.js';
import { SYSTEM, type Actor } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { Assemblies } from './assemblies.service.js';
import type { Assembly } from './assembly.js';
import { knownValues, NOT_SAID, type Given } from './categories.js';
import type { AssemblyRefusal } from './decide-assembly.js';
import { doubtsIn, type Doubt } from './doubts.js';
import type { Registration, RegistrationInput, RegistrationOrigin, Removal } from './registration.js';
import { RegistrantBox } from './registrant-box.service.js';
import { RegistrationsStore } from './registrations.store.js';

export type Entry = 'open' | 'not-yet' | 'closed' | 'not-valid';

/** Who stands at the door, with what the register says of them. */
export type Newcomer = {
  readonly assembly: Assembly;
  readonly entry: Entry;
  readonly invitation: FoundInvitation;
  readonly known: Given;
  readonly registration: Registration | undefined;
};

export type Registered =
  { readonly ok: true } | { readonly ok: false; readonly refused: Exclude<Entry, 'open'> };
type Done = { readonly ok: true } | { readonly ok: false; readonly refused: AssemblyRefusal };

@Injectable()
export class Registrations {
  constructor(
    private readonly store: RegistrationsStore,
    private readonly assemblies: Assemblies,
    private readonly invitations: Invitations,
    private readonly population: Population,
    private readonly box: RegistrantBox,
    private readonly mailings: Mailings,
    private readonly randomness: Randomness,
    private readonly clock: Clock,
  ) {}

  /** What a personal link leads to; changes nothing. Undefined when it is no link to an assembly. */
  async arrive(tx: Tx, linkToken: string): Promise<Newcomer | undefined> {
    const invitation = await this.invitations.byLink(tx, linkToken);
    return invitation && this.newcomer(tx, invitation);
  }

  /** The token of the personal link that belongs to a letter code; undefined when the code is for no assembly. */
  async linkOfCode(tx: Tx, typed: string): Promise<string | undefined> {
    const invitation = await this.invitations.byCode(tx, typed);
    const assembly = invitation && (await this.assemblies.find(tx, invitation.subjectId));
    if (!assembly) return undefined;
    return (await this.invitations.linkFor(tx, [invitation])).get(invitation.id);
  }

  /** The registration that belongs to a letter code or a personal link, for who wants to check the draw. */
  async byCode(tx: Tx, typed: string): Promise<Registration | undefined> {
    const invitation = await this.invitationOf(tx, typed);
    return invitation && this.store.ofInvitation(tx, invitation.id);
  }

  private invitationOf(tx: Tx, typed: string): Promise<FoundInvitation | undefined> {
    const [, token] = /(?:^|\/aanmelden\/)([A-Za-z0-9_-]{22})(?:$|[/?#\s])/.exec(typed.trim()) ?? [];
    return token === undefined ? this.invitations.byCode(tx, typed) : this.invitations.byLink(tx, token);
  }

  async register(tx: Tx, linkToken: string, input: RegistrationInput): Promise<Registered> {
    return this.take(tx, await this.arrive(tx, linkToken), { input, origin: 'web' });
  }

  /** Who calls, by the letter code or personal link of this assembly; changes nothing. */
  async caller(tx: Tx, assemblyId: string, typed: string): Promise<Newcomer | undefined> {
    const invitation = await this.invitationOf(tx, typed);
    return invitation?.subjectId === assemblyId ? this.newcomer(tx, invitation) : undefined;
  }

  /** Staff type over what somebody says on the telephone. */
  async registerByPhone(tx: Tx, { assemblyId, typed, input, by }: PhoneEntry): Promise<Registered> {
    const found = await this.caller(tx, assemblyId, typed);
    const done = await this.take(tx, found, { input, origin: 'phone' });
    if (done.ok) await this.assemblies.record(tx, assemblyId, { event: 'registration.by-phone', by });
    return done;
  }

  private async take(
    tx: Tx,
    found: Newcomer | undefined,
    { input, origin }: { readonly input: RegistrationInput; readonly origin: RegistrationOrigin },
  ): Promise<Registered> {
    if (!found) return { ok: false, refused: 'not-valid' };
    const { invitation, known } = found;
    // Held, so that nobody slips in between closing and sealing, and looked at again now that it stands still.
    const assembly = await this.assemblies.hold(tx, found.assembly.id);
    if (!assembly) return { ok: false, refused: 'not-valid' };
    const entry = entryOf(assembly, invitation, this.clock.now());
    if (entry !== 'open') return { ok: false, refused: entry };
    const household = await this.householdOf(tx, invitation);
    const id = await this.save(tx, assembly, {
      ...{ input, known, household, origin },
      invitationId: invitation.id,
    });
    if (input.contact.email !== '') await this.confirm(tx, assembly, id);
    return { ok: true };
  }

  private confirm(tx: Tx, { id }: Assembly, registrationId: string): Promise<void> {
    const startAt = this.clock.now();
    return this.mailings.join(tx, {
      ...{ subjectId: id, kind: 'registered', startAt, by: SYSTEM },
      recipientIds: [registrationId],
    });
  }

  /** Staff try out the form; it never counts and is wiped when the registration opens or closes. */
  async tryOut(tx: Tx, assembly: Assembly, input: RegistrationInput): Promise<void> {
    const known = knownValues(assembly.categories, { age: 0, gender: 'unknown', area: '' });
    await this.save(tx, assembly, { input, known, household: null, invitationId: null, origin: 'web' });
  }

  /** Somebody takes the registration back; allowed until the pool is sealed. */
  async withdraw(tx: Tx, linkToken: string): Promise<boolean> {
    const found = await this.arrive(tx, linkToken);
    if (!found?.registration || !['registering', 'closed'].includes(found.assembly.state)) return false;
    await this.store.remove(tx, found.registration.id, 'withdrew', '');
    return true;
  }

  ofAssembly(tx: Tx, assemblyId: string): Promise<readonly Registration[]> {
    return this.store.ofAssembly(tx, assemblyId);
  }

  find(tx: Tx, id: string): Promise<Registration | undefined> {
    return this.store.find(tx, id);
  }

  async doubts(tx: Tx, assembly: Assembly): Promise<readonly Doubt[]> {
    if (assembly.erasedAt !== null) return [];
    const registrations = await this.store.ofAssembly(tx, assembly.id);
    const ids = registrations.flatMap(({ invitationId }) => (invitationId === null ? [] : [invitationId]));
    const invitations = ids.length === 0 ? [] : await this.invitations.withIds(tx, ids);
    return doubtsIn({ registrations, invitations, categories: assembly.categories, size: assembly.size });
  }

  remove(tx: Tx, id: string, { removed, note }: Removing, by: Actor): Promise<Done> {
    return this.judged(tx, id, { event: 'registration.removed', by, facts: { reason: removed } }, () =>
      this.store.remove(tx, id, removed, note),
    );
  }

  keep(tx: Tx, id: string, by: Actor): Promise<Done> {
    return this.judged(tx, id, { event: 'registration.kept', by, facts: {} }, () => this.store.keep(tx, id));
  }

  restore(tx: Tx, id: string, by: Actor): Promise<Done> {
    return this.judged(tx, id, { event: 'registration.restored', by, facts: {} }, () =>
      this.store.restore(tx, id),
    );
  }

  /** Only as long as the pool is not sealed. */
  private async judged(
    tx: Tx,
    id: string,
    deed: Parameters<Assemblies['record']>[2],
    work: () => Promise<void>,
  ): Promise<Done> {
    const registration = await this.store.find(tx, id);
    const assembly = registration && (await this.assemblies.find(tx, registration.assemblyId));
    if (!assembly) return { ok: false, refused: 'unknown-assembly' };
    if (!['registering', 'closed'].includes(assembly.state))
      return { ok: false, refused: 'not-in-this-state' };
    await work();
    await this.assemblies.record(tx, assembly.id, deed);
    return { ok: true };
  }

  private async newcomer(tx: Tx, invitation: FoundInvitation): Promise<Newcomer | undefined> {
    const assembly = await this.assemblies.find(tx, invitation.subjectId);
    if (!assembly) return undefined;
    return {
      assembly,
      invitation,
      entry: entryOf(assembly, invitation, this.clock.now()),
      known: await this.knownOf(tx, assembly, invitation),
      registration: await this.store.ofInvitation(tx, invitation.id),
    };
  }

  private async knownOf(tx: Tx, { categories }: Assembly, invitation: FoundInvitation): Promise<Given> {
    const [person] = await this.population.present(tx, invitation.frameId, [invitation.pseudonym]);
    const areas = await this.population.areas(tx);
    if (!person) return knownValues(categories, { age: 0, gender: 'unknown', area: '' });
    const age = this.clock.now().getUTCFullYear() - person.birthYear;
    const area = areas.find(({ code }) => code === person.area)?.name ?? '';
    return knownValues(categories, { age, gender: person.gender, area });
  }

  private async householdOf(tx: Tx, { frameId, pseudonym }: FoundInvitation): Promise<string | null> {
    const [person] = await this.population.present(tx, frameId, [pseudonym]);
    return person?.household ?? null;
  }

  private async save(tx: Tx, { id, categories }: Assembly, entry: NewEntry): Promise<string> {
    const registrationId = this.randomness.id();
    const given = Object.fromEntries(
      categories.map(({ name }) => [name, entry.known[name] ?? entry.input.given[name] ?? NOT_SAID]),
    );
    const existing =
      entry.invitationId === null ? undefined : await this.store.ofInvitation(tx, entry.invitationId);
    const boxId = existing?.id ?? registrationId;
    await this.store.save(tx, {
      id: boxId,
      assemblyId: id,
      invitationId: entry.invitationId,
      trial: entry.invitationId === null,
      origin: entry.origin,
      given,
      contact: this.box.seal(boxId, entry.input.contact),
      household: entry.household === null ? null : this.box.hash(`${id} home ${entry.household}`),
      lookalike: this.box.lookalike(id, entry.input.contact),
      salt: this.randomness.bytes(16).toString('hex'),
      reserve: entry.input.reserve,
      reserveLeft: false,
      consentedAt: this.clock.now(),
      removed: '',
      removedNote: '',
      kept: false,
    });
    return boxId;
  }
}

type PhoneEntry = {
  readonly assemblyId: string;
  /** The letter code or the personal link. */
  readonly typed: string;
  readonly input: RegistrationInput;
  readonly by: Actor;
};

type Removing = { readonly removed: Removal; readonly note: string };

type NewEntry = {
  readonly input: RegistrationInput;
  readonly known: Given;
  readonly household: string | null;
  readonly invitationId: string | null;
  readonly origin: RegistrationOrigin;
};

function entryOf({ state, registerUntil }: Assembly, { withdrawn }: FoundInvitation, now: Date): Entry {
  if (withdrawn !== '') return 'not-valid';
  if (state === 'draft' || state === 'inviting') return 'not-yet';
  if (state !== 'registering' || (registerUntil !== null && registerUntil <= now)) return 'closed';
  return 'open';
}
