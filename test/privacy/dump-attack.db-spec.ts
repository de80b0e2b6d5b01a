// Attacks the stored answers with everything a full dump of the database holds, and must not do better than guessing.
//
// Protocol (change it only together with docs/privacy.md):
// - 2,000 people are invited; 1,000 of them answer, in a random order, through the real code with the rights of the web
//   program: link, a draft after each of three questions, send. Each leaves a mark in the open text. The first ninety
//   come one by one, which leaves each a transaction of its own; the others eight at a time, so that some come in together.
//   Every tenth of those who were asked by letter answers on paper instead, typed by staff with the letter code.
// - The shuffler runs with the rights of the worker after every 90 answers. One dump is taken just before its first run,
//   one just before the poll closes, and one after the close, when it has run for the last time.
// - A dump is every row of every table of every schema with its ctid and xmin and the last value of every sequence, and
//   nothing that is only in memory, in the files of the server (dead rows, write-ahead log) or in the secret outside the
//   database. The program writes no line about what residents do (see the journey one-link-one-answer).
// - The attacker scores pairs (somebody who took part, an answer). For each answer there is one true pair and ten false
//   ones, with other people of the same weight class and background: those classes go with the answer on purpose and were
//   frozen so that at least ten invited people share them, so they are no discovery. How many people fit an answer by its
//   classes is measured apart.
// - What is compared: the order in which both rows lie, were written (xmin) and are named (id), whether and how closely
//   their transactions go together, and what the invitation says (channel, area, chance of being drawn, own print) against
//   the origin and the class of the answer.
// - The score is the best of each feature alone, in either direction, and a logistic regression over all of them that is
//   learned on one half of the answers and judged on the other. It stays at or below an area under the curve of 0.55; by
//   chance alone it would pass that about once in a million runs for one feature (standard error 0.01).
// - So that a blunt knife cannot pass for a safe one, the same score must find the pairs of participation and sealed boxes
//   before the shuffler ran: there it exceeds 0.95, and the boxes are worthless.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answers } from '#domain/questionnaire/question.js';
import { PaperEntries, Shuffler } from '#features/answers/index.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { dumpOf, type Dump, type DumpedRow } from '../support/dump.js';
import type { Features } from '../support/features.js';
import {
  anOpenPoll,
  answeringFeatures,
  setState,
  submitAnswer,
  type OpenPoll,
} from '../support/open-poll.js';
import { bestAttack, idOrder, near, placeOf, ranks, transactionOf, type Pair } from './linking.js';

const INVITED = 2000;
const ANSWERING = 1000;
const AT_A_TIME = 8;
const SHUFFLE_AFTER = 90;
const FALSE_PAIRS = 10;

const dice = new Randomness();
let db: TestDatabase;
let web: Features;
let worker: Features;
let poll: OpenPoll;
/** The people who answer, as numbers of their invitation, in order of arrival. */
let arrivals: readonly number[];
let unshuffled: Dump;
let beforeClose: Dump;
let closed: Dump;

beforeAll(async () => {
  db = await freshDatabase();
  poll = await anOpenPoll(db, { people: INVITED });
  web = await answeringFeatures(db, 'samenspel_web');
  worker = await answeringFeatures(db, 'samenspel_worker');
  arrivals = dice.shuffled([...poll.invitations.keys()]).slice(0, ANSWERING);
  for (let from = 0; from < ANSWERING; from += SHUFFLE_AFTER) {
    await answerAll(arrivals.slice(from, from + SHUFFLE_AFTER), from === 0 ? 1 : AT_A_TIME);
    if (from === 0) unshuffled = await dump();
    await worker.get(Shuffler).shuffle(poll.id);
    if (from + SHUFFLE_AFTER <= ANSWERING) beforeClose = await dump();
  }
  await setState(db, poll.id, 'closed');
  await worker.get(Shuffler).shuffle(poll.id);
  closed = await dump();
}, 240_000);
afterAll(async () => {
  await web.close();
  await worker.close();
  await db.close();
});

const markOf = (person: number): string => `merkteken ${person}.`;

