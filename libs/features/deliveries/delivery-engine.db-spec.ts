// Proves that every message gets exactly one fate, whatever the mail server, the staff and other workers do meanwhile.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { SYSTEM } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import { Log } from '#platform/logging/log.js';
import type { Mail } from '#platform/mail/mail.js';
import { MailTransport, type Handover } from '#platform/mail/transport.js';
import { Randomness } from '#platform/randomness/randomness.js';
import type { Transactions } from '#platform/database/transactions.js';
import { mailSettings } from '../../../test/support/mail-settings.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { silentQueues } from '../../../test/support/silent-queues.js';
import { unrecorded } from '../../../test/support/unrecorded.js';
import { ClaimsStore } from './claims.store.js';
import type { Compose, Composed } from './composed.js';
import { deliveryTable, mailingTable } from './deliveries.table.js';
import { DeliveryEngine } from './delivery-engine.service.js';
import { DeliveryJournal } from './delivery-journal.service.js';
import { goLiveTasks } from './go-live.js';
import { GoLive } from './go-live.service.js';
import { Mailings } from './mailings.service.js';
import { MailingsStore } from './mailings.store.js';
import type { MailingProgress } from './progress.js';
import { Keyring } from '#platform/secrets/keyring.js';
import { ReturnPaths } from './return-paths.service.js';
import { Returned } from './returned.service.js';
import { ReturnedStore } from './returned.store.js';
import { SendingLine } from './sending-line.service.js';

const clock = new Clock();
const dice = new Randomness();
const keyring = new Keyring({ secret: '1'.repeat(64) }, dice);
const returnPaths = new ReturnPaths({ mail: mailSettings() }, keyring);
const returned = new Returned(new ReturnedStore(), returnPaths, keyring, clock);
const mail = mailSettings();

/** Keeps what it gets, and answers what it is told. */
class PaperTransport extends MailTransport {
  readonly connections = 4;
  readonly taken: string[] = [];
  busy = 0;
  mostBusy = 0;

  constructor(private readonly answer: (mail: Mail) => Promise<Handover>) {
    super();
  }

  async send(mail: Mail): Promise<Handover> {
    this.busy += 1;
    this.mostBusy = Math.max(this.mostBusy, this.busy);
    const handover = await this.answer(mail);
    if (handover.kind === 'taken') this.taken.push(mail.to.address);
    this.busy -= 1;
    return handover;
  }
}

const taken = async (): Promise<Handover> => ({ kind: 'taken' });
const later = (serverDown: boolean): Handover => ({
  kind: 'later',
  status: '4.7.0',
  uncertain: false,
  serverDown,
});
const goLive = (production = false): GoLive => new GoLive(unrecorded(), clock, { production });
const letterTo = (id: string): Composed => ({
  kind: 'send',
  to: { name: '', address: `${id}@resident.invalid` },
  subject: 'Peiling',
  body: { text: 'Dag', html: '<p>Dag</p>' },
  listId: '',
  unsubscribeUrl: '',
  feedbackId: '',
});
const everybody: Compose = async (ids) => new Map(ids.map((id) => [id, letterTo(id)]));

