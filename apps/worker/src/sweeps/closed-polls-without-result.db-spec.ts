// From real answers to a public result: shuffled, counted once, approved by a second person, published at its moment.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { sha256 } from '#domain/evidence/digest.js';
import type { Answers } from '#domain/questionnaire/question.js';
import { Shuffler } from '#features/answers/index.js';
import { Polls, type StaffActor } from '#features/polls/index.js';
import {
  ComputeResult,
  computeResult,
  Reactions,
  Results,
  ResultsModule,
  type Result,
} from '#features/results/index.js';
import { Audit } from '#platform/audit/audit.js';
import { StillClock } from '#platform/clock/clock.js';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { featuresOn, type Features } from '../../../../test/support/features.js';
import { anAnsweredPoll } from '../../../../test/support/closed-poll.js';
import { setState, type OpenPoll } from '../../../../test/support/open-poll.js';
import { computeResultHandler } from '../jobs/compute-result.job.js';
import { ClosedPollsWithoutResult } from './closed-polls-without-result.sweep.js';
import { ResultsDueToPublish } from './results-due-to-publish.sweep.js';

const colleague: StaffActor = { kind: 'staff', accountId: '00000000-0000-4000-8000-0000000000bb' };
const maker: StaffActor = { kind: 'staff', accountId: '00000000-0000-4000-8000-0000000000aa' };
/** A beheerder, say: what they did counts, not their role. */
const editor: StaffActor = { kind: 'staff', accountId: '00000000-0000-4000-8000-0000000000cc' };
const earlierWriter: StaffActor = { kind: 'staff', accountId: '00000000-0000-4000-8000-0000000000dd' };
const clock = new StillClock(new Date('2027-03-17T08:00:00Z'));
const moments = {
  councilFrom: new Date('2027-03-20T08:00:00Z'),
  publicFrom: new Date('2027-03-22T08:00:00Z'),
};
const person = (code: string, value: number): Answers => ({
  veilig: { kind: 'choice', code },
  cijfer: { kind: 'number', value },
  'nog-iets': { kind: 'text', text: 'Mijn naam is Anna' },
});
const answers = [
  ...Array.from({ length: 14 }, () => person('veilig', 8)),
  ...Array.from({ length: 4 }, () => person('onveilig', 5)),
  ...Array.from({ length: 7 }, () => person('heel-veilig', 8)),
];

let database: TestDatabase;
let web: Features;
let worker: Features;
let poll: OpenPoll;
let counting: ClosedPollsWithoutResult;
let publishing: ResultsDueToPublish;

beforeAll(async () => {
  database = await freshDatabase();
  web = await featuresOn(database, { modules: [ResultsModule], clock });
  worker = await featuresOn(database, { modules: [ResultsModule], clock, role: 'samenspel_worker' });
  poll = await anAnsweredPoll(database, answers);
  await web.transactions.run((tx) =>
    web.get(Audit).record(tx, {
      chain: `poll:${poll.id}`,
      event: 'poll.audience-changed',
      actor: editor,
      subject: poll.id,
    }),
  );
  counting = new ClosedPollsWithoutResult(worker.transactions, worker.get(ComputeResult));
  publishing = new ResultsDueToPublish(worker.transactions, worker.get(Results));
});
afterAll(async () => {
  await web.close();
  await worker.close();
  await database.close();
});

const current = async (): Promise<Result> => {
  const result = await web.transactions.read((tx) => web.get(Results).current(tx, poll.id));
  if (!result) throw new Error('there is no result');
  return result;
};
const approve = async (by: StaffActor) => {
  const { id } = await current();
  return web.transactions.run((tx) => web.get(Results).approve(tx, id, moments, by));
};
const readers = async (): Promise<readonly string[]> =>
  web.transactions.read(async (tx) => {
    const may = async (audience: 'public' | 'council' | 'staff') =>
      (await web.get(Results).readable(tx, poll.id, audience)) ? [audience] : [];
    return [...(await may('public')), ...(await may('council')), ...(await may('staff'))];
  });
const trail = async (): Promise<readonly string[]> => {
  const lines = await database.transactions.read((tx) =>
    tx.query<{ event: string }>(
      `select event from audit_line where event ~ '^(result|reaction)' order by number`,
    ),
  );
  return lines.map(({ event }) => event);
};

