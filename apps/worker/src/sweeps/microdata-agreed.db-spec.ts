// Researchers get answers only under an agreement in force, in groups of ten, and tables of two traits are chosen before approval.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answers } from '#domain/questionnaire/question.js';
import type { StaffActor } from '#features/polls/index.js';
import {
  Agreements,
  ComputeResult,
  Crossings,
  MakeMicrodata,
  Results,
  ResultsModule,
} from '#features/results/index.js';
import { StillClock } from '#platform/clock/clock.js';
import { aClosedPoll } from '../../../../test/support/closed-poll.js';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { featuresOn, type Features } from '../../../../test/support/features.js';
import type { OpenPoll } from '../../../../test/support/open-poll.js';
import { MicrodataAgreed } from './microdata-agreed.sweep.js';

const maker: StaffActor = { kind: 'staff', accountId: '00000000-0000-4000-8000-0000000000aa' };
const colleague: StaffActor = { kind: 'staff', accountId: '00000000-0000-4000-8000-0000000000bb' };
const officer: StaffActor = { kind: 'staff', accountId: '00000000-0000-4000-8000-0000000000cc' };
const researcher: StaffActor = { kind: 'staff', accountId: '00000000-0000-4000-8000-0000000000dd' };
const clock = new StillClock(new Date('2027-03-17T08:00:00Z'));
const agreement = {
  researcherId: researcher.accountId,
  party: 'Universiteit van Tilburg',
  purpose: 'Onderzoek naar veiligheid',
  signedOn: '2027-03-10',
  endsOn: '2027-03-18',
};
const person = (code: string, value: number): Answers => ({
  veilig: { kind: 'choice', code },
  cijfer: { kind: 'number', value },
  'nog-iets': { kind: 'text', text: 'Mijn naam is Anna' },
});
const answers = [
  ...Array.from({ length: 20 }, () => person('veilig', 8)),
  ...Array.from({ length: 13 }, () => person('onveilig', 5)),
  ...Array.from({ length: 3 }, () => person('heel-veilig', 9)),
];

let database: TestDatabase;
let web: Features;
let worker: Features;
let poll: OpenPoll;
let sweep: MicrodataAgreed;

beforeAll(async () => {
  database = await freshDatabase();
  web = await featuresOn(database, { modules: [ResultsModule], clock });
  worker = await featuresOn(database, { modules: [ResultsModule], clock, role: 'samenspel_worker' });
  poll = await aClosedPoll(database, answers);
  sweep = new MicrodataAgreed(worker.transactions, worker.get(MakeMicrodata));
  await worker.transactions.run((tx) => worker.get(ComputeResult).compute(tx, poll.id));
});

afterAll(async () => {
  await web.close();
  await worker.close();
  await database.close();
});

const choose = (traits: readonly [string, string]) =>
  web.transactions.run((tx) =>
    web.get(Crossings).choose(tx, poll.id, { traits, questions: ['veilig'] }, maker),
  );
const record = (by: StaffActor, change: Partial<typeof agreement> = {}, isResearcher = true) =>
  web.transactions.run((tx) =>
    web.get(Agreements).record(tx, poll.id, { ...agreement, ...change }, { by, isResearcher }),
  );
const handOver = (by: StaffActor) =>
  web.transactions.run((tx) => web.get(Agreements).handOver(tx, poll.id, by));
const current = async () => {
  const result = await web.transactions.read((tx) => web.get(Results).current(tx, poll.id));
  if (!result) throw new Error('no result');
  return result;
};

