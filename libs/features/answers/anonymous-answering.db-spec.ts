// Proves answering with a token: one signature per invitation, one answer per token, and nothing that joins the two.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  handIn,
  hide,
  keptAnswers,
  linkOf,
  signedToken,
  signFor,
  uncover,
} from '../../../test/support/bearer.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import type { Features } from '../../../test/support/features.js';
import {
  anOpenPoll,
  answeringFeatures,
  setState,
  startAnswering,
  submitAnswer,
  type OpenPoll,
} from '../../../test/support/open-poll.js';
import { Answering } from './answering.service.js';
import { AnswersOfPolls } from './answers.service.js';
import { PaperEntries } from './paper-entries.service.js';
import { Shuffler } from './shuffler.service.js';

let db: TestDatabase;
let web: Features;
let worker: Features;
let poll: OpenPoll;
beforeAll(async () => {
  db = await freshDatabase();
  poll = await anOpenPoll(db, { level: 'B', people: 80 });
  web = await answeringFeatures(db, 'samenspel_web');
  worker = await answeringFeatures(db, 'samenspel_worker');
});
afterAll(async () => {
  await web.close();
  await worker.close();
  await db.close();
});

const rows = <Row>(sql: string, parameters: readonly unknown[] = []): Promise<readonly Row[]> =>
  db.transactions.read((tx) => tx.query<Row>(sql, parameters));
async function count(table: string, pollId = poll.id): Promise<number> {
  const [row] = await rows<{ count: number }>(
    `select count(*)::integer as count from ${table} where poll_id = $1`,
    [pollId],
  );
  return row?.count ?? 0;
}
async function hasBegun(person: number): Promise<boolean | undefined> {
  const [row] = await rows<{ answered: boolean }>(
    'select answered from participation where invitation_id = $1',
    [poll.invitations[person]?.id],
  );
  return row?.answered;
}

describe('a signature', () => {
  it('is given once per link, and again for the very same message', async () => {
    const hidden = await hide(web, poll);
    const first = await signFor(web, linkOf(poll, 0), hidden.blinded);
    expect(first.outcome).toBe('issued');
    expect(await signFor(web, linkOf(poll, 0), hidden.blinded)).toEqual(first);
    const other = await hide(web, poll);
    expect(await signFor(web, linkOf(poll, 0), other.blinded)).toEqual({ outcome: 'issued-before' });
    expect(await hasBegun(0)).toBe(true);
  });

  it('is given once, whatever a hundred browsers ask for with one link at the same moment', async () => {
    const before = await count('answers.issued');
    const hidden = await Promise.all(Array.from({ length: 20 }, () => hide(web, poll)));
    const asked = Array.from({ length: 100 }, (_, index) => hidden[index % 20]?.blinded ?? Buffer.alloc(0));
    const signings = await Promise.all(asked.map((blinded) => signFor(web, linkOf(poll, 1), blinded)));
    const given = signings.filter(({ outcome }) => outcome === 'issued');
    expect(given).toHaveLength(5);
    expect(new Set(given.map((signing) => JSON.stringify(signing))).size).toBe(1);
    expect(await count('answers.issued')).toBe(before + 1);
  });

  it('is not given for an unknown link, for what is no message, or in a poll of the usual kind', async () => {
    const { blinded } = await hide(web, poll);
    expect(await signFor(web, 'onbekend', blinded)).toEqual({ outcome: 'unknown' });
    for (const wrong of [Buffer.alloc(0), Buffer.alloc(255, 1), Buffer.alloc(256, 255)])
      expect(await signFor(web, linkOf(poll, 2), wrong)).toEqual({ outcome: 'malformed' });
    expect(await hasBegun(2)).toBe(false);
    const usual = await anOpenPoll(db, { people: 12 });
    expect(await signFor(web, linkOf(usual, 0), blinded)).toEqual({ outcome: 'unknown' });
  });
});

