// Reminds who did not answer: planned by staff, decided per person on the day itself, never after the close.
import { Injectable } from '@nestjs/common';
import { Mailings } from '#features/deliveries/index.js';
import { Letters } from '#features/invitations/index.js';
import { Population } from '#features/population/index.js';
import { Audit, SYSTEM } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import { workingMorning } from '#platform/clock/working-morning.js';
import type { Tx } from '#platform/database/transactions.js';
import type { Poll } from './poll.js';
import type { StaffActor } from './staff-actor.js';
import { PollStore } from './polls.store.js';
import { AskingOf } from './asking-of.service.js';
import type { Reminder, ReminderWish } from './reminders.js';
import { RemindersStore } from './reminders.store.js';
import { WhoToRemind, type Remindable } from './who-to-remind.service.js';

export type PlannedReminder = Reminder & {
  /** Undefined while nobody knows when the poll opens. */
  readonly moment: Date | undefined;
  readonly state: 'planned' | 'sent' | 'waits-for-extract' | 'after-close';
};

export type ReminderPlan = {
  readonly reminders: readonly PlannedReminder[];
  /** How many would get one if it went now. */
  readonly recipients: { readonly email: number; readonly letter: number };
};

type Due = { readonly poll: Poll; readonly reminder: PlannedReminder };
export type SentReminder = {
  readonly mailingId: string;
  readonly messages: number;
  /** Put in a batch, to be printed by staff. */
  readonly letters: number;
};

@Injectable()
export class Reminders {
  constructor(
    private readonly store: RemindersStore,
    private readonly polls: PollStore,
    private readonly who: WhoToRemind,
    private readonly letters: Letters,
    private readonly askingOf: AskingOf,
    private readonly population: Population,
    private readonly mailings: Mailings,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async plan(tx: Tx, poll: Poll, wish: ReminderWish, by: StaffActor): Promise<void> {
    await this.store.replaceWaiting(tx, poll.id, wish);
    const facts = { days: wish.days.join(', '), byLetter: wish.byLetter };
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
    const open = poll.state === 'open';
    const recipients = {
      email: open ? (await this.who.byEmail(tx, poll)).length : 0,
      letter: open ? (await this.who.byLetter(tx, poll)).length : 0,
    };
    return { reminders: await this.moments(tx, poll), recipients };
  }

  /** When each goes, and what became of it. */
  async moments(tx: Tx, poll: Poll): Promise<readonly PlannedReminder[]> {
    const reminders = await this.store.of(tx, poll.id);
    const fresh = await this.extractIsFresh(tx, poll);
    return reminders.map((each) => planned(each, poll, fresh, this.clock.now()));
  }

  /** Who died or moved meanwhile is only known while this holds; without it nobody is written to. */
  extractIsFresh(tx: Tx, { frameId }: Poll): Promise<boolean> {
    return this.population.hasFreshExtract(tx, frameId, localTimeOf(this.clock.now()).day);
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
      const reminders = await this.moments(tx, poll);
      const now = this.clock.now();
      const first = reminders.find(({ state, moment }) => state === 'planned' && moment && moment <= now);
      if (first) due.push({ poll, reminder: first });
    }
    return due;
  }

  private async send(tx: Tx, poll: Poll, { afterDays, byLetter }: Reminder): Promise<SentReminder> {
    const recipients = await this.who.byEmail(tx, poll);
    const mailingId = await this.mailings.plan(tx, {
      subjectId: poll.id,
      kind: 'reminder',
      recipientIds: recipients.map(({ id }) => id),
      startAt: this.clock.now(),
      by: SYSTEM,
    });
    await this.store.settle(tx, poll.id, afterDays, mailingId);
    const onPaper = byLetter ? await this.putLettersReady(tx, poll) : [];
    await this.population.recordContacts(tx, {
      frameId: poll.frameId ?? '',
      pseudonyms: [...recipients, ...onPaper].map(({ pseudonym }) => pseudonym),
      subjectId: poll.id,
      kind: 'reminder',
      on: localTimeOf(this.clock.now()).day,
    });
    return { mailingId, messages: recipients.length, letters: onPaper.length };
  }

  private async putLettersReady(tx: Tx, poll: Poll): Promise<readonly Remindable[]> {
    const asking = await this.askingOf.poll(tx, poll);
    const wanted = await this.who.byLetter(tx, poll);
    const ids = wanted.map(({ id }) => id);
    const put = new Set(asking ? await this.letters.remind(tx, asking, ids, SYSTEM) : []);
    return wanted.filter(({ id }) => put.has(id));
  }
}

function planned(reminder: Reminder, poll: Poll, fresh: boolean, now: Date): PlannedReminder {
  const opening = poll.openedAt ?? poll.opensAt;
  const moment = opening ? workingMorning(opening, reminder.afterDays) : undefined;
  if (reminder.mailingId !== null) return { ...reminder, moment, state: 'sent' };
  if (moment && poll.closesAt && moment >= poll.closesAt)
    return { ...reminder, moment, state: 'after-close' };
  const waits = poll.state === 'open' && moment !== undefined && moment <= now && !fresh;
  return { ...reminder, moment, state: waits ? 'waits-for-extract' : 'planned' };
}
