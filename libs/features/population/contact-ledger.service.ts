// Keeps the promise that nobody is asked too often, and that a no stays a no, also after the frame is gone.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import { monthsBefore } from '#platform/clock/local-time.js';
import { Keyring } from '#platform/secrets/keyring.js';
import { ContactBurden } from './contact-burden.service.js';
import type { ContactKind, OptOutLevel } from './contact.js';
import { ContactLedgerStore, EVERY_SUBJECT } from './contact-ledger.store.js';
import { LARGEST_HOUSEHOLD } from './household.js';
import type { LeftOut } from './person.js';
import { PersonsStore, type PersonHousehold } from './persons.store.js';

export type ContactsMade = {
  readonly frameId: string;
  readonly pseudonyms: readonly string[];
  readonly subjectId: string;
  readonly kind: ContactKind;
  /** Calendar day, yyyy-mm-dd. */
  readonly on: string;
};

export type OptOut = {
  readonly pseudonym: string;
  /** Null: every poll. */
  readonly subjectId: string | null;
  readonly level: OptOutLevel;
  readonly on: string;
};

export type LeftOutQuestion = {
  readonly subjectId: string;
  /** Whoever was invited in the last so many months, or lives with who was, is left out; 0 leaves nobody out for it. */
  readonly quietMonths: number;
  /** Calendar day, yyyy-mm-dd. */
  readonly today: string;
};

export type DeclinedQuestion = {
  readonly subjectId: string;
  readonly pseudonyms: readonly string[];
  readonly kind: ContactKind;
};

export type OftenQuestion = {
  readonly pseudonyms: readonly string[];
  readonly kind: ContactKind;
  /** Calendar day, yyyy-mm-dd. */
  readonly since: string;
  readonly times: number;
};

/** Longer than a pseudonym can be, so that no pseudonym is taken for one. */
const LASTING = /^key:[0-9a-f]{64}$/;

@Injectable()
export class ContactLedger {
  constructor(
    private readonly keyring: Keyring,
    private readonly persons: PersonsStore,
    private readonly ledger: ContactLedgerStore,
    private readonly burden: ContactBurden,
  ) {}

  /** Everybody of the frame who may not be drawn now, with the reason; the limits of the municipality always hold. */
  async leftOut(tx: Tx, frameId: string, question: LeftOutQuestion): Promise<Map<string, LeftOut>> {
    const declined = await this.ledger.declined(tx, question.subjectId, ['this-poll', 'all-polls']);
    const recently = await this.askedRecently(tx, question);
    const enough = await this.askedEnough(tx, question.today);
    if (declined.size + recently.persons.size + enough.persons.size + enough.households.size === 0)
      return new Map();
    const everybody = await this.persons.households(tx, frameId);
    const recentHomes = this.askedHomes(everybody, recently.households);
    const enoughHomes = this.askedHomes(everybody, enough.households);
    const reasonFor = ({ pseudonym, household }: PersonHousehold): LeftOut | undefined => {
      const person = this.hashOfPerson(pseudonym).toString('hex');
      if (declined.has(person)) return 'opted-out';
      if (recently.persons.has(person) || recentHomes.has(household)) return 'asked-recently';
      return enough.persons.has(person) || enoughHomes.has(household) ? 'asked-enough' : undefined;
    };
    return new Map(everybody.flatMap((person) => pairWith(person.pseudonym, reasonFor(person))));
  }

  /** Which of these people declined: everything, or (for a reminder) only reminders. */
  async declined(tx: Tx, question: DeclinedQuestion): Promise<Set<string>> {
    const levels: readonly OptOutLevel[] =
      question.kind === 'reminder' ? ['this-poll', 'all-polls', 'reminders'] : ['this-poll', 'all-polls'];
    const declined = await this.ledger.declined(tx, question.subjectId, levels);
    if (declined.size === 0) return new Set();
    return new Set(
      question.pseudonyms.filter((pseudonym) => declined.has(this.hashOfPerson(pseudonym).toString('hex'))),
    );
  }

  /** Which of these people were asked so many times since that day. */
  async contactedAtLeast(tx: Tx, { pseudonyms, kind, since, times }: OftenQuestion): Promise<Set<string>> {
    const often = await this.ledger.contactedAtLeast(tx, kind, since, times);
    if (often.size === 0) return new Set();
    return new Set(pseudonyms.filter((each) => often.has(this.hashOfPerson(each).toString('hex'))));
  }

  async recordContacts(tx: Tx, contacts: ContactsMade): Promise<void> {
    const known = await this.persons.householdsOf(tx, contacts.frameId, contacts.pseudonyms);
    const entries = known.map(({ pseudonym, household }) => ({
      person: this.hashOfPerson(pseudonym),
      household: this.hashOfHousehold(household),
    }));
    await this.ledger.add(tx, entries, contacts);
  }

  optOut(tx: Tx, { pseudonym, subjectId, level, on }: OptOut): Promise<void> {
    const subject = level === 'all-polls' ? EVERY_SUBJECT : (subjectId ?? EVERY_SUBJECT);
    return this.ledger.addOptOut(tx, this.hashOfPerson(pseudonym), { subjectId: subject, level, on });
  }

  private askedRecently(tx: Tx, { quietMonths, today }: LeftOutQuestion): Promise<Asked> {
    if (quietMonths === 0) return Promise.resolve(NOBODY);
    return this.ledger.invitedSince(tx, monthsBefore(today, quietMonths));
  }

  private async askedEnough(tx: Tx, today: string): Promise<Asked> {
    const limits = await this.burden.limits(tx);
    return this.ledger.invitedAtLeast(tx, monthsBefore(today, limits.months), limits);
  }

  /** Homes where somebody was asked; in an institution one invitation does not speak for all. */
  private askedHomes(everybody: readonly PersonHousehold[], asked: ReadonlySet<string>): Set<string> {
    const people = new Map<string, number>();
    for (const { household } of everybody) people.set(household, (people.get(household) ?? 0) + 1);
    const homes = [...people]
      .filter(([, count]) => count <= LARGEST_HOUSEHOLD)
      .map(([household]) => household);
    return new Set(homes.filter((household) => asked.has(this.hashOfHousehold(household).toString('hex'))));
  }

  /** What may stand in place of a pseudonym when its frame is erased: the ledger still knows it, nobody else does. */
  lastingName(pseudonym: string): string {
    return LASTING.test(pseudonym) ? pseudonym : `key:${this.hashOfPerson(pseudonym).toString('hex')}`;
  }

  private hashOfPerson(name: string): Buffer {
    if (LASTING.test(name)) return Buffer.from(name.slice('key:'.length), 'hex');
    return this.keyring.hash('contact-ledger', `person ${name}`);
  }

  private hashOfHousehold(household: string): Buffer {
    return this.keyring.hash('contact-ledger', `household ${household}`);
  }
}

type Asked = { readonly persons: ReadonlySet<string>; readonly households: ReadonlySet<string> };
const NOBODY: Asked = { persons: new Set(), households: new Set() };

function pairWith(pseudonym: string, reason: LeftOut | undefined): readonly [string, LeftOut][] {
  return reason ? [[pseudonym, reason]] : [];
}
