// From a public result to a poll that is done with: themes by one, approved by another, mailed to who asked, addresses gone.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeliveriesModule, DeliveryEngine, type Composed } from '#features/deliveries/index.js';
import {
  FeedbackModule,
  Feedbacks,
  FollowLinks,
  FollowMail,
  promisesOf,
  type ThemeText,
} from '#features/feedback/index.js';
import { Polls, type StaffActor } from '#features/polls/index.js';
import { ComputeResult, FollowRequests, Results } from '#features/results/index.js';
import { StillClock } from '#platform/clock/clock.js';
import { aClosedPoll } from '../../../../test/support/closed-poll.js';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { featuresOn, type Features } from '../../../../test/support/features.js';
import type { OpenPoll } from '../../../../test/support/open-poll.js';
import { FollowersToTell } from './followers-to-tell.sweep.js';
import { ResultsDueToPublish } from './results-due-to-publish.sweep.js';

const writer: StaffActor = { kind: 'staff', accountId: '00000000-0000-4000-8000-0000000000b1' };
const colleague: StaffActor = { kind: 'staff', accountId: '00000000-0000-4000-8000-0000000000b2' };
const clock = new StillClock(new Date('2027-03-17T08:00:00Z'));
const moments = {
  councilFrom: new Date('2027-03-20T08:00:00Z'),
  publicFrom: new Date('2027-03-22T08:00:00Z'),
};
const light: ThemeText = {
  title: 'Licht',
  heard: 'Te donker.',
  decision: 'taken-over',
  decided: 'Meer lampen.',
  reasons: 'Licht helpt.',
  promises: [{ id: undefined, what: 'Zestig lampen branden.', by: '2027-05-01' }],
};

let database: TestDatabase;
let web: Features;
let worker: Features;
let poll: OpenPoll;
let sweep: FollowersToTell;

beforeAll(async () => {
  database = await freshDatabase();
  web = await featuresOn(database, { modules: [FeedbackModule], clock });
  const modules = [FeedbackModule, DeliveriesModule];
  worker = await featuresOn(database, { modules, clock, role: 'samenspel_worker' });
  const given = Array.from({ length: 25 }, () => ({
    veilig: { kind: 'choice', code: 'veilig' } as const,
    cijfer: { kind: 'number', value: 8 } as const,
  }));
  poll = await aClosedPoll(database, given);
  sweep = new FollowersToTell(worker.transactions, worker.get(FollowMail));
  // What staff wrote about the poll, in Arabic too.
  await database.transactions.run((tx) =>
    tx.change(
      `update poll set translations = jsonb_build_object('ar', (select jsonb_object_agg(key, jsonb_build_object('text', 'عنوان', 'of', value))
         from jsonb_each_text(to_jsonb(poll)) where key in ('title', 'question', 'why', 'team')
       ) || jsonb_build_object('whatHappens', jsonb_build_object('text', 'عنوان', 'of', what_happens))) where id = $1`,
      [poll.id],
    ),
  );
  await web.transactions.run(async (tx) => {
    const requests = web.get(FollowRequests);
    for (const name of ['anna', 'bert', 'carla'])
      await requests.add(tx, poll.id, {
        email: `${name}@Voorbeeld.invalid`,
        language: name === 'carla' ? 'ar' : 'nl',
      });
    await tx.change(`update follow_request set until = 'result' where email like 'bert%'`, []);
    const result = await worker.transactions.run((own) => worker.get(ComputeResult).compute(own, poll.id));
    if (!result) throw new Error('nothing was counted');
  });
  await web.transactions.run(async (tx) => {
    const result = await web.get(Results).current(tx, poll.id);
    const approved = await web.get(Results).approve(tx, result?.id ?? '', moments, colleague);
    if (!approved.ok) throw new Error(approved.refused);
  });
});
afterAll(async () => {
  await web.close();
  await worker.close();
  await database.close();
});

