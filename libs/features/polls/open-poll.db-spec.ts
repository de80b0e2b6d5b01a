// Opening happens as a whole or not at all, and only when the check finds nothing that blocks.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeliveriesModule, Mailings } from '#features/deliveries/index.js';
import { Draws, DrawsModule } from '#features/draws/index.js';
import { Invitations, InvitationsModule } from '#features/invitations/index.js';
import { Questionnaires, QuestionnairesModule } from '#features/questionnaires/index.js';
import { StillClock } from '#platform/clock/clock.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { aDrawnPoll, clerk } from '../../../test/support/drawn-poll.js';
import { featuresOn, type Features } from '../../../test/support/features.js';
import { OpenPoll, type Opened } from './open-poll.service.js';
import { firstAudience } from './poll-details.js';
import { PollsModule } from './polls.module.js';
import { Polls } from './polls.service.js';

const now = new Date('2027-03-02T09:00:00Z');
const closesAt = new Date('2027-03-21T23:00:00Z');
const clock = new StillClock(now);
const modules = [PollsModule, DrawsModule, InvitationsModule, DeliveriesModule, QuestionnairesModule];

let database: TestDatabase;
let web: Features;
let worker: Features;

beforeAll(async () => {
  database = await freshDatabase();
  web = await featuresOn(database, { modules, clock });
  worker = await featuresOn(database, { modules, clock, role: 'samenspel_worker' });
});
afterAll(async () => {
  await web.close();
  await worker.close();
  await database.close();
});
beforeEach(() => clock.moveTo(now));

const open = (id: string, features = web): Promise<Opened> =>
  features.transactions.run((tx) => features.get(OpenPoll).open(tx, id, clerk));
const count = async (sql: string, id: string): Promise<number> => {
  const [row] = await database.transactions.read((tx) =>
    tx.query<{ n: number }>(`select count(*)::integer as n ${sql}`, [id]),
  );
  return row?.n ?? -1;
};

describe.each([
  ['web program', () => web],
  ['worker', () => worker],
])('opening by the %s', (_, features) => {
  it('seals the questions, invites the drawn, plans the mailing and remembers who was asked', async () => {
    const poll = await aDrawnPoll(web, { details: { closesAt } });
    const opened = await open(poll.id, features());
    if (!opened.ok) throw new Error(opened.refused);
    expect(opened.poll).toMatchObject({ state: 'open', openedAt: now, opensAt: now });
    await web.transactions.read(async (tx) => {
      const invited = await web.get(Invitations).ofSubject(tx, poll.id);
      const emails = invited.filter(({ channel }) => channel === 'email').length;
      expect(invited).toHaveLength(120);
      expect(opened.mailing.messages).toBe(emails);
      expect(await web.get(Mailings).progress(tx, poll.id)).toMatchObject([
        { total: emails, queued: emails },
      ]);
      expect(await web.get(Questionnaires).find(tx, poll.questionnaireId)).toMatchObject({ state: 'sealed' });
    });
    expect(await count('from contact_ledger where subject_id = $1', poll.id)).toBe(120);
    expect(await count(`from audit_line where event = 'poll.opened' and subject = $1`, poll.id)).toBe(1);
  });
});

describe('opening', () => {
  it('reaches only people with an e-mail address when no letters are sent', async () => {
    const poll = await aDrawnPoll(web, { details: { closesAt }, letters: false });
    const opened = await open(poll.id);
    const invited = await web.transactions.read((tx) => web.get(Invitations).ofSubject(tx, poll.id));
    expect(opened).toMatchObject({ ok: true, mailing: { messages: invited.length } });
    expect(new Set(invited.map(({ channel }) => channel))).toEqual(new Set(['email']));
  });

  it('twice at the same time happens once', async () => {
    const poll = await aDrawnPoll(web, { details: { closesAt } });
    const both = await Promise.all([open(poll.id), open(poll.id, worker)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await count('from invitation where subject_id = $1', poll.id)).toBe(120);
  });

  it('is refused, and changes nothing, when the extract has grown old', async () => {
    const poll = await aDrawnPoll(web, { details: { closesAt } });
    clock.moveTo(new Date('2027-03-16T09:00:00Z'));
    expect(await open(poll.id)).toEqual({ ok: false, refused: 'not-ready' });
    expect(await count('from invitation where subject_id = $1', poll.id)).toBe(0);
    expect(await count(`from audit_line where event = 'poll.opened' and subject = $1`, poll.id)).toBe(0);
  });

  it('is refused without a concluded draw', async () => {
    const poll = await aDrawnPoll(web, { details: { closesAt } });
    await database.transactions.run((tx) =>
      tx.change('update poll set draw_id = null where id = $1', [poll.id]),
    );
    expect(await open(poll.id)).toEqual({ ok: false, refused: 'not-ready' });
  });
});

describe('planning', () => {
  const opensAt = new Date('2027-03-05T08:00:00Z');
  const plan = (id: string) => web.transactions.run((tx) => web.get(OpenPoll).plan(tx, id, clerk));

  it('passes the same check, and can be taken back', async () => {
    const poll = await aDrawnPoll(web, { details: { opensAt, closesAt } });
    expect(await plan(poll.id)).toMatchObject({ ok: true, poll: { state: 'scheduled' } });
    const back = await web.transactions.run((tx) => web.get(Polls).unschedule(tx, poll.id, clerk));
    expect(back).toMatchObject({ ok: true, poll: { state: 'draft' } });
  });

  it('that cannot be kept makes the poll a draft again, with the reason in the trail', async () => {
    const poll = await aDrawnPoll(web, { details: { opensAt, closesAt } });
    await plan(poll.id);
    await worker.transactions.run((tx) => worker.get(OpenPoll).refuseOpening(tx, poll.id, 'not-ready'));
    expect(await web.transactions.read((tx) => web.get(Polls).find(tx, poll.id))).toMatchObject({
      state: 'draft',
    });
    const sql = `from audit_line where event = 'poll.opening-refused' and facts ->> 'because' = 'not-ready' and subject = $1`;
    expect(await count(sql, poll.id)).toBe(1);
  });
});

describe('the audience', () => {
  const choose = (id: string) =>
    web.transactions.run((tx) =>
      web.get(Polls).chooseAudience(tx, id, { ...firstAudience, sampleSize: 50 }, clerk),
    );

  it('is held in place by a draw that was sealed', async () => {
    const poll = await aDrawnPoll(web, { details: { closesAt } });
    expect(await choose(poll.id)).toEqual({ ok: false, refused: 'draw-sealed' });
  });

  it('lets go of a draw that was only prepared', async () => {
    const { id, frameId } = await aDrawnPoll(web, { details: { closesAt } });
    const prepared = await web.transactions.run(async (tx) => {
      const request = {
        subjectId: id,
        frameId: frameId ?? '',
        audience: { areas: [], ageFrom: 18, ageTo: 99 },
        size: 40,
      };
      const rest = { quietMonths: 0, largestHousehold: 0, purpose: 'Peiling', by: clerk, replaces: null };
      const draw = await web.get(Draws).prepare(tx, { ...request, ...rest });
      if (!draw.ok) throw new Error(draw.refused);
      return web.get(Polls).attachDraw(tx, id, draw.drawId, clerk);
    });
    expect(prepared).toMatchObject({ ok: true });
    expect(await choose(id)).toMatchObject({ ok: true, poll: { drawId: null, sampleSize: 50 } });
  });
});