describe('an answer with a token', () => {
  it('comes in once, whatever is sent a hundred times at the same moment', async () => {
    const before = await count('answers.inbox');
    const signed = await signedToken(web, poll, 3);
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, () => handIn(web, poll, keptAnswers('samen'), signed)),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'answered-before')).toHaveLength(99);
    expect(await count('answers.inbox')).toBe(before + 1);
  });

  it('is refused without our signature, or with the signature of another poll', async () => {
    const before = await count('answers.inbox');
    const signed = await signedToken(web, poll, 4);
    const other = await anOpenPoll(db, { level: 'B', people: 12 });
    const foreign = await signedToken(web, other, 0);
    const forged = { token: randomBytes(64), signature: signed.signature };
    for (const wrong of [foreign, forged, { token: Buffer.alloc(0), signature: Buffer.alloc(0) }])
      expect(await handIn(web, poll, keptAnswers(), wrong)).toEqual({ outcome: 'not-signed' });
    expect(await count('answers.inbox')).toBe(before);
    expect(await count('answers.spent', other.id)).toBe(0);
  });

  it('must be whole, and is read by the rules of every form', async () => {
    const signed = await signedToken(web, poll, 5);
    const kept = keptAnswers();
    const missing = { ...kept, given: { ...kept.given, cijfer: { cijfer: '11' } } };
    expect(await handIn(web, poll, missing, signed)).toEqual({ outcome: 'incomplete', missing: 2 });
    const odd = { given: { ...kept.given, __proto__: { veilig: 'x' }, vreemd: { vreemd: 'x' } }, seen: [] };
    expect(await handIn(web, poll, odd, signed)).toEqual({ outcome: 'accepted', receipt: '' });
  });

  it('never comes in through a link, and no draft is kept', async () => {
    const session = await startAnswering(web, poll, 6);
    const answering = web.get(Answering);
    const stand = await web.transactions.read((tx) => answering.stand(tx, session));
    if (!stand) throw new Error('the link leads nowhere');
    const saving = await web.transactions.run((tx) =>
      answering.saveDraft(tx, session, stand, { number: 1, answer: { kind: 'dont-know' } }),
    );
    expect(saving).toEqual({ outcome: 'not-saved' });
    expect(await submitAnswer(web, poll, 6)).toBe('unknown');
    expect(await count('answers.draft')).toBe(0);
  });

  it('keeps who began from answering on paper too, and the other way round', async () => {
    const enter = (person: number) =>
      web.transactions.run((tx) =>
        web.get(PaperEntries).enter(tx, {
          pollId: poll.id,
          code: poll.codes.get(poll.invitations[person]?.id ?? '') ?? '',
          answers: { veilig: { kind: 'choice', code: 'veilig' }, cijfer: { kind: 'number', value: 8 } },
          origin: 'paper',
          by: poll.id,
          twice: false,
        }),
      );
    expect(await enter(0)).toEqual({ outcome: 'answered-before' });
    expect(await enter(7)).toEqual({ outcome: 'accepted' });
    const { blinded } = await hide(web, poll);
    expect(await signFor(web, linkOf(poll, 7), blinded)).toEqual({ outcome: 'issued-before' });
  });

  it('leads who typed the code of a letter on, also after they began', async () => {
    const code = poll.codes.get(poll.invitations[0]?.id ?? '') ?? '';
    const found = await web.transactions.read((tx) => web.get(Answering).linkOfCode(tx, code));
    expect(found).toMatchObject({
      linkToken: linkOf(poll, 0),
      arrival: { level: 'B', entrance: 'answered' },
    });
  });
});

describe('the program that serves residents', () => {
  it('can read neither who got a signature nor which tokens were used', async () => {
    for (const table of ['answers.issued', 'answers.spent', 'answers.inbox'])
      await expect(web.transactions.read((tx) => tx.query(`select * from ${table}`))).rejects.toThrow(
        'permission denied',
      );
  });

  it('hands in with a token without a word of any invitation, and has no other way in', async () => {
    const doors = await db.transactions.read((tx) =>
      tx.query<{ arguments: string }>(
        `select pg_get_function_arguments(pg_proc.oid) as arguments from pg_proc
         where pronamespace = 'answers'::regnamespace and proname like 'accept%'`,
      ),
    );
    expect(doors).toHaveLength(3);
    for (const { arguments: told } of doors)
      expect([told, /token/.test(told) && /invitation/.test(told)]).toEqual([told, false]);
  });
});

describe('after the close', () => {
  it('no token is signed or taken, the answers carry no class, and every trace of tokens is gone', async () => {
    const late = await signedToken(web, poll, 9);
    const hidden = await hide(web, poll);
    const inTime = await signFor(web, linkOf(poll, 10), hidden.blinded);
    if (inTime.outcome !== 'issued') throw new Error('the poll is open');
    expect(await handIn(web, poll, keptAnswers('net'), await uncover(hidden, inTime.signature))).toEqual({
      outcome: 'accepted',
      receipt: '',
    });
    await setState(db, poll.id, 'closed');
    expect(await handIn(web, poll, keptAnswers('te laat'), late)).toEqual({ outcome: 'poll-closed' });
    const { blinded } = await hide(web, poll);
    expect(await signFor(web, linkOf(poll, 11), blinded)).toEqual({ outcome: 'poll-closed' });
    expect(await worker.get(Shuffler).shuffle(poll.id)).toMatchObject({ finished: true, unreadable: 0 });
    const answers = await worker.transactions.read((tx) => worker.get(AnswersOfPolls).answersOf(tx, poll.id));
    expect(answers).toHaveLength(3);
    const typed = await worker.transactions.read((tx) =>
      worker.get(AnswersOfPolls).typedAnswersOf(tx, poll.id),
    );
    expect(typed).toMatchObject([{ origin: 'paper' }]);
    for (const answer of [...answers, ...typed])
      expect(answer).toMatchObject({ weightClass: '', background: {} });
    for (const table of ['answers.issued', 'answers.spent', 'answers.inbox'])
      expect(await count(table)).toBe(0);
    const keys = await rows('select from blind_key where poll_id = $1 and private_key is null', [poll.id]);
    expect(keys).toHaveLength(1);
  });
});
