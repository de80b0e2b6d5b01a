// Proves that the worker finds the answers that wait, and tells when one does not open.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AnswersOfPolls, Shuffler } from '#features/answers/index.js';
import { Log } from '#platform/logging/log.js';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import type { Features } from '../../../../test/support/features.js';
import {
  anOpenPoll,
  answeringFeatures,
  setState,
  submitAnswer,
  type OpenPoll,
} from '../../../../test/support/open-poll.js';
import { AnswersToShuffle } from './answers-to-shuffle.sweep.js';

let db: TestDatabase;
let web: Features;
let worker: Features;
let poll: OpenPoll;
let sweep: AnswersToShuffle;
beforeAll(async () => {
  db = await freshDatabase();
  poll = await anOpenPoll(db, { people: 40 });
  web = await answeringFeatures(db, 'samenspel_web');
  worker = await answeringFeatures(db, 'samenspel_worker');
  sweep = new AnswersToShuffle(worker.get(Shuffler), worker.get(Log));
});
afterAll(async () => {
  await web.close();
  await worker.close();
  await db.close();
});

const submitUpTo = async (from: number, to: number): Promise<void> => {
  for (let person = from; person < to; person += 1) await submitAnswer(web, poll, person);
};

it('answers wait until there are twenty, and then come out together', async () => {
  await submitUpTo(0, 19);
  expect(await sweep.run()).toBe(0);
  await submitUpTo(19, 20);
  expect(await sweep.run()).toBe(20);
  expect(await sweep.run()).toBe(0);
});

it('the last ones come out when the poll is over; a box that does not open keeps the poll from being counted', async () => {
  await submitUpTo(20, 23);
  await setState(db, poll.id, 'closed');
  await db.transactions.run((tx) =>
    tx.change(
      `insert into answers.inbox (id, poll_id, box) select gen_random_uuid(), poll_id, sha256(box) from answers.inbox limit 1`,
    ),
  );
  expect(await sweep.run()).toBe(3);
  const complete = (): Promise<boolean> =>
    worker.transactions.read((tx) => worker.get(AnswersOfPolls).areComplete(tx, poll.id));
  expect(await complete()).toBe(false);
  await db.transactions.run((tx) => tx.change('delete from answers.inbox'));
  await sweep.run();
  expect(await complete()).toBe(true);
  expect(
    await worker.transactions.read((tx) => worker.get(AnswersOfPolls).answersOf(tx, poll.id)),
  ).toHaveLength(23);
});
