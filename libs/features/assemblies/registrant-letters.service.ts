// Letters to registrants whom our e-mail did not reach. They are few and some addresses are secret, so all are printed in house.
import { Injectable } from '@nestjs/common';
import {
  EnvelopeWindows,
  groupedCode,
  InvitationWriter,
  type Addressee,
} from '#features/invitations/index.js';
import { Population } from '#features/population/index.js';
import type { Actor } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { daysAfter, localTimeOf } from '#platform/clock/local-time.js';
import type { Tx } from '#platform/database/transactions.js';
import type { Letter, Letterhead } from '#platform/letters/letter.js';
import { Assemblies, type StaffActor } from './assemblies.service.js';
import { AssemblyMail } from './assembly-mail.service.js';
import type { Assembly } from './assembly.js';
import { PanelsStore } from './panels.store.js';
import { RegistrantBox } from './registrant-box.service.js';
import { RegistrantLettersStore } from './registrant-letters.store.js';
import { mailsToRegistrants, type Missed } from './registrant-reach.js';
import { RegistrantReach } from './registrant-reach.service.js';
import { DAYS_TO_ANSWER } from './seat.js';
import { isListed } from './registration.js';
import { SeatsStore } from './seats.store.js';

export type RegistrantLettersState = {
  readonly missed: readonly Missed[];
  /** Registrations of those who can get a letter and have none yet. */
  readonly writable: ReadonlySet<string>;
  /** Whose address must stay secret. */
  readonly secret: ReadonlySet<string>;
  /** The extract is too old: who died or moved is not known. */
  readonly stale: boolean;
};

@Injectable()
export class RegistrantLetters {
  constructor(
    private readonly store: RegistrantLettersStore,
    private readonly reach: RegistrantReach,
    private readonly seats: SeatsStore,
    private readonly panels: PanelsStore,
    private readonly assemblies: Assemblies,
    private readonly mail: AssemblyMail,
    private readonly box: RegistrantBox,
    private readonly writer: InvitationWriter,
    private readonly windows: EnvelopeWindows,
    private readonly population: Population,
    private readonly clock: Clock,
  ) {}

  async state(tx: Tx, assembly: Assembly): Promise<RegistrantLettersState> {
    // Once everybody was forgotten there is nobody to write to, nor a key to their codes.
    const missed = assembly.erasedAt === null ? await this.reach.missed(tx, assembly.id) : [];
    const homes = await this.homes(tx, assembly, missed);
    const writable = missed.filter(
      ({ registration, letterAt }) => letterAt === null && homes.has(registration.id),
    );
    return {
      missed,
      writable: new Set(writable.map(({ registration }) => registration.id)),
      secret: new Set([...homes].flatMap(([id, { ownPrint }]) => (ownPrint ? [id] : []))),
      stale: missed.length > 0 && !(await this.isFresh(tx, assembly)),
    };
  }

  /** A letter for everybody who can get one and has none; who was offered a seat gets the days that a letter takes. */
  async make(tx: Tx, assembly: Assembly, by: StaffActor): Promise<number> {
    const panel = await this.panels.latest(tx, assembly.id);
    const { missed, writable, stale } = await this.state(tx, assembly);
    if (!panel || stale || writable.size === 0) return 0;
    const at = this.clock.now();
    for (const about of mailsToRegistrants) {
      const ids = missed
        .filter((one) => one.about === about && one.letterAt === null && writable.has(one.registration.id))
        .map(({ registration }) => registration.id);
      const made = { panelId: panel.id, about, registrationIds: ids, at, byAccount: by.accountId };
      await this.store.add(tx, made);
      const until = daysAfter(localTimeOf(at).day, DAYS_TO_ANSWER.letter);
      if (about === 'seat') await this.seats.giveUntil(tx, panel.id, ids, until);
    }
    const facts = { letters: writable.size };
    await this.assemblies.record(tx, assembly.id, { event: 'seat.letters-made', by, facts });
    return writable.size;
  }

  /** The letters that were made, as far as they still can be sent; undefined when there are none. */
  async print(tx: Tx, assembly: Assembly, by: Actor): Promise<PrintedRegistrantLetters | undefined> {
    const made = (await this.state(tx, assembly)).missed.filter(({ letterAt }) => letterAt !== null);
    const homes = await this.homes(tx, assembly, made);
    const until = await this.seats.lastDays(tx, assembly.id);
    const letters = made.flatMap(({ registration, about }, index): readonly Letter[] => {
      const home = homes.get(registration.id);
      if (!home) return [];
      const { id } = registration;
      const reserve = isListed(registration);
      const { name } = this.box.open(registration);
      const code = groupedCode(home.code);
      const to = { registrationId: id, name, reserve, until: until.get(id) ?? null, code };
      const message = this.mail.letterTo(assembly, about, to);
      return [{ addressLines: home.addressLines, message, mark: String(index + 1) }];
    });
    if (letters.length === 0 || !(await this.isFresh(tx, assembly))) return undefined;
    const facts = { letters: letters.length };
    await this.assemblies.record(tx, assembly.id, { event: 'seat.letters-downloaded', by, facts });
    const window = await this.windows.current(tx);
    const head = this.writer.letterhead(this.mail.asking(assembly), this.clock.now());
    return { letterhead: { ...head, window }, letters };
  }

  /** By registration: who still lives at an address that we know. */
  private async homes(
    tx: Tx,
    assembly: Assembly,
    missed: readonly Missed[],
  ): Promise<ReadonlyMap<string, Addressee>> {
    const byInvitation = new Map(
      missed.flatMap(({ registration: { id, invitationId } }) =>
        invitationId === null ? [] : [[invitationId, id] as const],
      ),
    );
    if (byInvitation.size === 0) return new Map();
    const found = await this.writer.addressees(tx, this.mail.asking(assembly), [...byInvitation.keys()]);
    // Who wants no invitations any more did register, and must hear about the draw.
    const atHome = found.filter(
      ({ barred, addressLines }) => (barred === '' || barred === 'opted-out') && addressLines.length > 0,
    );
    return new Map(atHome.map((to) => [byInvitation.get(to.invitationId) ?? '', to]));
  }

  private isFresh(tx: Tx, { frameId }: Assembly): Promise<boolean> {
    return this.population.hasFreshExtract(tx, frameId, localTimeOf(this.clock.now()).day);
  }
}

export type PrintedRegistrantLetters = {
  readonly letterhead: Letterhead;
  readonly letters: readonly Letter[];
};
