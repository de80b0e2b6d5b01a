// The front door to the people of the municipality: who can be asked, how they are reached, who was asked before.
import { Injectable } from '@nestjs/common';
import { Audit, SYSTEM, type Actor } from '#platform/audit/audit.js';
import type { Tx } from '#platform/database/transactions.js';
import { addressLines } from './address-lines.js';
import type { Area } from './area.js';
import { birthYearsOf, type Audience, type AudienceCount } from './audience.js';
import type { Contact } from './contact.js';
import {
  ContactLedger,
  type ContactsMade,
  type DeclinedQuestion,
  type LeftOutQuestion,
  type OftenQuestion,
  type OptOut,
} from './contact-ledger.service.js';
import { ContactsStore, type ContactRow } from './contacts.store.js';
import { isFresh, type Frame } from './frame.js';
import { FramesStore } from './frames.store.js';
import type { Candidate, LeftOut } from './person.js';
import { writtenName } from './person-name.js';
import { PersonsStore, type Selection } from './persons.store.js';
import { salutation } from './salutation.js';

@Injectable()
export class Population {
  constructor(
    private readonly store: FramesStore,
    private readonly persons: PersonsStore,
    private readonly contactRows: ContactsStore,
    private readonly ledger: ContactLedger,
    private readonly audit: Audit,
  ) {}

  /** All areas in their fixed order. */
  areas(tx: Tx): Promise<readonly Area[]> {
    return this.store.areas(tx);
  }

  /** Adds areas that are not there yet; answers how many. */
  async addAreas(tx: Tx, areas: readonly Area[], by: Actor = SYSTEM): Promise<number> {
    const added = await this.store.addAreas(tx, areas);
    const facts = { areas: added };
    if (added > 0)
      await this.audit.record(tx, {
        chain: 'population',
        event: 'population.areas-added',
        actor: by,
        subject: 'areas',
        facts,
      });
    return added;
  }

  /** All frames, the newest first, also those that are erased. */
  frames(tx: Tx): Promise<readonly Frame[]> {
    return this.store.frames(tx);
  }

  frame(tx: Tx, id: string): Promise<Frame | undefined> {
    return this.store.find(tx, id);
  }

  /** False when the extract is older than 14 days and no mutation file has been applied since; `today` is yyyy-mm-dd. */
  isFresh(frame: Frame, today: string): boolean {
    return isFresh(frame, today);
  }

  /** How many people and addresses the audience holds; people who died or moved are not counted. */
  async count(tx: Tx, frameId: string, audience: Audience): Promise<AudienceCount> {
    const counted = await this.persons.countPerArea(tx, await this.selection(tx, frameId, audience));
    const areas = await this.store.areas(tx);
    const asked = areas.filter((area) => audience.areas.length === 0 || audience.areas.includes(area.code));
    const perArea = asked.map(
      ({ code }) => counted.find((row) => row.area === code) ?? { area: code, persons: 0, households: 0 },
    );
    return {
      persons: perArea.reduce((sum, area) => sum + area.persons, 0),
      households: perArea.reduce((sum, area) => sum + area.households, 0),
      perArea,
    };
  }

  /** How many people of the audience have a secret address (geheimhouding). */
  async countSecret(tx: Tx, frameId: string, audience: Audience): Promise<number> {
    return this.persons.countSecret(tx, await this.selection(tx, frameId, audience));
  }

  /** Everybody in the audience who can be drawn, ordered by pseudonym. */
  async candidates(tx: Tx, frameId: string, audience: Audience): Promise<readonly Candidate[]> {
    return this.persons.candidates(tx, await this.selection(tx, frameId, audience));
  }

  /** Those of these people who have not died or moved, ordered by pseudonym. */
  present(tx: Tx, frameId: string, pseudonyms: readonly string[]): Promise<readonly Candidate[]> {
    return this.persons.present(tx, frameId, pseudonyms);
  }

  /** Everybody of the frame who may not be drawn now: asked recently or often enough (themselves or at their address), or declined. */
  leftOut(tx: Tx, frameId: string, question: LeftOutQuestion): Promise<Map<string, LeftOut>> {
    return this.ledger.leftOut(tx, frameId, question);
  }

  /** How these people can be reached, in the order asked; somebody who is not in the frame is missing from the answer. */
  async contacts(tx: Tx, frameId: string, pseudonyms: readonly string[]): Promise<readonly Contact[]> {
    return (await this.contactRows.contacts(tx, frameId, pseudonyms)).map(contactOf);
  }

  /** Who died or moved meanwhile is only known while this holds. */
  async hasFreshExtract(tx: Tx, frameId: string | null, today: string): Promise<boolean> {
    const frame = frameId === null ? undefined : await this.frame(tx, frameId);
    return frame !== undefined && this.isFresh(frame, today);
  }

  /** Of these people, those whose address must stay secret. */
  secretAmong(tx: Tx, frameId: string, pseudonyms: readonly string[]): Promise<ReadonlySet<string>> {
    return this.persons.secretAmong(tx, frameId, pseudonyms);
  }

  /** Which of these people were asked so many times since that day. */
  contactedAtLeast(tx: Tx, question: OftenQuestion): Promise<Set<string>> {
    return this.ledger.contactedAtLeast(tx, question);
  }

  /** Writes in the ledger that these people were asked, so that they are left in peace for a while. */
  recordContacts(tx: Tx, contacts: ContactsMade): Promise<void> {
    return this.ledger.recordContacts(tx, contacts);
  }

  optOut(tx: Tx, optOut: OptOut): Promise<void> {
    return this.ledger.optOut(tx, optOut);
  }

  /** What may stand in place of a pseudonym once its frame is erased: enough for a later no, for nothing else. */
  lastingName(pseudonym: string): string {
    return this.ledger.lastingName(pseudonym);
  }

  /** Which of these people declined a message of this kind about this subject; ask right before sending. */
  declined(tx: Tx, question: DeclinedQuestion): Promise<Set<string>> {
    return this.ledger.declined(tx, question);
  }

  private async selection(tx: Tx, frameId: string, audience: Audience): Promise<Selection> {
    const frame = await this.store.find(tx, frameId);
    if (!frame) throw new Error(`There is no frame ${frameId}.`);
    return { frameId, areas: audience.areas, born: birthYearsOf(audience, frame.extractedOn) };
  }
}

function contactOf(row: ContactRow): Contact {
  const { pseudonym, email, secret, gone, name } = row;
  const lines = name ? addressLines({ ...row, ...name, name: writtenName(name) }) : [];
  return { pseudonym, salutation: salutation(name ?? undefined), addressLines: lines, email, secret, gone };
}