describe('counting', () => {
  it('waits for the close, and then for the last answer to be shuffled', async () => {
    expect(await counting.run()).toBe(0);
    // While people answer there is no figure for anybody, however it is asked.
    const early = worker.transactions.run((tx) => worker.get(ComputeResult).compute(tx, poll.id));
    expect(await early).toBeUndefined();
    await setState(database, poll.id, 'closed');
    expect(await counting.run()).toBe(0);
    await worker.get(Shuffler).shuffle(poll.id);
    expect(await counting.run()).toBe(1);
  });

  it('happens once, however often it is asked', async () => {
    const again = computeResultHandler(worker.transactions, worker.get(ComputeResult));
    await Promise.all([counting.run(), again.handle({ pollId: poll.id }), again.handle({ pollId: poll.id })]);
    expect(again.name).toBe(computeResult.name);
    const [row] = await database.transactions.read((tx) =>
      tx.query<{ results: number }>('select count(*)::integer as results from result'),
    );
    expect(row?.results).toBe(1);
  });

  it('gives exactly what the answers say, and merges what a few people said', async () => {
    const { document, version, digest, state } = await current();
    expect({ version, state }).toEqual({ version: 1, state: 'computed' });
    expect(digest).toBe(sha256(canonicalJson(document)));
    expect(document).toMatchObject({ invited: 59, answered: 25 });
    expect(document.byEmail + document.byLetter).toBe(59);
    expect(document.questions[0]).toMatchObject({
      base: 25,
      answers: [
        { label: 'Veilig', count: 14, percentage: 56 },
        { label: 'Overig', count: 11, percentage: 44, merged: ['Heel veilig', 'Onveilig'] },
      ],
    });
    expect(document.questions[1]).toMatchObject({ shown: false, because: 'too-few' });
    expect(JSON.stringify(document)).not.toContain('Anna');
  });

  it('proposes a headline that people may change', async () => {
    const { id, headline } = await current();
    expect(headline).toBe(
      '56 procent antwoordt “Veilig” op de vraag “Hoe veilig voelt u zich ’s avonds in uw buurt?”',
    );
    const text = 'Ruim de helft voelt zich ’s avonds veilig';
    await web.transactions.run((tx) => web.get(Results).writeHeadline(tx, id, 'Eerst', earlierWriter));
    await web.transactions.run((tx) => web.get(Results).writeHeadline(tx, id, text, maker));
    expect(await current()).toMatchObject({ headline: text, headlineBy: maker.accountId });
  });
});

describe('publishing', () => {
  it('needs a second person', async () => {
    expect(await approve(maker)).toEqual({ ok: false, refused: 'own-work' });
    expect(await approve(editor)).toEqual({ ok: false, refused: 'own-work' });
    expect(await approve(earlierWriter)).toEqual({ ok: false, refused: 'own-work' });
    expect(await approve(colleague)).toMatchObject({ ok: true, result: { state: 'approved' } });
  });

  it('lets the council read first, and the public at its own moment', async () => {
    expect(await readers()).toEqual(['staff']);
    clock.moveTo(moments.councilFrom);
    expect(await readers()).toEqual(['council', 'staff']);
    expect(await publishing.run()).toBe(0);
    clock.moveTo(moments.publicFrom);
    expect(await readers()).toEqual(['public', 'council', 'staff']);
  });

  it('happens by itself at its moment, without a reaction of the college', async () => {
    expect(await publishing.run()).toBe(1);
    expect(await publishing.run()).toBe(0);
    expect(await current()).toMatchObject({ state: 'published' });
    expect(await web.transactions.read((tx) => web.get(Polls).find(tx, poll.id))).toMatchObject({
      state: 'published',
    });
    expect(await web.transactions.read((tx) => web.get(Reactions).find(tx, poll.id))).toBeUndefined();
  });
});

describe('afterwards', () => {
  const text = {
    outcome: 'partly',
    heard: 'Te donker.',
    decided: 'Meer lampen.',
    reasons: 'Licht helpt.',
  } as const;

  it('the college reacts, and may say it better later', async () => {
    const reactions = web.get(Reactions);
    await web.transactions.run((tx) => reactions.publish(tx, poll.id, text, maker));
    await web.transactions.run((tx) =>
      reactions.publish(tx, poll.id, { ...text, outcome: 'taken-over' }, maker),
    );
    expect(await web.transactions.read((tx) => reactions.find(tx, poll.id))).toMatchObject({
      outcome: 'taken-over',
      publishedAt: clock.now(),
    });
  });

  it('a mistake is withdrawn with a note, and counted anew', async () => {
    const { id } = await current();
    const note = 'De kop klopte niet.';
    await web.transactions.run((tx) => web.get(Results).withdraw(tx, id, note, colleague));
    expect(await readers()).toEqual([]);
    expect(await web.transactions.read((tx) => web.get(Results).corrections(tx, poll.id, 'public'))).toEqual([
      { version: 1, withdrawnAt: clock.now(), note },
    ]);
    expect(await counting.run()).toBe(1);
    expect(await current()).toMatchObject({ version: 2, state: 'computed', headlineBy: null });
    expect(await readers()).toEqual(['staff']);
  });

  it('every deed stands in the trail, in order', async () => {
    expect(await trail()).toEqual([
      'result.computed',
      'result.headline-written',
      'result.headline-written',
      'result.own-work-refused',
      'result.own-work-refused',
      'result.own-work-refused',
      'result.approved',
      'result.published',
      'reaction.published',
      'reaction.changed',
      'result.withdrawn',
      'result.computed',
    ]);
  });
});
