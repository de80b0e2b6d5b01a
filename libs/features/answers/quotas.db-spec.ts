// A full quota closes quietly: counted a batch at a time, for people with a personal link, and never for who was done.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answers, Questionnaire } from '#domain/questionnaire/question.js';
import { StillClock } from '#platform/clock/clock.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import type { Features } from '../../../test/support/features.js';
import {
  anOpenPoll,
  answeringFeatures,
  aQuestionnaire,
  OPENED,
  startAnswering,
  submitAnswer,
  type OpenPoll,
} from '../../../test/support/open-poll.js';
import { Answering } from './answering.service.js';
import { wayOf } from './draft.js';
import { Quotas } from './quotas.service.js';
import { Shuffler, SMALLEST_BATCH } from './shuffler.service.js';

const questionnaire: Questionnaire = {
  ...aQuestionnaire,
  quotas: [
    { id: 'g1', name: 'Genoeg', when: { kind: 'chose', question: 'veilig', codes: ['veilig'] }, atMost: 15 },
  ],
};
const safe: Answers = { veilig: { kind: 'choice', code: 'veilig' }, cijfer: { kind: 'number', value: 8 } };
const unsafe: Answers = {
  veilig: { kind: 'choice', code: 'onveilig' },
  cijfer: { kind: 'number', value: 3 },
};

let db: TestDatabase;
let web: Features;
let worker: Features;
let poll: OpenPoll;
const clock = new StillClock(OPENED);

beforeAll(async () => {
  db = await freshDatabase();
  poll = await anOpenPoll(db, { questionnaire });
  web = await answeringFeatures(db, 'samenspel_web', clock);
  worker = await answeringFeatures(db, 'samenspel_worker');
});
afterAll(async () => {
  await web.close();
  await worker.close();
  await db.close();
});

const full = () => web.transactions.read((tx) => web.get(Quotas).full(tx, poll.id, questionnaire));
const answerOne = async (person: number, answers: Answers) => {
  const session = await startAnswering(web, poll, person);
  const answering = web.get(Answering);
  await web.transactions.run(async (tx) => {
    const stand = await answering.stand(tx, session);
    if (stand) await answering.saveDraft(tx, session, stand, { number: 1, answer: answers['veilig'] });
  });
  const stand = await web.transactions.read((tx) => answering.stand(tx, session));
  return { session, way: stand ? wayOf(stand.questionnaire, stand.draft).map(({ id }) => id) : [] };
};

describe('a quota', () => {
  it('is not counted while answers wait in their boxes', async () => {
    for (let person = 0; person < SMALLEST_BATCH - 1; person += 1)
      await submitAnswer(web, poll, person, safe);
    expect(await full()).toEqual([]);
    expect((await answerOne(30, safe)).way).toEqual(['veilig', 'cijfer', 'nog-iets']);
  });

  it('is full once a batch with enough of them was opened, and leads others like them to the end', async () => {
    await submitAnswer(web, poll, SMALLEST_BATCH - 1, unsafe);
    await worker.get(Shuffler).shuffle(poll.id);
    expect(await full()).toEqual(['g1']);
    clock.moveTo(new Date(OPENED.getTime() + 120_000));

    const closed = await answerOne(32, safe);
    expect(closed.way).toEqual(['veilig']);
    const sent = await web.get(Answering).submit(closed.session);
    expect(sent).toEqual({ outcome: 'accepted', pollId: poll.id, receipt: '' });
    expect((await answerOne(33, unsafe)).way).toEqual(['veilig', 'cijfer', 'nog-iets']);
  });

  it('takes nothing from who had answered everything before it was full', async () => {
    clock.moveTo(OPENED);
    const session = await startAnswering(web, poll, 34);
    const answering = web.get(Answering);
    await web.transactions.run(async (tx) => {
      for (const [index, { id }] of questionnaire.questions.entries()) {
        const stand = await answering.stand(tx, session);
        if (stand) await answering.saveDraft(tx, session, stand, { number: index + 1, answer: safe[id] });
      }
    });
    clock.moveTo(new Date(OPENED.getTime() + 240_000));
    await answering.submit(session);
    for (let person = 35; person < 35 + SMALLEST_BATCH; person += 1)
      await submitAnswer(web, poll, person, unsafe);
    await worker.get(Shuffler).shuffle(poll.id);
    const stored = await db.transactions.read((tx) =>
      tx.query<{ marks: number }>(
        `select count(*)::integer as marks from answers.answer
         where poll_id = $1 and answers -> 'veilig' ->> 'code' = 'veilig' and answers ? 'cijfer'`,
        [poll.id],
      ),
    );
    expect(stored[0]?.marks).toBe(SMALLEST_BATCH);
  });

  it('can be counted by the worker only', async () => {
    const cheat = web.transactions.run((tx) => tx.change('update quota_count set counted = 0'));
    await expect(cheat).rejects.toThrow(/permission denied/);
  });
});