const feedbacks = (): Feedbacks => web.get(Feedbacks);
const addresses = async (): Promise<readonly string[]> => {
  const found = await web.transactions.read((tx) => web.get(FollowRequests).ofPoll(tx, poll.id));
  return found.map(({ email }) => email).sort();
};
/** What the worker would hand to the mail server, by address; nothing of it is sent. */
const composed = async (): Promise<ReadonlyMap<string, Composed>> => {
  const [mailing] = await database.transactions.read((tx) =>
    tx.query<{ id: string }>(
      'select mailing.id from mailing join follow_mailing on mailing_id = mailing.id order by created_at desc, about limit 1',
    ),
  );
  const requests = await web.transactions.read((tx) => web.get(FollowRequests).ofPoll(tx, poll.id));
  const mails = await worker.transactions.read((tx) =>
    worker.get(FollowMail).compose(
      tx,
      mailing?.id ?? '',
      requests.map(({ id }) => id),
    ),
  );
  return new Map(
    requests.flatMap(({ id, email }) => {
      const mail = mails?.get(id);
      return mail ? [[email, mail] as const] : [];
    }),
  );
};
const sent = (): Promise<unknown> =>
  database.transactions.run((tx) =>
    tx.change(
      'update delivery set handed_over_at = $1 where handed_over_at is null and suppressed_at is null',
      [clock.now()],
    ),
  );

describe('before the result is public', () => {
  it('nobody hears anything, and the poll is not done with', async () => {
    expect(await sweep.run()).toBe(0);
    expect(await web.transactions.run((tx) => feedbacks().archive(tx, poll.id, writer))).toEqual({
      ok: false,
      refused: 'not-in-this-state',
    });
  });

  it('a theme can be written, and its approval waits for the result', async () => {
    const written = await web.transactions.run((tx) =>
      feedbacks().writeTheme(tx, poll.id, { themeId: undefined, text: light, by: writer }),
    );
    expect(written).toMatchObject({ ok: true, feedback: { state: 'draft', version: 1 } });
    await web.transactions.run((tx) => feedbacks().offer(tx, poll.id, writer));
    const early = await web.transactions.run((tx) => feedbacks().publish(tx, poll.id, colleague));
    expect(early).toEqual({ ok: false, refused: 'result-not-public' });
  });
});

describe('when the result is public', () => {
  it('everybody who asked hears of it once', async () => {
    clock.moveTo(moments.publicFrom);
    await new ResultsDueToPublish(worker.transactions, worker.get(Results)).run();
    expect(await sweep.run()).toBe(3);
    expect(await sweep.run()).toBe(0);
    const mails = await composed();
    expect(mails.get('anna@voorbeeld.invalid')).toMatchObject({
      kind: 'send',
      to: { address: 'anna@voorbeeld.invalid' },
      subject: expect.stringContaining('De uitkomst van de peiling'),
      unsubscribeUrl: expect.stringMatching(/\/geen-bericht\/[0-9a-f]{32}-\S+\/een-klik$/),
    });
    // Carla answered in Arabic.
    expect(mails.get('carla@voorbeeld.invalid')).toMatchObject({
      kind: 'send',
      subject: 'نتيجة الاستطلاع: عنوان',
    });
  });

  it('who was promised one message is forgotten after it; the others wait', async () => {
    expect(await sweep.run()).toBe(0);
    await sent();
    expect(await sweep.run()).toBe(1);
    expect(await addresses()).toEqual(['anna@voorbeeld.invalid', 'carla@voorbeeld.invalid']);
  });

  it('a link in the mail erases the address, and a made-up one does nothing', async () => {
    const [, carla] = await web.transactions.read((tx) =>
      tx.query<{ id: string }>('select id from follow_request order by email'),
    );
    const token = web.get(FollowLinks).tokenFor(carla?.id ?? '');
    const leave = (given: string) => web.transactions.run((tx) => web.get(FollowMail).leave(tx, given));
    expect(await leave(`${token.slice(0, -1)}!`)).toBe(false);
    expect(await addresses()).toHaveLength(2);
    expect(await leave(token)).toBe(true);
    expect(await leave(token)).toBe(true);
    expect(await addresses()).toEqual(['anna@voorbeeld.invalid']);
  });
});