async function answerAll(people: readonly number[], atATime: number): Promise<void> {
  const waiting = [...people];
  const walk = async (): Promise<void> => {
    for (let person = waiting.shift(); person !== undefined; person = waiting.shift()) {
      const answers: Answers = {
        veilig: { kind: 'choice', code: person % 3 === 0 ? 'heel-veilig' : 'onveilig' },
        cijfer: { kind: 'number', value: 1 + (person % 10) },
        'nog-iets': { kind: 'text', text: `${markOf(person)} ${'Meer licht. '.repeat(person % 20)}` },
      };
      const outcome = onPaper(person)
        ? await typeFromPaper(person, answers)
        : await submitAnswer(web, poll, person, answers);
      expect(outcome).toBe('accepted');
    }
  };
  await Promise.all(Array.from({ length: atATime }, walk));
}

const onPaper = (person: number): boolean =>
  poll.invitations[person]?.channel === 'letter' && person % 10 === 3;

async function typeFromPaper(person: number, answers: Answers): Promise<string> {
  const code = poll.codes.get(poll.invitations[person]?.id ?? '') ?? '';
  const entry = { pollId: poll.id, code, answers, origin: 'paper', by: poll.id, twice: false } as const;
  return (await web.transactions.run((tx) => web.get(PaperEntries).enter(tx, entry))).outcome;
}

const dump = (): Promise<Dump> => dumpOf(db.transactions);

const table = (from: Dump, name: string): readonly DumpedRow[] => {
  const rows = from.get(name);
  if (!rows) throw new Error(`the dump has no table ${name}`);
  return rows;
};

const tookPart = (from: Dump): readonly DumpedRow[] =>
  table(from, 'public.participation').filter(({ text }) => text.endsWith(',t)'));

/** The answer of each person, by invitation id: the truth, read from the marks. */
function truth(from: Dump): ReadonlyMap<string, DumpedRow> {
  const byMark = new Map(
    table(from, 'answers.answer').map((row) => [/merkteken [0-9]+\./.exec(row.text)?.[0] ?? '', row]),
  );
  return new Map(
    arrivals.flatMap((person) => {
      const row = byMark.get(markOf(person));
      return row ? [[poll.invitations[person]?.id ?? '', row] as const] : [];
    }),
  );
}

const classOf = new Map<string, string>();
function classesOf(id: string): string {
  if (classOf.size === 0) {
    for (const each of poll.invitations) {
      classOf.set(each.id, JSON.stringify([each.weightClass, Object.entries(each.background).sort()]));
    }
  }
  return classOf.get(id) ?? '';
}

/** Every way in which the place, the transaction or the id of two rows could go together. */
function pairsOf(
  from: Dump,
  people: readonly DumpedRow[],
  answers: ReadonlyMap<string, DumpedRow>,
): readonly Pair[] {
  const invited = table(from, 'public.invitation');
  const answerRows = [...answers.values()];
  const ofPeople = [placeOf, transactionOf, idOrder].map((key) => ranks(people, key));
  const ofInvited = [ranks(invited, placeOf)];
  const ofAnswers = [placeOf, transactionOf, idOrder].map((key) => ranks(answerRows, key));
  const transactions = new Map(people.map(({ id, xmin }) => [id, xmin]));
  const numbers = new Map(answerRows.map(({ id }, index) => [id, index]));
  const compare = (person: string, answer: DumpedRow, linked: boolean): Pair => ({
    answer: numbers.get(answer.id) ?? 0,
    linked,
    features: [
      Number(transactions.get(person) === answer.xmin),
      near(Number(transactions.get(person)), transactionOf(answer)),
      ...traitsOf(person, answer),
      ...[...ofPeople, ...ofInvited].flatMap((own) =>
        ofAnswers.flatMap((other) => {
          const [one, two] = [own.get(person) ?? 0, other.get(answer.id) ?? 0];
          return [one - two, Math.abs(one - two), Math.abs(one + two - 1)];
        }),
      ),
    ],
  });
  return [...answers].flatMap(([person, answer]) => [
    compare(person, answer, true),
    ...othersLike(person, answers).map((other) => compare(other, answer, false)),
  ]);
}

const invitationOf = new Map<string, OpenPoll['invitations'][number]>();

