// Real people answer: the database holds how many passed each question in whole tens, and nothing about any of them.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { anOpenPoll, answeringFeatures, type OpenPoll } from '../../../test/support/open-poll.js';
import { Answering } from './answering.service.js';

let database: TestDatabase;
let poll: OpenPoll;

beforeAll(async () => {
  database = await freshDatabase();
  poll = await anOpenPoll(database);
});
afterAll(() => database.close());

/** These people fill in the first so many questions, each of them twice. */
async function fillIn(people: readonly number[], questions: number): Promise<void> {
  const web = await answeringFeatures(database, 'samenspel_web');
  const answering = web.get(Answering);
  for (const person of people) {
    const token = poll.links.get(poll.invitations[person]?.id ?? '') ?? '';
    for (const number of Array.from({ length: 2 * questions }, (_, index) => 1 + (index % questions)))
      await web.transactions.run(async (tx) => {
        const arrival = await answering.arrive(tx, token);
        if (!arrival) throw new Error('the link leads nowhere');
        const session = answering.start(arrival, token);
        const stand = await answering.stand(tx, session);
        const answer = { kind: 'dont-know' } as const;
        if (stand) await answering.saveDraft(tx, session, stand, { number, answer });
      });
  }
  await web.close();
}
const counted = () =>
  database.transactions.read((tx) =>
    tx.query('select question_id as question, people from question_passed order by question_id'),
  );
const people = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

describe('how far people get', () => {
  it('is not written for nine people', async () => {
    await fillIn(people(1, 9), 2);
    expect(await counted()).toEqual([]);
  });

  it('is written for ten, each person once per question, and only for the questions they passed', async () => {
    await fillIn(people(10, 19), 1);
    await fillIn(people(10, 10), 2);
    expect(await counted()).toEqual([
      { question: 'cijfer', people: 10 },
      { question: 'veilig', people: 10 },
    ]);
  });

  it('is a bare number per question', async () => {
    const columns = await database.transactions.read((tx) =>
      tx.query<{ name: string }>(
        `select column_name as name from information_schema.columns where table_name = 'question_passed' order by 1`,
      ),
    );
    expect(columns.map(({ name }) => name)).toEqual(['people', 'poll_id', 'question_id']);
  });
});