describe('tables of two traits', () => {
  it('are chosen while nobody approved the result, which is then counted anew', async () => {
    expect((await current()).version).toBe(1);
    expect(await choose(['age', 'gender'])).toEqual({ ok: true });
    await worker.transactions.run((tx) => worker.get(ComputeResult).compute(tx, poll.id));
    expect((await current()).version).toBe(2);
    expect(await web.transactions.read((tx) => web.get(Crossings).find(tx, poll.id))).toEqual({
      traits: ['age', 'gender'],
      questions: ['veilig'],
    });
  });

  it('lie fixed once it is approved', async () => {
    const moments = {
      councilFrom: new Date('2027-03-16T08:00:00Z'),
      publicFrom: new Date('2027-03-22T08:00:00Z'),
    };
    const { id } = await current();
    const approved = await web.transactions.run(async (tx) => {
      await web.get(Results).writeHeadline(tx, id, 'De meeste mensen voelen zich veilig', maker);
      return web.get(Results).approve(tx, id, moments, colleague);
    });
    expect(approved.ok).toBe(true);
    expect(await choose(['age', 'area'])).toEqual({ ok: false, refused: 'tables-settled' });
  });
});

describe('answers for researchers', () => {
  it('are there for nobody without an agreement', async () => {
    expect(await sweep.run()).toBe(0);
    expect(await handOver(researcher)).toEqual({ ok: false, refused: 'no-agreement' });
  });

  it('take an agreement that somebody else records, with an account that is a researcher', async () => {
    expect(await record(researcher)).toEqual({ ok: false, refused: 'own-agreement' });
    expect(await record(officer, {}, false)).toEqual({ ok: false, refused: 'no-researcher' });
    expect(await record(officer, { endsOn: '2027-03-01' })).toEqual({
      ok: false,
      refused: 'ends-before-it-begins',
    });
    expect(await record(officer)).toEqual({ ok: true });
    expect(await handOver(researcher)).toEqual({ ok: false, refused: 'not-made-yet' });
  });

  it('come in groups of ten or more, weighted, without a word that somebody wrote, to whom the agreement names', async () => {
    expect(await sweep.run()).toBe(1);
    expect(await sweep.run()).toBe(0);
    const handed = await handOver(researcher);
    if (!handed.ok) throw new Error(handed.refused);
    const [heading = [], ...rows] = handed.file.rows;
    const weight = heading.indexOf('gewicht');
    expect(rows).toHaveLength(36);
    const sizes = new Map<string, number>();
    const columns = [...heading.keys()].filter((place) => place <= weight);
    for (const row of rows) {
      const key = columns.map((place) => row[place]).join('|');
      sizes.set(key, (sizes.get(key) ?? 0) + 1);
    }
    expect(Math.min(...sizes.values())).toBeGreaterThanOrEqual(10);
    expect(JSON.stringify(handed.file.rows)).not.toContain('Anna');
    expect(heading.length).toBe(weight + 3);
    const safe = rows.map((row) => row[weight + 1]);
    expect(new Set(safe).size).toBe(2);
    expect(await handOver(officer)).toEqual({ ok: false, refused: 'no-agreement' });
  });

  it('leave a line in the trail for every download', async () => {
    const lines = await database.transactions.read((tx) =>
      tx.query<{ event: string }>(
        `select event from audit_line where event like 'microdata.%' order by number`,
      ),
    );
    expect(lines.map(({ event }) => event)).toEqual([
      'microdata.agreed',
      'microdata.made',
      'microdata.downloaded',
    ]);
  });

  it('are erased after the last day, or when the agreement is ended', async () => {
    clock.moveTo(new Date('2027-03-19T08:00:00Z'));
    expect(await handOver(researcher)).toEqual({ ok: false, refused: 'no-agreement' });
    expect(await sweep.run()).toBe(1);
    expect(await record(officer, { endsOn: '2027-06-01' })).toEqual({ ok: true });
    expect(await sweep.run()).toBe(1);
    const [own] = await web.transactions.read((tx) => web.get(Agreements).ofPoll(tx, poll.id));
    const ended = await web.transactions.run((tx) => web.get(Agreements).end(tx, own?.id ?? '', officer));
    expect(ended).toEqual({ ok: true });
    const file = await web.transactions.read((tx) => web.get(Agreements).file(tx, poll.id));
    expect(file).toBeUndefined();
  });
});