/** What the invitation says about somebody, against what stands beside an answer: paper goes with letters, classes with areas. */
function traitsOf(person: string, answer: DumpedRow): readonly number[] {
  if (invitationOf.size === 0) for (const each of poll.invitations) invitationOf.set(each.id, each);
  const { channel, area = '', inclusionProbability = 0, weightClass } = invitationOf.get(person) ?? {};
  const paper = Number(answer.text.includes(',paper)'));
  const letter = Number(channel === 'letter');
  const sameClass = Number(weightClass !== undefined && answer.text.includes(weightClass));
  return [
    paper * letter,
    paper * (1 - letter),
    paper * Number(area),
    paper * inclusionProbability,
    sameClass,
  ];
}

const othersLike = (person: string, answers: ReadonlyMap<string, DumpedRow>): readonly string[] =>
  dice
    .shuffled(
      [...answers.keys()].filter((other) => other !== person && classesOf(other) === classesOf(person)),
    )
    .slice(0, FALSE_PAIRS);

describe('before the shuffler', () => {
  it('a person is found with their box, so the attack is sharp', () => {
    const people = tookPart(unshuffled);
    const boxes = table(unshuffled, 'answers.inbox');
    expect([people.length, boxes.length]).toEqual([SHUFFLE_AFTER, SHUFFLE_AFTER]);
    const byTransaction = new Map(boxes.map((box) => [box.xmin, box]));
    const joined = new Map(
      people.flatMap(({ id, xmin }) => {
        const box = byTransaction.get(xmin);
        return box ? [[id, box] as const] : [];
      }),
    );
    expect(joined.size).toBe(SHUFFLE_AFTER);
    expect(bestAttack(pairsOf(unshuffled, people, joined))).toBeGreaterThan(0.95);
  });

  it('but no byte of an answer can be read, and every box is equally long', () => {
    const boxes = table(unshuffled, 'answers.inbox').map(({ text }) => text);
    expect(new Set(boxes.map((text) => text.length)).size).toBe(1);
    const everything = [...unshuffled.values()].flat().map(({ text }) => text);
    const marks = ['merkteken', 'Meer licht', 'heel-veilig","'].map((mark) =>
      Buffer.from(mark).toString('hex'),
    );
    for (const text of everything) {
      expect(text).not.toContain('merkteken');
      for (const mark of marks) expect(text).not.toContain(mark);
    }
  });
});

describe.each([
  ['before the close', () => beforeClose],
  ['after the close', () => closed],
])('after the shuffler, %s', (_, taken) => {
  it('the best attack on the dump is no better than guessing', () => {
    const answers = truth(taken());
    const people = tookPart(taken());
    expect(answers.size).toBeGreaterThan(0.9 * ANSWERING);
    const area = bestAttack(pairsOf(taken(), people, answers));
    expect(area).toBeLessThanOrEqual(0.55);
  });

  it('every row of participation has the same transaction, and answers came in batches of twenty or more', () => {
    expect(new Set(table(taken(), 'public.participation').map(({ xmin }) => xmin)).size).toBe(1);
    const batches = new Map<string, number>();
    for (const { xmin } of table(taken(), 'answers.answer')) batches.set(xmin, (batches.get(xmin) ?? 0) + 1);
    expect(Math.min(...batches.values())).toBeGreaterThanOrEqual(20);
  });

  it('nothing in the dump counts answers in the order in which they came', () => {
    for (const { text } of table(taken(), 'sequences'))
      expect(text).not.toMatch(/answer|invitation|participation/);
  });

  it('no draft is left of who sent an answer, and no row of an answer names an invitation', () => {
    expect(table(taken(), 'answers.draft')).toEqual([]);
    const ids = new Set(poll.invitations.map(({ id }) => id));
    for (const { text } of table(taken(), 'answers.answer')) {
      for (const id of text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []) {
        expect(ids.has(id)).toBe(false);
      }
    }
  });
});

describe('after the close', () => {
  it('at least ten people who took part fit every answer by its classes', async () => {
    const sizes = await db.transactions.read((tx) =>
      tx.query<{ size: number }>(
        'select count(*)::integer as size from answers.answer group by weight_class, background',
      ),
    );
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.min(...sizes.map(({ size }) => size))).toBeGreaterThanOrEqual(10);
  });

  it('all answers were laid down in one transaction, which also destroyed the key', () => {
    expect(new Set(table(closed, 'answers.answer').map(({ xmin }) => xmin)).size).toBe(1);
    expect(table(closed, 'answers.answer')).toHaveLength(ANSWERING);
    expect(table(closed, 'answers.inbox')).toEqual([]);
  });
});
