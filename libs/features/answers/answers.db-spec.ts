// Proves the answer path: one answer per invitation, none after the close, drafts that only the link opens.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '#domain/questionnaire/question.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import type { Features } from '../../../test/support/features.js';
import { anOpenPoll, answeringFeatures, setState, type OpenPoll } from '../../../test/support/open-poll.js';
import type { AnswerSession } from './answer-session.js';
import { AnswerSessions } from './answer-sessions.service.js';
import { Answering, type Saving, type Submission } from './answering.service.js';
import { AnswersOfPolls } from './answers.service.js';
import { Shuffler } from './shuffler.service.js';

let db: TestDatabase;
let web: Features;
let worker: Features;
let poll: OpenPoll;
beforeAll(async () => {
  db = await freshDatabase();
  poll = await anOpenPoll(db);
  web = await answeringFeatures(db, 'samenspel_web');
  worker = await answeringFeatures(db, 'samenspel_worker');
});
afterAll(async () => {
  await web.close();
  await worker.close();
  await db.close();
});

const answering = (): Answering => web.get(Answering);
const linkOf = (person: number): string => poll.links.get(poll.invitations[person]?.id ?? '') ?? '';

async function arrive(token: string): Promise<AnswerSession> {
  const arrival = await web.transactions.read((tx) => answering().arrive(tx, token));
  if (!arrival) throw new Error('the link is unknown');
  return answering().start(arrival, token);
}

const save = (session: AnswerSession, number: number, answer: Answer | undefined): Promise<Saving> =>
  web.transactions.run(async (tx) => {
    const stand = await answering().stand(tx, session);
    if (!stand) throw new Error('the session leads nowhere');
    return answering().saveDraft(tx, session, stand, { number, answer });
  });

const submit = (session: AnswerSession): Promise<Submission> => answering().submit(session);

async function fillIn(person: number, text: string): Promise<AnswerSession> {
  const session = await arrive(linkOf(person));
  await save(session, 1, { kind: 'choice', code: 'veilig' });
  await save(session, 2, { kind: 'number', value: 8 });
  await save(session, 3, { kind: 'text', text });
  return session;
}

const count = async (table: string): Promise<number> => {
  const [row] = await db.transactions.read((tx) =>
    tx.query<{ count: number }>(`select count(*)::integer as count from ${table}`),
  );
  return row?.count ?? 0;
};

describe('a draft', () => {
  it('is found again with the same link, on another device', async () => {
    const here = await arrive(linkOf(0));
    await save(here, 1, { kind: 'dont-know' });
    const there = await arrive(linkOf(0));
    const stand = await web.transactions.read((tx) => answering().stand(tx, there));
    expect(stand).toMatchObject({
      entrance: 'open',
      draft: { answers: { veilig: { kind: 'dont-know' } }, seen: ['veilig'] },
    });
  });

  it('is found again with the code of the letter', async () => {
    const code = poll.codes.get(poll.invitations[0]?.id ?? '') ?? '';
    const found = await web.transactions.read((tx) => answering().linkOfCode(tx, code.toLowerCase()));
    expect(found?.linkToken).toBe(linkOf(0));
  });

  it('cannot be read, and cannot be joined to anybody, by who holds only the database', async () => {
    await fillIn(1, 'Er staat te weinig licht in de Molenstraat');
    const rows = await db.transactions.read((tx) =>
      tx.query<{ row: string; bytes: number }>(
        `select draft::text as row, length(box) as bytes from answers.draft`,
      ),
    );
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map(({ bytes }) => bytes)).size).toBe(1);
    for (const { row } of rows) {
      expect(row).not.toMatch(/veilig|Molenstraat/);
      expect(poll.invitations.some(({ id }) => row.includes(id))).toBe(false);
    }
  });

  it('with a required question left open is not sent', async () => {
    const session = await arrive(linkOf(2));
    await save(session, 1, { kind: 'choice', code: 'veilig' });
    expect(await submit(session)).toEqual({ outcome: 'incomplete', missing: 2 });
    expect(await count('answers.inbox')).toBe(0);
  });
});

