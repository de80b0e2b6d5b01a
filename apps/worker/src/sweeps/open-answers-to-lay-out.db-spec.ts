// From what people wrote to what everybody reads: laid out by the worker, coded by two, quotes looked at, approved by a third.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CodingModule, OpenAnswers, type OpenWork } from '#features/coding/index.js';
import type { StaffActor } from '#features/polls/index.js';
import { ComputeResult } from '#features/results/index.js';
import { StillClock } from '#platform/clock/clock.js';
import { aClosedPoll } from '../../../../test/support/closed-poll.js';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { featuresOn, type Features } from '../../../../test/support/features.js';
import type { OpenPoll } from '../../../../test/support/open-poll.js';
import { OpenAnswersToLayOut } from './open-answers-to-lay-out.sweep.js';

const staff = (last: string): StaffActor => ({
  kind: 'staff',
  accountId: `00000000-0000-4000-8000-0000000000${last}`,
});
const [one, two, colleague] = [staff('c1'), staff('c2'), staff('c3')];
const clock = new StillClock(new Date('2027-03-17T08:00:00Z'));

let database: TestDatabase;
let web: Features;
let worker: Features;
let poll: OpenPoll;
let sweep: OpenAnswersToLayOut;

beforeAll(async () => {
  database = await freshDatabase();
  web = await featuresOn(database, { modules: [CodingModule], clock });
  worker = await featuresOn(database, { modules: [CodingModule], clock, role: 'samenspel_worker' });
  poll = await aClosedPoll(
    database,
    Array.from({ length: 24 }, (_, index) => ({
      veilig: { kind: 'choice', code: 'veilig' } as const,
      cijfer: { kind: 'number', value: 8 } as const,
      ...(index < 22
        ? { 'nog-iets': { kind: 'text', text: `Buurman Jansen ${index}: meer licht` } as const }
        : {}),
    })),
  );
  sweep = new OpenAnswersToLayOut(worker.transactions, worker.get(OpenAnswers));
});
afterAll(async () => {
  await web.close();
  await worker.close();
  await database.close();
});

const key = () => ({ pollId: poll.id, questionId: 'nog-iets' });
const open = (): OpenAnswers => web.get(OpenAnswers);
async function work(): Promise<OpenWork> {
  const found = await web.transactions.read((tx) => open().work(tx, key()));
  if (!found) throw new Error('there is no open question');
  return found;
}
async function codeAll(by: StaffActor): Promise<void> {
  const { answers, codes } = await work();
  await web.transactions.run(async (tx) => {
    for (const { id } of answers)
      await open().code(tx, key(), { answerId: id, codes: codes.map((code) => code.id) }, by);
  });
}

describe('laying out', () => {
  it('waits for the count, and happens once', async () => {
    expect(await sweep.run()).toBe(0);
    await worker.transactions.run((tx) => worker.get(ComputeResult).compute(tx, poll.id));
    expect(await sweep.run()).toBe(1);
    expect(await sweep.run()).toBe(0);
    expect((await work()).answers).toHaveLength(22);
  });

  it('keeps nothing beside the text, and no order', async () => {
    const columns = await database.transactions.read((tx) =>
      tx.query<{ name: string }>(
        `select column_name as name from information_schema.columns where table_name = 'open_answer' order by 1`,
      ),
    );
    expect(columns.map(({ name }) => name)).toEqual([
      'cleaned',
      'id',
      'judged_by',
      'poll_id',
      'question_id',
      'text',
      'verdict',
    ]);
    const rows = await database.transactions.read((tx) =>
      tx.query<{ id: string }>('select id from open_answer order by ctid'),
    );
    expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).toSorted());
  });

  it('cannot be done by the program that serves pages', async () => {
    await expect(
      web.transactions.run((tx) =>
        tx.change(
          `insert into open_answer (id, poll_id, question_id, text) values (gen_random_uuid(), $1, 'nog-iets', 'x')`,
          [poll.id],
        ),
      ),
    ).rejects.toThrow('permission denied');
  });
});

describe('coding and approving', () => {
  it('goes from codes to quotes to an offer, and refuses what is not done', async () => {
    const offer = () => web.transactions.run((tx) => open().offer(tx, key(), one));
    expect(await offer()).toEqual({ ok: false, refused: 'no-codes' });
    await web.transactions.run((tx) => open().addCode(tx, key(), 'Licht', one));
    expect(await web.transactions.run((tx) => open().addCode(tx, key(), 'Licht', two))).toEqual({
      ok: false,
      refused: 'code-exists',
    });
    expect(await offer()).toEqual({ ok: false, refused: 'not-all-coded' });
    await codeAll(one);
    await codeAll(two);
    const { alpha, toJudge } = await work();
    expect(alpha).toBeUndefined();
    expect(toJudge).toHaveLength(2);
    expect(await offer()).toEqual({ ok: false, refused: 'not-all-judged' });
    for (const { id } of toJudge)
      await web.transactions.run((tx) =>
        open().judge(tx, key(), { id, verdict: 'quotable', cleaned: 'Buurman [naam]: meer licht' }, one),
      );
    expect(await offer()).toMatchObject({ ok: true, question: { state: 'offered' } });
  });

  it('is published by a third person beside a public result, and shows no name', async () => {
    const publish = (by: StaffActor) => web.transactions.run((tx) => open().publish(tx, key(), by));
    expect(await publish(one)).toEqual({ ok: false, refused: 'own-work' });
    expect(await publish(colleague)).toEqual({ ok: false, refused: 'result-not-public' });
    await database.transactions.run((tx) =>
      tx.change(
        `update result set state = 'published', approved_at = $1, council_from = $1, public_from = $1`,
        [clock.now()],
      ),
    );
    expect(await publish(colleague)).toMatchObject({ ok: true });
    const [question] = await web.transactions.read((tx) => open().ofPoll(tx, poll.id));
    expect(question?.document).toMatchObject({
      answers: 20,
      codes: [{ label: 'Licht', answers: 20 }],
      coders: 2,
    });
    expect(question?.document?.codes[0]?.quotes).toHaveLength(2);
    expect(JSON.stringify(question?.document)).not.toContain('Jansen');
  });

  it('lets nobody code what is published, and erases the texts when the poll is done with', async () => {
    expect(await web.transactions.run((tx) => open().addCode(tx, key(), 'Nog een', two))).toEqual({
      ok: false,
      refused: 'not-in-this-state',
    });
    await database.transactions.run((tx) => tx.change(`update poll set state = 'archived'`));
    expect(await sweep.run()).toBe(22);
    expect((await work()).answers).toEqual([]);
    expect((await work()).question.document?.codes).toHaveLength(1);
  });
});