describe('the feedback', () => {
  it('is what the poll cannot be archived without', async () => {
    const refused = await web.transactions.run((tx) => feedbacks().archive(tx, poll.id, writer));
    expect(refused).toEqual({ ok: false, refused: 'feedback-missing' });
  });

  it('is approved by somebody who did not write it, and an attempt stands in the trail', async () => {
    const own = await web.transactions.run((tx) => feedbacks().publish(tx, poll.id, writer));
    expect(own).toEqual({ ok: false, refused: 'own-work' });
    const done = await web.transactions.run((tx) => feedbacks().publish(tx, poll.id, colleague));
    expect(done).toMatchObject({ ok: true, feedback: { state: 'published', publishedAt: clock.now() } });
    const lines = await database.transactions.read((tx) =>
      tx.query<{ event: string }>(`select event from audit_line where event ~ '^feedback' order by number`),
    );
    expect(lines.map(({ event }) => event)).toEqual([
      'feedback.written',
      'feedback.offered',
      'feedback.own-work-refused',
      'feedback.published',
    ]);
  });

  it('is mailed to who still wants to hear, and then the last address is gone', async () => {
    expect(await sweep.run()).toBe(1);
    const mails = await composed();
    expect(mails.get('anna@voorbeeld.invalid')).toMatchObject({
      kind: 'send',
      subject: expect.stringContaining('Wat er gebeurt met uw antwoorden'),
    });
    await sent();
    expect(await sweep.run()).toBe(1);
    expect(await addresses()).toEqual([]);
    expect(worker.get(DeliveryEngine)).toBeDefined();
  });

  it('is changed in a version of its own, and what is online stays until that is approved', async () => {
    const online = await web.transactions.read((tx) => feedbacks().online(tx, poll.id));
    const theme = online?.themes[0];
    const [lamps] = online ? promisesOf(online) : [];
    const better = {
      ...light,
      decided: 'Veel meer lampen.',
      promises: lamps ? [{ ...lamps, what: 'Zeventig.' }] : [],
    };
    await web.transactions.run((tx) =>
      feedbacks().writeTheme(tx, poll.id, { themeId: theme?.id, text: better, by: writer }),
    );
    expect(await web.transactions.read((tx) => feedbacks().online(tx, poll.id))).toMatchObject({
      version: 1,
    });
    await web.transactions.run((tx) => feedbacks().offer(tx, poll.id, writer));
    await web.transactions.run((tx) => feedbacks().publish(tx, poll.id, colleague));
    expect(await web.transactions.read((tx) => feedbacks().online(tx, poll.id))).toMatchObject({
      version: 2,
      themes: [
        { id: theme?.id, decided: 'Veel meer lampen.', promises: [{ id: lamps?.id, what: 'Zeventig.' }] },
      ],
    });
  });

  it('keeps its promises in sight, also when the poll is archived', async () => {
    const archived = await web.transactions.run((tx) => feedbacks().archive(tx, poll.id, writer));
    expect(archived).toMatchObject({ ok: true, poll: { state: 'archived' } });
    const online = await web.transactions.read((tx) => feedbacks().online(tx, poll.id));
    const promiseId = (online ? promisesOf(online) : [])[0]?.id ?? '';
    const report = { promiseId, pollId: poll.id, done: true, on: '2027-03-21', note: '' };
    const kept = await web.transactions.run((tx) => feedbacks().report(tx, report, writer));
    expect(kept).toEqual({ ok: true });
    const reports = await web.transactions.read((tx) => feedbacks().reports(tx, [poll.id]));
    expect(reports.get(promiseId)).toEqual(report);
    const unknown = { ...report, promiseId: poll.id };
    expect(await web.transactions.run((tx) => feedbacks().report(tx, unknown, writer))).toEqual({
      ok: false,
      refused: 'unknown-promise',
    });
    expect(await web.transactions.read((tx) => web.get(Polls).find(tx, poll.id))).toMatchObject({
      state: 'archived',
    });
  });
});
