// Proves that answers which come in together each keep their own outcome, and that nothing in the inbox tells whose is whose.
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import type { Features } from '../../../test/support/features.js';
import { anOpenPoll, answeringFeatures, setState, type OpenPoll } from '../../../test/support/open-poll.js';
import { AnswersStore, type SealedAnswer } from './answers.store.js';
import { Intake } from './intake.service.js';

let db: TestDatabase;
let web: Features;
let poll: OpenPoll;
let closed: OpenPoll;
beforeAll(async () => {
  db = await freshDatabase();
  poll = await anOpenPoll(db, { people: 80 });
  closed = await anOpenPoll(db);
  await setState(db, closed.id, 'closed');
  web = await answeringFeatures(db, 'samenspel_web');
});
afterAll(async () => {
  await web.close();
  await db.close();
});

const from = (of: OpenPoll, person: number, bytes = 64): SealedAnswer => ({
  pollId: of.id,
  invitationId: of.invitations[person]?.id ?? randomUUID(),
  draftId: randomBytes(32),
  answerId: randomUUID(),
  box: randomBytes(bytes),
});

type Kept = { readonly id: string; readonly box: Buffer; readonly xmin: string };
const inbox = (): Promise<readonly Kept[]> =>
  db.transactions.read((tx) =>
    tx.query<Kept>('select id, box, xmin::text as xmin from answers.inbox order by ctid'),
  );

const handIn = (answers: readonly SealedAnswer[]) =>
  Promise.all(answers.map((answer) => web.get(Intake).accept(answer)));

describe('answers that come in together', () => {
  it('are each accepted, refused as the second, or too late, as if they had come alone', async () => {
    const answers = [from(poll, 0), from(poll, 1), from(poll, 0), from(closed, 2), from(poll, 2, 32)];
    const outcomes = await handIn(answers);
    expect([outcomes[0], outcomes[2]].sort()).toEqual(['accepted', 'answered-before']);
    expect([outcomes[1], outcomes[3], outcomes[4]]).toEqual(['accepted', 'poll-closed', 'accepted']);
    expect(await handIn([from(poll, 1), from(poll, 3)])).toEqual(['answered-before', 'accepted']);
    expect(await handIn([from(poll, 1000)])).toEqual(['answered-before']);
    expect(await inbox()).toHaveLength(4);
  });

  it('keep their own box, in one commit, in the order of ids that were made by chance', async () => {
    const before = new Set((await inbox()).map(({ id }) => id));
    const answers = Array.from({ length: 20 }, (_, index) => from(poll, 10 + index));
    expect(new Set(await handIn(answers))).toEqual(new Set(['accepted']));
    const kept = (await inbox()).filter(({ id }) => !before.has(id));
    expect(new Map(kept.map(({ id, box }) => [id, box]))).toEqual(
      new Map(answers.map(({ answerId, box }) => [answerId, box])),
    );
    expect(new Set(kept.map(({ xmin }) => xmin)).size).toBe(1);
    expect(kept.map(({ id }) => id)).toEqual(answers.map(({ answerId }) => answerId).sort());
  });

  it('do not fail for one that cannot be kept', async () => {
    const [taken] = await inbox();
    if (!taken) throw new Error('there is no answer');
    const bad = { ...from(poll, 40), answerId: taken.id };
    const outcomes = await Promise.allSettled(
      [from(poll, 41), bad, from(poll, 42)].map((each) => web.get(Intake).accept(each)),
    );
    expect(outcomes).toMatchObject([
      { status: 'fulfilled', value: 'accepted' },
      { status: 'rejected' },
      { status: 'fulfilled', value: 'accepted' },
    ]);
    expect(await handIn([from(poll, 40)])).toEqual(['accepted']);
  });

  it('never wait for each other in a circle', async () => {
    const people = Array.from({ length: 10 }, (_, index) => 50 + index);
    const store = web.get(AnswersStore);
    const rounds = Array.from({ length: 12 }, (_, round) => {
      const answers = (round % 2 ? [...people].reverse() : people).map((person) => from(poll, person));
      return web.transactions.single(async (tx) => answers.map(await store.accept(tx, poll.id, answers)));
    });
    const outcomes = (await Promise.all(rounds)).flat();
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(people.length);
  });

  it('with boxes that are not equally long are refused as a whole', async () => {
    const answers = [from(poll, 5, 64), from(poll, 6, 65)];
    const refused = web.transactions.single((tx) => web.get(AnswersStore).accept(tx, poll.id, answers));
    await expect(refused).rejects.toThrow('equally long');
  });
});
