// Proves that paper and telephone count once under one code, and that an open link counts apart and only while it is open.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PollLinks } from '#features/polls/index.js';
import type { Answers } from '#domain/questionnaire/question.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import type { Features } from '../../../test/support/features.js';
import {
  anOpenPoll,
  answeringFeatures,
  setState,
  submitAnswer,
  type OpenPoll,
} from '../../../test/support/open-poll.js';
import { AnswersOfPolls } from './answers.service.js';
import { OpenLinks } from './open-links.service.js';
import { PaperEntries, type PaperEntry } from './paper-entries.service.js';
import { Shuffler } from './shuffler.service.js';

const CLERK = '00000000-0000-4000-8000-0000000000aa';
const COLLEAGUE = '00000000-0000-4000-8000-0000000000bb';
const filled: Answers = {
  veilig: { kind: 'choice', code: 'onveilig' },
  cijfer: { kind: 'number', value: 4 },
};

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

const codeOf = (person: number): string => poll.codes.get(poll.invitations[person]?.id ?? '') ?? '';

const enter = (person: number, change: Partial<PaperEntry> = {}) =>
  web.transactions.run((tx) =>
    web.get(PaperEntries).enter(tx, {
      pollId: poll.id,
      code: codeOf(person),
      answers: filled,
      origin: 'paper',
      by: CLERK,
      twice: false,
      ...change,
    }),
  );

describe('an answer on paper', () => {
  it('counts once, also when the resident answers online as well', async () => {
    expect(await enter(0)).toEqual({ outcome: 'accepted' });
    expect(await enter(0)).toEqual({ outcome: 'answered-before' });
    expect(await submitAnswer(web, poll, 0)).toBe('answered-before');
  });

  it('does not count when the resident was online first', async () => {
    expect(await submitAnswer(web, poll, 1)).toBe('accepted');
    expect(await enter(1, { origin: 'phone' })).toEqual({ outcome: 'answered-before' });
  });

  it('is refused for a code of another poll or of none', async () => {
    expect(await enter(2, { code: 'AAAA-AAAA-AAAAA' })).toEqual({ outcome: 'unknown-code' });
    const other = { pollId: '00000000-0000-4000-8000-000000000000' };
    expect(await enter(2, other)).toEqual({ outcome: 'unknown-code' });
  });
});

describe('entry by two people', () => {
  it('waits for a colleague, who must type the same', async () => {
    expect(await enter(3, { twice: true })).toEqual({ outcome: 'kept-for-a-colleague' });
    expect(await enter(3, { twice: true })).toEqual({ outcome: 'needs-a-colleague' });
    const other: Answers = { ...filled, cijfer: { kind: 'number', value: 5 } };
    expect(await enter(3, { by: COLLEAGUE, answers: other })).toEqual({
      outcome: 'differs',
      questions: ['cijfer'],
      first: filled,
    });
    expect(await enter(3, { by: COLLEAGUE })).toEqual({ outcome: 'accepted' });
  });

  it('goes by the second who looked at the paper again, when the first was wrong', async () => {
    const wrong: Answers = { ...filled, cijfer: { kind: 'number', value: 5 } };
    expect(await enter(4, { twice: true, answers: wrong })).toEqual({ outcome: 'kept-for-a-colleague' });
    expect(await enter(4, { by: COLLEAGUE })).toMatchObject({ outcome: 'differs', questions: ['cijfer'] });
    expect(await enter(4, { by: COLLEAGUE, settled: true })).toEqual({ outcome: 'accepted' });
  });

  it('lets the first type it over as long as no colleague has', async () => {
    const wrong: Answers = { ...filled, cijfer: { kind: 'number', value: 5 } };
    expect(await enter(5, { twice: true, answers: wrong })).toEqual({ outcome: 'kept-for-a-colleague' });
    expect(await enter(5, { twice: true, settled: true })).toEqual({ outcome: 'kept-for-a-colleague' });
    expect(await enter(5, { twice: true, settled: true })).toEqual({ outcome: 'needs-a-colleague' });
    expect(await enter(5, { by: COLLEAGUE })).toEqual({ outcome: 'accepted' });
  });
});

describe('an open link', () => {
  const given = { number: 1, answer: filled['veilig'] };
  const links = () => web.get(OpenLinks);

  const answerOpenly = async (): Promise<string> => {
    const visit = links().visit(links().begin(poll.id));
    if (!visit) throw new Error('a fresh visit is good');
    await web.transactions.run(async (tx) => {
      for (const each of [given, { number: 2, answer: filled['cijfer'] }]) {
        const stand = await links().stand(tx, visit);
        if (stand) await links().saveDraft(tx, visit, stand, each);
      }
    });
    const once = await web.transactions.run((tx) => links().submit(tx, visit));
    const twice = await web.transactions.run((tx) => links().submit(tx, visit));
    return `${once.outcome} ${twice.outcome}`;
  };

  it('lets nobody in before staff open it', async () => {
    const visit = links().visit(links().begin(poll.id));
    expect(visit && (await web.transactions.read((tx) => links().stand(tx, visit)))).toBeUndefined();
  });

  it('takes an answer once per visit', async () => {
    const by = { kind: 'staff', accountId: CLERK } as const;
    await web.transactions.run((tx) => web.get(PollLinks).set(tx, poll.id, true, by));
    expect(await answerOpenly()).toBe('accepted incomplete');
  });

  it('is counted apart from the sample, and every answer keeps its origin', async () => {
    await setState(db, poll.id, 'closed');
    await worker.get(Shuffler).shuffle(poll.id);
    const of = worker.get(AnswersOfPolls);
    const [sample, open] = await worker.transactions.read(
      async (tx) => [await of.answersOf(tx, poll.id), await of.openAnswersOf(tx, poll.id)] as const,
    );
    expect(sample.map(({ origin }) => origin).sort()).toEqual(['paper', 'paper', 'paper', 'paper', 'web']);
    expect(open).toMatchObject([{ origin: 'open-link', weightClass: '', answers: filled }]);
  });
});