describe('an answer', () => {
  it('is accepted once, and takes its draft with it', async () => {
    const session = await fillIn(1, 'Niets');
    const before = await count('answers.draft');
    expect(await submit(session)).toEqual({ outcome: 'accepted', pollId: poll.id, receipt: '' });
    expect(await count('answers.draft')).toBe(before - 1);
    expect(await submit(session)).toEqual({ outcome: 'answered-before', pollId: poll.id, receipt: '' });
    expect(await save(session, 1, { kind: 'dont-know' })).toEqual({ outcome: 'not-saved' });
    expect(await count('answers.inbox')).toBe(1);
  });

  it('is one, however often it is sent at the same moment', async () => {
    const session = await fillIn(3, '');
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => submit(session)));
    expect(outcomes.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'answered-before')).toHaveLength(11);
  });

  it('cannot be read or taken away by the web program', async () => {
    for (const statement of [
      'select * from answers.answer',
      'select * from answers.inbox',
      'delete from answers.inbox',
      'insert into answers.inbox select gen_random_uuid(), gen_random_uuid(), null',
      'update participation set answered = false',
      'delete from participation',
    ]) {
      await expect(web.transactions.run((tx) => tx.change(statement))).rejects.toThrow(/permission denied/);
    }
  });

  it('carries only the classes of its invitation once it is readable', async () => {
    for (let person = 4; person < 24; person += 1) await submit(await fillIn(person, `${person}`));
    const report = await worker.get(Shuffler).shuffle(poll.id);
    expect(report).toEqual({ opened: 22, unreadable: 0, finished: false });
    const answers = await worker.transactions.read((tx) => worker.get(AnswersOfPolls).answersOf(tx, poll.id));
    expect(answers).toHaveLength(22);
    for (let person = 4; person < 24; person += 1) {
      const answer = answers.find(({ answers: given }) => textOf(given['nog-iets']) === `${person}`);
      expect(answer).toEqual({
        weightClass: poll.invitations[person]?.weightClass,
        background: poll.invitations[person]?.background,
        answers: expect.objectContaining({ veilig: { kind: 'choice', code: 'veilig' } }),
        origin: 'web',
      });
    }
  });

  it('waits in its box until there are twenty', async () => {
    await submit(await fillIn(24, ''));
    expect(await worker.get(Shuffler).due()).toEqual([]);
    expect(await worker.get(Shuffler).shuffle(poll.id)).toMatchObject({ opened: 0 });
    expect(await count('answers.inbox')).toBe(1);
  });
});

describe('at the close', () => {
  it('no answer comes in any more, the last ones are opened, and key and drafts are gone', async () => {
    const late = await fillIn(25, '');
    await setState(db, poll.id, 'closed');
    expect(await submit(late)).toEqual({ outcome: 'poll-closed', pollId: poll.id, receipt: '' });
    expect(await worker.get(Shuffler).due()).toEqual([poll.id]);
    expect(await worker.get(Shuffler).shuffle(poll.id)).toEqual({ opened: 1, unreadable: 0, finished: true });
    expect(await worker.get(Shuffler).due()).toEqual([]);
    expect(await count('answers.draft')).toBe(0);
    expect(await count('answers.answer')).toBe(23);
    expect(await count('subject_key where answer_private_key is not null')).toBe(0);
    const complete = await worker.transactions.read((tx) =>
      worker.get(AnswersOfPolls).areComplete(tx, poll.id),
    );
    expect(complete).toBe(true);
  });
});

describe('a session', () => {
  it('is refused when it was changed, and cannot be used as thanks', async () => {
    const sessions = web.get(AnswerSessions);
    const cookie = sessions.seal(await arrive(linkOf(30)));
    expect(sessions.open(cookie)?.invitationId).toBe(poll.invitations[30]?.id);
    expect(sessions.open(`${cookie.startsWith('A') ? 'B' : 'A'}${cookie.slice(1)}`)).toBeUndefined();
    expect(sessions.openThanks(cookie)).toBeUndefined();
    const thanks = { pollId: poll.id, language: 'pl', receipt: '' } as const;
    expect(sessions.openThanks(sessions.sealThanks(poll.id, 'pl'))).toEqual(thanks);
  });
});

const textOf = (answer: Answer | undefined): string => (answer?.kind === 'text' ? answer.text : '');
