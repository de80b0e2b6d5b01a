// Proves that the digest of a final list of receipts comes into the trail once, and is the one that residents can work out.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { Receipts, Shuffler } from '#features/answers/index.js';
import { AuditTrail } from '#platform/audit/audit-trail.js';
import { Audit } from '#platform/audit/audit.js';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import type { Features } from '../../../../test/support/features.js';
import {
  aQuestionnaire,
  anOpenPoll,
  answeringFeatures,
  setState,
  submitAnswer,
} from '../../../../test/support/open-poll.js';
import { ReceiptsToRecord } from './receipts-to-record.sweep.js';

let db: TestDatabase;
let web: Features;
let worker: Features;
let sweep: ReceiptsToRecord;
beforeAll(async () => {
  db = await freshDatabase();
  web = await answeringFeatures(db, 'samenspel_web');
  worker = await answeringFeatures(db, 'samenspel_worker');
  const { transactions } = worker;
  sweep = new ReceiptsToRecord(transactions, worker.get(Receipts), worker.get(AuditTrail), worker.get(Audit));
});
afterAll(async () => {
  await web.close();
  await worker.close();
  await db.close();
});

it('records a list once it is final, and never again', async () => {
  const questionnaire = { ...aQuestionnaire, questions: aQuestionnaire.questions.slice(0, 2) };
  const poll = await anOpenPoll(db, { questionnaire, receipts: true, people: 3 });
  await anOpenPoll(db, { people: 3 });
  for (const person of [0, 1, 2]) await submitAnswer(web, poll, person);
  expect(await sweep.run()).toBe(0);
  await setState(db, poll.id, 'closed');
  expect(await sweep.run()).toBe(0);
  await worker.get(Shuffler).shuffle(poll.id);
  expect(await sweep.run()).toBe(1);
  expect(await sweep.run()).toBe(0);
  const list = (await web.transactions.read((tx) => web.get(Receipts).list(tx, poll.id))) ?? [];
  expect(list).toHaveLength(3);
  const lines = list.map((line) => `${line}\n`).join('');
  const digest = createHash('sha256').update(lines).digest('hex');
  const recorded = await db.transactions.read((tx) =>
    tx.query(`select chain, actor, facts from audit_line where event = 'poll.receipts-listed'`),
  );
  expect(recorded).toEqual([
    { chain: `poll:${poll.id}`, actor: 'system', facts: { receipts: 3, list: digest } },
  ]);
});