describe('the delivery engine', () => {
  let db: TestDatabase;
  let worker: Transactions;
  const mailings = (perMinute = 0): Mailings =>
    new Mailings(new MailingsStore(), unrecorded(), silentQueues(), clock, dice, goLive(), {
      mail: { ...mail, perMinute },
    });

  beforeAll(async () => {
    db = await freshDatabase([mailingTable, deliveryTable]);
    worker = await db.as('samenspel_worker');
  });
  afterAll(() => db.close());

  const engineWith = (transport: MailTransport, settings = mail, production = false): DeliveryEngine => {
    const store = new ClaimsStore();
    const journal = new DeliveryJournal(worker, store, clock, new Log({ logLevel: 'silent' }));
    const line = new SendingLine({ mail }, transport, journal, clock, returnPaths);
    const live = goLive(production);
    return new DeliveryEngine(worker, store, line, journal, clock, dice, mailings(), live, returned, {
      mail: settings,
    });
  };
  const planned = async (count: number, perMinute = 0) => {
    const subjectId = randomUUID();
    const recipientIds = Array.from({ length: count }, () => randomUUID());
    const plan = { subjectId, kind: 'invitation', recipientIds, startAt: clock.now(), by: SYSTEM } as const;
    const id = await worker.run((tx) => mailings(perMinute).plan(tx, plan));
    const progress = async (): Promise<MailingProgress> => {
      const [only] = await worker.read((tx) => mailings().progress(tx, subjectId));
      if (!only) throw new Error('the mailing is gone');
      return only;
    };
    return { id, recipientIds, progress };
  };
  const addressesOf = (ids: readonly string[]): string[] => ids.map((id) => `${id}@resident.invalid`).sort();
  const sumOf = (each: MailingProgress): number =>
    each.queued + each.handedOver + each.failed + each.suppressed + each.cancelled;

  it('sends to everybody once, over no more connections than there are', async () => {
    const { id, recipientIds, progress } = await planned(730);
    const transport = new PaperTransport(taken);
    const engine = engineWith(transport);
    expect(await engine.run(id, everybody)).toEqual({ sent: 500, more: true });
    expect(await engine.run(id, everybody)).toEqual({ sent: 230, more: false });
    expect(transport.taken.sort()).toEqual(addressesOf(recipientIds));
    expect(transport.mostBusy).toBe(4);
    expect(await progress()).toMatchObject({ total: 730, handedOver: 730, queued: 0, possiblyDouble: 0 });
  });

  it('sends to everybody once when several workers do it together, and always adds up', async () => {
    const { id, recipientIds, progress } = await planned(1200);
    const transports = [1, 2, 3].map(() => new PaperTransport(taken));
    let working = true;
    const watch = async (): Promise<number> => {
      let looks = 0;
      for (; working; looks += 1) {
        expect(sumOf(await progress())).toBe(1200);
        await sleep(Math.random() * 5);
      }
      return looks;
    };
    const watching = watch();
    await Promise.all(transports.map((transport) => engineWith(transport).run(id, everybody)));
    working = false;
    expect(await watching).toBeGreaterThan(3);
    expect(transports.flatMap((transport) => transport.taken).sort()).toEqual(addressesOf(recipientIds));
  });

  it('adds up at every moment, also while messages fail, come back, are held back and the mailing is paused', async () => {
    const { id, recipientIds, progress } = await planned(600);
    const dice = [
      taken,
      taken,
      async (): Promise<Handover> => ({ kind: 'refused', status: '5.1.1' }),
      async () => later(false),
    ];
    const transport = new PaperTransport(async () => {
      await sleep(Math.random() * 4);
      return (dice[Math.floor(Math.random() * dice.length)] ?? taken)();
    });
    const moments = [1, 2].map(() => engineWith(transport, mailSettings({ pauseAtFailures: 100 })));
    let working = true;
    let looks = 0;
    const watch = async (): Promise<void> => {
      for (; working; looks += 1) {
        const now = await progress();
        expect(sumOf(now)).toBe(600);
        expect(now.total).toBe(600);
        await sleep(Math.random() * 8);
      }
    };
    const meddle = async (): Promise<void> => {
      for (let turn = 0; working; turn += 1) {
        const refuser = recipientIds[Math.floor(Math.random() * recipientIds.length)] ?? '';
        await worker.run((tx) => mailings().suppress(tx, refuser, 'opted-out'));
        await worker.run((tx) => mailings()[turn % 2 === 0 ? 'pause' : 'resume'](tx, id, SYSTEM));
        await sleep(Math.random() * 40);
      }
    };
    const around = [watch(), watch(), meddle()];
    const end = performance.now() + 4000;
    while (performance.now() < end) await Promise.all(moments.map((engine) => engine.run(id, everybody)));
    working = false;
    await Promise.all(around);
    expect(looks).toBeGreaterThan(10);
    await worker.run((tx) => mailings().cancel(tx, id, SYSTEM));
    const last = await progress();
    expect(last.queued).toBe(0);
    expect(last.handedOver).toBe(transport.taken.length);
    expect(new Set(transport.taken).size).toBe(transport.taken.length);
  });

  it('starts nothing after a pause or a cancellation, and goes on where it was', async () => {
    const { id, progress } = await planned(400);
    const slow = new PaperTransport(async () => sleep(2).then(taken));
    const running = engineWith(slow).run(id, everybody);
    await sleep(60);
    await worker.run((tx) => mailings().pause(tx, id, SYSTEM));
    const atPause = slow.taken.length + slow.busy;
    await running;
    expect(slow.taken.length).toBeLessThanOrEqual(atPause + 4);
    expect(slow.taken.length).toBeGreaterThan(0);
    expect((await progress()).handedOver).toBe(slow.taken.length);
    await worker.run((tx) => mailings().resume(tx, id, SYSTEM));
    const rest = new PaperTransport(taken);
    await engineWith(rest).run(id, everybody);
    expect(new Set([...slow.taken, ...rest.taken]).size).toBe(400);
    expect(slow.taken.length + rest.taken.length).toBe(400);
  });

  it('lets no message leave after a no, not even one that was composed already', async () => {
    const { id, recipientIds, progress } = await planned(100);
    const refuser = recipientIds[50] ?? '';
    const transport = new PaperTransport(taken);
    const composeThenRefuse: Compose = async (ids) => {
      const composed = await everybody(ids);
      await worker.run((tx) => mailings().suppress(tx, refuser, 'opted-out'));
      return composed;
    };
    await engineWith(transport).run(id, composeThenRefuse);
    expect(transport.taken).not.toContain(`${refuser}@resident.invalid`);
    expect(await progress()).toMatchObject({
      handedOver: 99,
      suppressed: 1,
      suppressions: [{ reason: 'opted-out' }],
    });
  });

  it('notes who is not written to and why', async () => {
    const { id, recipientIds, progress } = await planned(10);
    const [dead, unknown] = recipientIds;
    const compose: Compose = async (ids) => {
      const composed = new Map(await everybody(ids));
      composed.set(dead ?? '', { kind: 'suppress', because: 'deceased' });
      composed.delete(unknown ?? '');
      return composed;
    };
    await engineWith(new PaperTransport(taken)).run(id, compose);
    expect(await progress()).toMatchObject({
      handedOver: 8,
      suppressed: 2,
      suppressions: [{ reason: 'deceased' }, { reason: 'unknown-recipient' }],
    });
  });

  it('keeps a message for later after a temporary failure, and gives up after a permanent one', async () => {
    const { id, recipientIds, progress } = await planned(3);
    const answer = async ({ to }: Mail): Promise<Handover> => {
      if (to.address.startsWith(recipientIds[0] ?? '-')) return { kind: 'refused', status: '5.1.1' };
      return to.address.startsWith(recipientIds[1] ?? '-') ? later(false) : { kind: 'taken' };
    };
    const transport = new PaperTransport(answer);
    const engine = engineWith(transport);
    await engine.run(id, everybody);
    expect(await engine.run(id, everybody)).toEqual({ sent: 0, more: false });
    expect(await progress()).toMatchObject({
      handedOver: 1,
      failed: 1,
      queued: 1,
      retrying: 1,
      failures: [{ reason: '5.1.1' }],
    });
    const rests = await worker.read((tx) => returned.suppressed(tx, addressesOf(recipientIds)));
    expect(recipientIds.map((each) => rests(`${each}@resident.invalid`))).toEqual(['bounced', '', '']);
    await worker.run((tx) =>
      tx.change(`update delivery set not_before = now() - interval '1 second' where mailing_id = $1`, [id]),
    );
    await engineWith(new PaperTransport(taken)).run(id, everybody);
    expect(await progress()).toMatchObject({
      handedOver: 2,
      failed: 1,
      queued: 0,
      retrying: 0,
      possiblyDouble: 0,
    });
  });

  it('stops after a few attempts when the server is down, says so, and goes on when it is back', async () => {
    const { id, progress } = await planned(300);
    const transport = new PaperTransport(async () => later(true));
    const attempts: string[] = [];
    const counting = new PaperTransport(async (each) => {
      attempts.push(each.messageId);
      return transport.send(each);
    });
    expect(await engineWith(counting).run(id, everybody)).toMatchObject({ sent: 0, more: false });
    expect(attempts.length).toBeLessThan(20);
    expect((await progress()).mailing.stalledSince).toBeInstanceOf(Date);
    await worker.run((tx) =>
      tx
        .change('update mailing set paced_until = null where id = $1', [id])
        .then(() =>
          tx.change('update delivery set not_before = $2 where mailing_id = $1', [id, clock.now()]),
        ),
    );
    await engineWith(new PaperTransport(taken)).run(id, everybody);
    expect(await progress()).toMatchObject({ handedOver: 300, mailing: { stalledSince: null } });
  });

  it('never takes up again what it still has in hand, even when its lease ran out', async () => {
    const { id } = await planned(5);
    const claim = { mailingId: id, by: randomUUID(), now: clock.now(), until: clock.now(), most: 5 };
    const later = { ...claim, now: new Date(clock.now().getTime() + 1000) };
    const claimed = (each: typeof claim) =>
      worker.run(async (tx) => (await new ClaimsStore().claim(tx, each)).length);
    expect(await claimed(claim)).toBe(5);
    expect(await claimed(later)).toBe(0);
    expect(await claimed({ ...later, by: randomUUID() })).toBe(5);
  });

  it('reports what was in flight when a worker died as possibly double, and skips nobody', async () => {
    const { id, recipientIds, progress } = await planned(60);
    const stuck = new PaperTransport(() => new Promise(() => undefined));
    void engineWith(stuck).run(id, everybody);
    while (stuck.busy < 4) await sleep(5);
    const transport = new PaperTransport(taken);
    // The first worker is only stuck here, and now and then still says that it lives.
    while (transport.taken.length < 60) {
      await worker.run((tx) =>
        tx.change(
          `update delivery set claimed_until = now() - interval '1 second'
           where mailing_id = $1 and handed_over_at is null`,
          [id],
        ),
      );
      await engineWith(transport).run(id, everybody);
    }
    expect(transport.taken.sort()).toEqual(addressesOf(recipientIds));
    expect(await progress()).toMatchObject({ handedOver: 60, possiblyDouble: 4 });
  });

  it('is not held up by one mail provider that puts everything off', async () => {
    const { id, recipientIds, progress } = await planned(300);
    const busy = new Set<string>(recipientIds.filter((_, index) => index % 3 === 0));
    const mixed: Compose = async (ids) =>
      new Map(
        ids.map((each) => {
          const to = { name: '', address: `${each}@${busy.has(each) ? 'busy' : 'resident'}.invalid` };
          return [each, { ...letterTo(each), to }];
        }),
      );
    let tries = 0;
    const transport = new PaperTransport(async (each) => {
      if (!each.to.address.endsWith('@busy.invalid')) return { kind: 'taken' };
      tries += 1;
      return { kind: 'later', status: '4.7.0', uncertain: false, serverDown: false };
    });
    expect(await engineWith(transport).run(id, mixed)).toEqual({ sent: 200, more: false });
    expect(tries).toBeLessThanOrEqual(3 + transport.connections);
    expect(await progress()).toMatchObject({ handedOver: 200, queued: 100, failed: 0 });
  });

  it('gives one mail provider no more than its pace, and the others everything', async () => {
    const { id, recipientIds, progress } = await planned(200);
    const paced = new Set<string>(recipientIds.slice(0, 100));
    const domain = `${randomUUID()}.invalid`;
    const mixed: Compose = async (ids) =>
      new Map(
        ids.map((each) => {
          const address = `${each}@${paced.has(each) ? domain : 'resident.invalid'}`;
          return [each, { ...letterTo(each), to: { name: '', address } }];
        }),
      );
    const transport = new PaperTransport(taken);
    const engine = engineWith(transport, mailSettings({ perDomainPerMinute: 1200 }));
    const begin = performance.now();
    while (performance.now() - begin < 2000) {
      await engine.run(id, mixed);
      await sleep(20);
    }
    const toPaced = transport.taken.filter((address) => address.endsWith(domain)).length;
    const seconds = (performance.now() - begin) / 1000;
    expect(toPaced).toBeGreaterThan(0);
    expect(toPaced).toBeLessThanOrEqual(20 * (seconds + 1) * 1.05 + 2);
    expect(await progress()).toMatchObject({ handedOver: transport.taken.length, possiblyDouble: 0 });
  });

  it('pauses by itself when too many messages fail, and goes on when somebody says so', async () => {
    const { id, progress } = await planned(300);
    let refuse = true;
    const transport = new PaperTransport(async () =>
      refuse ? { kind: 'refused', status: '5.7.1' } : { kind: 'taken' },
    );
    const engine = engineWith(transport, mailSettings({ pauseAtFailures: 20 }));
    await engine.run(id, everybody);
    const halfway = await progress();
    expect(halfway.mailing).toMatchObject({ state: 'paused', pausedBecause: 'failures' });
    expect(halfway.failed).toBeLessThanOrEqual(200);
    refuse = false;
    await worker.run((tx) => mailings().resume(tx, id, SYSTEM));
    await engine.run(id, everybody);
    expect(await progress()).toMatchObject({ queued: 0, handedOver: 300 - halfway.failed });
  });

  it('sends nothing to anybody before the list before going live is done', async () => {
    const { id, progress } = await planned(10);
    const transport = new PaperTransport(taken);
    const inProduction = engineWith(transport, mail, true);
    const nothing = { sent: 0, more: false };
    expect(await inProduction.run(id, everybody)).toEqual(nothing);
    const settle = (tasks: typeof goLiveTasks | readonly []): Promise<void> =>
      worker.run((tx) => goLive(true).settle(tx, tasks, { kind: 'staff', accountId: randomUUID() }));
    await settle([]);
    expect(await inProduction.run(id, everybody)).toEqual(nothing);
    expect(transport.taken).toEqual([]);
    await settle(goLiveTasks);
    expect(await inProduction.run(id, everybody)).toEqual({ sent: 10, more: false });
    expect(await progress()).toMatchObject({ queued: 0, handedOver: 10 });
  });

  it('sends nothing outside its hours', async () => {
    const { id, progress } = await planned(10);
    const now = localTimeOf(clock.now()).time;
    const window = {
      days: [1, 2, 3, 4, 5, 6, 7],
      from: now < '12:00' ? '13:00' : '01:00',
      until: now < '12:00' ? '14:00' : '02:00',
    };
    const transport = new PaperTransport(taken);
    expect(await engineWith(transport, mailSettings({ window })).run(id, everybody)).toEqual({
      sent: 0,
      more: false,
    });
    expect(await progress()).toMatchObject({ queued: 10 });
  });

  it('keeps all mailings together to one pace', async () => {
    const [one, other] = [await planned(100, 600), await planned(100, 600)];
    const transport = new PaperTransport(taken);
    const begin = performance.now();
    await Promise.race([
      Promise.all([one, other].map(({ id }) => engineWith(transport).run(id, everybody))),
      sleep(2000),
    ]);
    const seconds = (performance.now() - begin) / 1000;
    expect(transport.taken.length).toBeLessThanOrEqual(10 * (seconds + 1) + 2);
    expect(transport.taken.length).toBeGreaterThan(0);
    for (const { id } of [one, other]) await worker.run((tx) => mailings().cancel(tx, id, SYSTEM));
  });

  it('keeps to the pace', async () => {
    const { id, progress } = await planned(100, 600);
    const begin = performance.now();
    const running = engineWith(new PaperTransport(taken)).run(id, everybody);
    await sleep(3000);
    await worker.run((tx) => mailings().pause(tx, id, SYSTEM));
    await running;
    const expected = ((performance.now() - begin) / 1000) * 10;
    const { handedOver } = await progress();
    expect(handedOver).toBeGreaterThan(0);
    expect(handedOver).toBeLessThanOrEqual(expected * 1.1 + 2);
  });
});
