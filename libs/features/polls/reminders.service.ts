// Reminds who did not answer: planned by staff, decided per person on the day itself, never after the close.
import { Injectable } from '@nestjs/common';
import { Mailings } from '#features/deliveries/index.js';
import { Invitations } from '#features/invitations/index.js';
import { Population } from '#features/population/index.js';
import { Audit, SYSTEM } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import { workingMorning } from '#platform/clock/working-morning.js';
import type { Tx } from '#platform/database/transactions.js';
import type { Poll } from './poll.js';
import type { StaffActor } from './polls.service.js';
import { PollStore } from './polls.store.js';
import { MOST_REMINDERS_A_YEAR, type Reminder } from './reminders.js';
import { RemindersStore } from './reminders.store.js';

export type PlannedReminder = Reminder & {
  /** Undefined while nobody knows when the poll opens. */
  readonly moment: Date | undefined;
  readonly state: 'planned' | 'sent' | 'waits-for-extract' | 'after-close';
};

export type ReminderPlan = {
  readonly reminders: readonly PlannedReminder[];
  /** Who would get one if it went now. */
  readonly recipients: number;
};

type Due = { readonly poll: Poll; readonly reminder: PlannedReminder };
export type SentReminder = { readonly mailingId: string; readonly messages: number };

@Injectable()
export class Reminders {
  constructor(
    private readonly store: RemindersStore,
    private readonly polls: PollStore,
    private readonly invitations: Invitations,
    private readonly population: Population,
    private readonly mailings: Mailings,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async plan(tx: Tx, poll: Poll, days: readonly number[], by: StaffActor): Promise<void> {
    await this.store.replaceWaiting(tx, poll.id, days);
    const facts = { days: days.join(', ') };
    const event = {
      chain: `poll:${poll.id}`,
      event: 'reminders.planned',
      actor: by,
      subject: poll.id,
      facts,
    };
    await this.audit.record(tx, event);
  }

  async of(tx: Tx, poll: Poll): Promise<ReminderPlan> {
    const reminders = await this.store.of(tx, poll.id);
    const fresh = await this.extractIsFresh(tx, poll);
    const recipients = poll.state === 'open' ? (await this.recipients(tx, poll)).length : 0;
    return { reminders: reminders.map((each) => planned(each, poll, fresh, this.clock.now())), recipients };
  }

  /** Who died or moved meanwhile is only known while this holds; without it nobody is written to. */
  async extractIsFresh(tx: Tx, { frameId }: Poll): Promise<boolean> {
    const frame = frameId === null ? undefined : await this.population.frame(tx, frameId);
    return frame !== undefined && this.population.isFresh(frame, localTimeOf(this.clock.now()).day);
  }

  /** Puts every reminder whose moment has come on its way; to be prompted after the commit. */
  async sendDue(tx: Tx): Promise<readonly SentReminder[]> {
    const sent: SentReminder[] = [];
    for (const { poll, reminder } of await this.due(tx)) sent.push(await this.send(tx, poll, reminder));
    return sent;
  }

  private async due(tx: Tx): Promise<readonly Due[]> {
    const due: Due[] = [];
    for (const id of await this.store.waiting(tx)) {
      const poll = await this.polls.lock(tx, id);
      if (poll?.state !== 'open') continue;
      const { reminders } = await this.of(tx, poll);
      const now = this.clock.now();
      const first = reminders.find(({ state, moment }) => state === 'planned' && moment && moment <= now);
      if (first) due.push({ poll, reminder: first });
    }
    return due;
  }

  private async send(tx: Tx, poll: Poll, { afterDays }: Reminder): Promise<SentReminder> {
    const recipients = await this.recipients(tx, poll);
    const mailingId = await this.mailings.plan(tx, {
      subjectId: poll.id,
      kind: 'reminder',
      recipientIds: recipients.map(({ id }) => id),
      startAt: this.clock.now(),
      by: SYSTEM,
    });
    await this.store.settle(tx, poll.id, afterDays, mailingId);
    await this.population.recordContacts(tx, {
      frameId: poll.frameId ?? '',
      pseudonyms: recipients.map(({ pseudonym }) => pseudonym),
      subjectId: poll.id,
      kind: 'reminder',
      on: localTimeOf(this.clock.now()).day,
    });
    return { mailingId, messages: recipients.length };
  }

  /** By e-mail, did not answer, did not decline, and not reminded too often this year. */
  private async recipients(tx: Tx, { id: subjectId }: Poll): Promise<readonly Recipient[]> {
    const silent = await this.invitations.silentByEmail(tx, subjectId);
    const pseudonyms = silent.map(({ pseudonym }) => pseudonym);
    const declined = await this.population.declined(tx, { subjectId, pseudonyms, kind: 'reminder' });
    const yearAgo = localTimeOf(new Date(this.clock.now().getTime() - YEAR_MS)).day;
    const enough = await this.population.contactedAtLeast(tx, {
      pseudonyms,
      kind: 'reminder',
      since: yearAgo,
      times: MOST_REMINDERS_A_YEAR,
    });
    return silent.filter(({ pseudonym }) => !declined.has(pseudonym) && !enough.has(pseudonym));
  }
}

type Recipient = { readonly id: string; readonly pseudonym: string };
const YEAR_MS = 365 * 86_400_000;

function planned(reminder: Reminder, poll: Poll, fresh: boolean, now: Date): PlannedReminder {
  const opening = poll.openedAt ?? poll.opensAt;
  const moment = opening ? workingMorning(opening, reminder.afterDays) : undefined;
  if (reminder.mailingId !== null) return { ...reminder, moment, state: 'sent' };
  if (moment && poll.closesAt && moment >= poll.closesAt)
    return { ...reminder, moment, state: 'after-close' };
  const waits = poll.state === 'open' && moment !== undefined && moment <= now && !fresh;
  return { ...reminder, moment, state: waits ? 'waits-for-extract' : 'planned' };
}
