// Proves receipts: who sent an answer finds it on the list after the close, at either level and on paper, and the list
// leads to no answer.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { handIn, signedToken } from '../../../test/support/bearer.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import type { Features } from '../../../test/support/features.js';
import { anOpenPoll, answeringFeatures, setState, startAnswering } from '../../../test/support/open-poll.js';
import { Answering } from './answering.service.js';
import { PaperEntries } from './paper-entries.service.js';
import { receiptCode, receiptDigest, Receipts } from './receipts.service.js';
import { Shuffler } from './shuffler.service.js';

const questionnaire: Questionnaire = {
  version: 1,
  questions: [
    { id: 'cijfer', kind: 'report-mark', text: 'Welk cijfer?', help: '', required: true, dontKnow: false },
  ],
};
let db: TestDatabase;
let web: Features;
let worker: Features;
beforeAll(async () => {
  db = await freshDatabase();
  web = await answeringFeatures(db, 'samenspel_web');
  worker = await answeringFeatures(db, 'samenspel_worker');
});
afterAll(async () => {
  await web.close();
  await worker.close();
  await db.close();
});

const listOf = (pollId: string) => web.transactions.read((tx) => web.get(Receipts).list(tx, pollId));

it('gives the same code however often one sends, and finds it after the close, never before', async () => {
  const poll = await anOpenPoll(db, { questionnaire, receipts: true });
  const session = await startAnswering(web, poll, 0);
  const answering = web.get(Answering);
  const send = () => answering.submit(session);
  await web.transactions.run(async (tx) => {
    const stand = await answering.stand(tx, session);
    if (!stand) throw new Error('the link leads nowhere');
    await answering.saveDraft(tx, session, stand, { number: 1, answer: { kind: 'number', value: 8 } });
  });
  const receipt = receiptCode(session.draftKey);
  expect(await send()).toEqual({ outcome: 'accepted', pollId: poll.id, receipt });
  expect(await send()).toEqual({ outcome: 'answered-before', pollId: poll.id, receipt });
  const code = poll.codes.get(poll.invitations[1]?.id ?? '') ?? '';
  const answers = { cijfer: { kind: 'number', value: 6 } } as const;
  const entry = { pollId: poll.id, code, answers, origin: 'paper', by: poll.id, twice: false } as const;
  expect(await web.transactions.run((tx) => web.get(PaperEntries).enter(tx, entry))).toEqual({
    outcome: 'accepted',
  });
  const onPaper = receiptCode((await startAnswering(web, poll, 1)).draftKey);
  expect(await listOf(poll.id)).toBeUndefined();
  await setState(db, poll.id, 'closed');
  expect(await listOf(poll.id)).toBeUndefined();
  await worker.get(Shuffler).shuffle(poll.id);
  const list = (await listOf(poll.id)) ?? [];
  expect(list).toEqual([receipt, onPaper].map((each) => receiptDigest(poll.id, each)).sort());
  const receipts = web.get(Receipts);
  expect(receipts.isOn(list, poll.id, receipt.toLowerCase().replaceAll('-', ' '))).toBe(true);
  expect(receipts.isOn(list, poll.id, 'K7QF-2M9D-X4R1-T0AB')).toBe(false);
  expect(receipts.isOn(list, poll.id, 'K7QF')).toBeUndefined();
  const stored = await db.transactions.read((tx) =>
    tx.query<{ text: string }>(
      'select (answer.*)::text as text from answers.answer as answer where poll_id = $1',
      [poll.id],
    ),
  );
  expect(stored).toHaveLength(2);
  for (const { text } of stored)
    for (const trace of [...list, receipt, onPaper]) expect(text).not.toContain(trace);
});

it('goes with a token as well, from the token itself', async () => {
  const poll = await anOpenPoll(db, { questionnaire, receipts: true, level: 'B' });
  const signed = await signedToken(web, poll, 0);
  const kept = { given: { cijfer: { cijfer: '8' } }, seen: ['cijfer'] };
  const receipt = receiptCode(signed.token);
  expect(await handIn(web, poll, kept, signed)).toEqual({ outcome: 'accepted', receipt });
  expect(await handIn(web, poll, kept, signed)).toEqual({ outcome: 'answered-before', receipt });
  await setState(db, poll.id, 'closed');
  await worker.get(Shuffler).shuffle(poll.id);
  expect(await listOf(poll.id)).toEqual([receiptDigest(poll.id, receipt)]);
});

it('is not there where staff did not choose it', async () => {
  const poll = await anOpenPoll(db, { questionnaire });
  await setState(db, poll.id, 'closed');
  await worker.get(Shuffler).shuffle(poll.id);
  expect(await listOf(poll.id)).toBeUndefined();
});
