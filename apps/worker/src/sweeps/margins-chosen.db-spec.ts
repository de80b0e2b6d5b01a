// A poll is weighted to figures of the population that staff chose: read, chosen, counted anew, left again, all in the trail.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answers } from '#domain/questionnaire/question.js';
import { Invitations } from '#features/invitations/index.js';
import type { StaffActor } from '#features/polls/index.js';
import { ComputeResult, Margins, pollClasses, Results, ResultsModule } from '#features/results/index.js';
import { StillClock } from '#platform/clock/clock.js';
import { aClosedPoll } from '../../../../test/support/closed-poll.js';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { featuresOn, type Features } from '../../../../test/support/features.js';
import type { OpenPoll } from '../../../../test/support/open-poll.js';

const researcher: StaffActor = { kind: 'staff', accountId: '00000000-0000-4000-8000-0000000000aa' };
const colleague: StaffActor = { kind: 'staff', accountId: '00000000-0000-4000-8000-0000000000bb' };
const clock = new StillClock(new Date('2027-03-17T08:00:00Z'));
const source = 'CBS StatLine, tabel 03759ned, peildatum 1 januari 2027';
const answers = Array.from({ length: 50 }, (_, person): Answers => ({
  veilig: { kind: 'choice', code: person % 2 === 0 ? 'veilig' : 'onveilig' },
  cijfer: { kind: 'number', value: 7 },
}));

let database: TestDatabase;
let web: Features;
let worker: Features;
let poll: OpenPoll;

beforeAll(async () => {
  database = await freshDatabase();
  web = await featuresOn(database, { modules: [ResultsModule], clock });
  worker = await featuresOn(database, { modules: [ResultsModule], clock, role: 'samenspel_worker' });
  poll = await aClosedPoll(database, answers);
});

afterAll(async () => {
  await web.close();
  await worker.close();
  await database.close();
});

const count = () => worker.transactions.run((tx) => worker.get(ComputeResult).compute(tx, poll.id));
const kept = () => web.transactions.read((tx) => web.get(Margins).ofPoll(tx, poll.id));
const classes = () =>
  web.transactions.read(async (tx) =>
    pollClasses(await web.get(Invitations).invitedGroups(tx, poll.id), new Map()),
  );

describe('margins of a poll', () => {
  it('are kept as they were read, and weigh nothing before they are chosen', async () => {
    expect((await count())?.document.weighting?.margins).toBeUndefined();
    const known = Object.entries(await classes()).filter(([, own]) => own.length > 1);
    expect(known.length).toBeGreaterThan(0);
    const totals = known.map(([trait, own]) => ({
      trait,
      classes: own.map(({ name }, place) => ({ name, total: 1000 + place })),
    }));
    const text = { fileName: 'margins.csv', totals: totals.slice(0, 1) };
    expect(await web.transactions.run((tx) => web.get(Margins).keep(tx, poll.id, text, researcher))).toEqual({
      ok: true,
    });
    const [row] = await kept();
    expect(row).toMatchObject({
      fileName: 'margins.csv',
      totals: totals.slice(0, 1),
      source: '',
      chosenAt: null,
    });
  });

  it('count anew when they are chosen, and stand in the document with their source', async () => {
    const [row] = await kept();
    const choice = { id: row?.id ?? '', source };
    const choose = () =>
      web.transactions.run((tx) => web.get(Margins).choose(tx, poll.id, choice, researcher));
    expect(await choose()).toEqual({ ok: true });
    expect(await choose()).toEqual({ ok: false, refused: 'margins-unknown' });
    const result = await count();
    expect(result?.version).toBe(2);
    expect(result?.document.weighting?.margins).toEqual({ source, digest: row?.digest, totals: row?.totals });
    const own = await web.transactions.read((tx) =>
      web.get(Results).hadAHand(tx, { id: result?.id ?? '', pollId: poll.id }, researcher),
    );
    expect(own).toBe(true);
  });

  it('are written down when the answers cannot be weighted to them', async () => {
    const totals = [{ trait: 'age', classes: [{ name: 'nobody', total: 5 }] }];
    clock.moveTo(new Date('2027-03-17T09:00:00Z'));
    const text = { fileName: 'fout.csv', totals };
    await web.transactions.run((tx) => web.get(Margins).keep(tx, poll.id, text, researcher));
    const [row] = await kept();
    await web.transactions.run((tx) =>
      web.get(Margins).choose(tx, poll.id, { id: row?.id ?? '', source }, researcher),
    );
    expect((await count())?.document.weighting?.margins).toBeUndefined();
    const [newest] = await kept();
    expect(newest?.notMet.map(({ trait }) => trait)).toEqual(['age']);
  });

  it('are left for the numbers of the frame, and lie fixed once the result is approved', async () => {
    const leave = () => web.transactions.run((tx) => web.get(Margins).leave(tx, poll.id, researcher));
    expect(await leave()).toEqual({ ok: true });
    const result = await count();
    expect(result?.version).toBe(4);
    expect(await leave()).toEqual({ ok: false, refused: 'margins-unknown' });
    const moments = {
      councilFrom: new Date('2027-03-18T08:00:00Z'),
      publicFrom: new Date('2027-03-22T08:00:00Z'),
    };
    const approved = await web.transactions.run(async (tx) => {
      await web.get(Results).writeHeadline(tx, result?.id ?? '', 'De helft voelt zich veilig', researcher);
      return web.get(Results).approve(tx, result?.id ?? '', moments, colleague);
    });
    expect(approved.ok).toBe(true);
    expect(await leave()).toEqual({ ok: false, refused: 'margins-settled' });
  });

  it('leave every deed in the trail', async () => {
    const lines = await database.transactions.read((tx) =>
      tx.query<{ event: string }>(
        `select event from audit_line where event like 'result.margins-%' order by number`,
      ),
    );
    expect(lines.map(({ event }) => event)).toEqual([
      ...['result.margins-read', 'result.margins-chosen', 'result.margins-read', 'result.margins-chosen'],
      ...['result.margins-not-met', 'result.margins-left'],
    ]);
  });
});
