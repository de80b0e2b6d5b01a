// Proves the work on a poll against PostgreSQL: numbers, addresses, decisions under a lock, and the trail.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Mending } from '#domain/questionnaire/mend.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { SYSTEM } from '#platform/audit/audit.js';
import { StillClock } from '#platform/clock/clock.js';
import type { Transactions, Tx } from '#platform/database/transactions.js';
import {
  addQuestion,
  Questionnaires,
  QuestionnairesModule,
  QuestionnaireVersions,
} from '#features/questionnaires/index.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { featuresOn, type Features } from '../../../test/support/features.js';
import { usualChoice } from './answering-choice.js';
import { AnsweringChoices } from './answering-choices.service.js';
import { BlindKeys } from './blind-keys.service.js';
import { emptyDetails, firstAudience } from './poll-details.js';
import { PollVersions } from './poll-versions.service.js';
import { PollsModule } from './polls.module.js';
import { Polls } from './polls.service.js';

const by = { kind: 'staff', accountId: '3f0a9b1e-58c5-4d0f-8a53-2f6c7b1d9e01' } as const;
const questionnaire: Questionnaire = {
  version: 1,
  questions: [
    { id: 'v1', kind: 'report-mark', text: 'Welk cijfer?', help: '', required: true, dontKnow: false },
  ],
};
const now = new Date('2027-03-01T10:00:00Z');
const clock = new StillClock(now);
const period = { opensAt: new Date('2027-03-02T08:00:00Z'), closesAt: new Date('2027-03-21T23:00:00Z') };
const details = { ...emptyDetails, ...period, title: 'Groen in de wijk', resultsOn: '2027-04-01' };

let database: TestDatabase;
let features: Features;
let web: Transactions;
let polls: Polls;
let questionnaires: Questionnaires;
let versions: QuestionnaireVersions;
let pollVersions: PollVersions;
let choices: AnsweringChoices;
let keys: BlindKeys;

beforeAll(async () => {
  database = await freshDatabase();
  features = await featuresOn(database, { modules: [PollsModule, QuestionnairesModule], clock });
  web = features.transactions;
  polls = features.get(Polls);
  questionnaires = features.get(Questionnaires);
  versions = features.get(QuestionnaireVersions);
  choices = features.get(AnsweringChoices);
  keys = features.get(BlindKeys);
  pollVersions = features.get(PollVersions);
});
afterAll(async () => {
  await features.close();
  await database.close();
});

beforeEach(() => clock.moveTo(now));

const newPoll = () => web.run((tx) => polls.create(tx, { details, questionnaire, by }));
const eventsOf = (tx: Tx, id: string) =>
  tx.query<{ event: string; facts: object }>(
    'select event, facts from audit_line where chain = $1 order by number',
    [`poll:${id}`],
  );

describe('a new poll', () => {
  it('is found again as it was written', async () => {
    const poll = await newPoll();
    expect(await web.read((tx) => polls.find(tx, poll.id))).toEqual(poll);
    expect(await web.read((tx) => polls.bySlug(tx, poll.slug))).toEqual(poll);
    expect(poll).toMatchObject({ ...details, ...firstAudience, state: 'draft' });
  });

  it('gets the next number of the year and an address of its own', async () => {
    const made = await Promise.all([newPoll(), newPoll(), newPoll()]);
    const numbers = made.map(({ number }) => number).sort();
    expect(new Set(numbers).size).toBe(3);
    expect(numbers.every((number) => /^2027-\d\d$/.test(number))).toBe(true);
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(3);
  });

  it('can be a copy: same questions, other paper, no dates', async () => {
    const poll = await newPoll();
    const copy = await web.run((tx) => polls.duplicate(tx, poll.id, by));
    if (!copy) throw new Error('no copy was made');
    expect(copy).toMatchObject({
      title: 'Groen in de wijk (kopie)',
      opensAt: null,
      state: 'draft',
      drawId: null,
    });
    expect(copy.questionnaireId).not.toBe(poll.questionnaireId);
    const paper = await web.read((tx) => questionnaires.find(tx, copy.questionnaireId));
    expect(paper?.document).toEqual(questionnaire);
  });

  it('is answered as the poll it was copied from, with a key of its own', async () => {
    const poll = await newPoll();
    const choice = { checkPage: false, level: 'B', receipts: false } as const;
    await web.run((tx) => choices.choose(tx, poll.id, choice, by));
    const copy = await web.run((tx) => polls.duplicate(tx, poll.id, by));
    if (!copy) throw new Error('no copy was made');
    expect(await web.read((tx) => choices.of(tx, copy.id))).toEqual(choice);
    const prints = await web.read(async (tx) => [
      await keys.fingerprint(tx, poll.id),
      await keys.fingerprint(tx, copy.id),
    ]);
    expect(prints.every((print) => /^[0-9a-f]{64}$/.test(print))).toBe(true);
    expect(new Set(prints).size).toBe(2);
    const events = await web.read((tx) => eventsOf(tx, copy.id));
    expect(events.map(({ event }) => event)).toEqual([
      'poll.created',
      'poll.check-page-chosen',
      'poll.level-chosen',
    ]);
  });
});

describe('how a poll is answered', () => {
  it('makes the fingerprint of the key public, and puts it in the trail, before anybody is asked', async () => {
    const { id, number } = await newPoll();
    await web.run((tx) => choices.choose(tx, id, { ...usualChoice, level: 'B' }, by));
    const published = await web.read((tx) => keys.published(tx));
    const key = published.find((each) => each.number === number);
    const chosen = (await web.read((tx) => eventsOf(tx, id))).at(-1);
    expect(chosen).toMatchObject({
      event: 'poll.level-chosen',
      facts: { level: 'B', key: key?.fingerprint },
    });
    await web.run((tx) => choices.choose(tx, id, usualChoice, by));
    expect((await web.read((tx) => keys.published(tx))).some((each) => each.number === number)).toBe(false);
    await web.run((tx) => choices.choose(tx, id, { ...usualChoice, level: 'B' }, by));
    expect(await web.read((tx) => keys.fingerprint(tx, id))).toBe(key?.fingerprint);
  });

  it('has receipts only where every question is closed, and is settled once the poll is no draft', async () => {
    const { id } = await newPoll();
    const receipts = { ...usualChoice, receipts: true };
    expect(await web.run((tx) => choices.choose(tx, id, receipts, by))).toMatchObject({ ok: true });
    const open = { id: 'iets', kind: 'open-text', text: 'Nog iets?', help: '', required: false } as const;
    await web.run((tx) =>
      polls.changeQuestions(
        tx,
        id,
        (before) => ({
          ...before,
          questions: [...before.questions, { ...open, dontKnow: false, maxLength: 99 }],
        }),
        by,
      ),
    );
    expect(await web.run((tx) => choices.choose(tx, id, receipts, by))).toEqual({
      ok: false,
      refused: 'questions-not-closed',
    });
    await web.run((tx) => polls.withdraw(tx, id, { reason: 'Toch niet nodig.' }, by));
    expect(await web.run((tx) => choices.choose(tx, id, usualChoice, by))).toEqual({
      ok: false,
      refused: 'not-in-this-state',
    });
  });
});

describe('decisions', () => {
  it('are saved and stand in the trail of the poll, in order', async () => {
    const { id } = await newPoll();
    await web.run((tx) => polls.edit(tx, id, { ...details, title: 'Groen en water' }, by));
    await web.run((tx) => polls.changeQuestions(tx, id, (before) => before, by));
    await web.run((tx) => polls.chooseAudience(tx, id, { ...firstAudience, areas: ['01', '02'] }, by));
    await web.run((tx) => polls.withdraw(tx, id, { reason: 'Toch niet nodig.' }, by));
    const events = await web.read((tx) => eventsOf(tx, id));
    expect(events.map(({ event }) => event)).toEqual([
      'poll.created',
      'poll.details-changed',
      'poll.questions-changed',
      'poll.audience-changed',
      'poll.withdrawn',
    ]);
    const poll = await web.read((tx) => polls.find(tx, id));
    expect(poll).toMatchObject({ state: 'withdrawn', areas: ['01', '02'], slug: 'groen-en-water' });
  });

  it('that are refused change nothing and leave no line', async () => {
    const { id } = await newPoll();
    expect(await web.run((tx) => polls.publish(tx, id, by))).toEqual({
      ok: false,
      refused: 'not-in-this-state',
    });
    expect(await web.read((tx) => eventsOf(tx, id))).toHaveLength(1);
  });

  it('about an unknown poll are refused', async () => {
    const id = '3f0a9b1e-58c5-4d0f-8a53-2f6c7b1d9e99';
    expect(await web.run((tx) => polls.close(tx, id, SYSTEM))).toEqual({
      ok: false,
      refused: 'unknown-poll',
    });
  });

  it('taken twice at the same time are taken once', async () => {
    const { id } = await newPoll();
    const both = await Promise.all(
      [1, 2].map(() => web.run((tx) => polls.withdraw(tx, id, { reason: 'Niet nodig.' }, by))),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('two people who write questions at once', () => {
  it('keep each other’s work', async () => {
    const { id, questionnaireId } = await newPoll();
    const more = (before: Questionnaire): Questionnaire => addQuestion(before, 'scale');
    await Promise.all([1, 2, 3].map(() => web.run((tx) => polls.changeQuestions(tx, id, more, by))));
    const stored = await web.read((tx) => questionnaires.find(tx, questionnaireId));
    expect(stored?.document.questions).toHaveLength(4);
  });
});

describe('what is due', () => {
  it('is a scheduled poll from the moment it opens, and not before', async () => {
    const { id } = await newPoll();
    await database.transactions.run((tx) =>
      tx.change(`update poll set state = 'scheduled' where id = $1`, [id]),
    );
    clock.moveTo(new Date(period.opensAt.getTime() - 1));
    expect(await web.read((tx) => polls.dueToOpen(tx))).not.toContain(id);
    clock.moveTo(period.opensAt);
    expect(await web.read((tx) => polls.dueToOpen(tx))).toContain(id);
  });
});

describe('a sealed questionnaire', () => {
  it('has a digest, and can be changed by nobody, not even in SQL', async () => {
    const id = await web.run((tx) => questionnaires.create(tx, questionnaire));
    const sealed = await web.run((tx) => questionnaires.seal(tx, id));
    expect(sealed).toEqual({ ok: true, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await web.run((tx) => questionnaires.seal(tx, id))).toEqual(sealed);
    expect(await web.run((tx) => questionnaires.save(tx, id, questionnaire))).toEqual({
      ok: false,
      refused: 'questionnaire-sealed',
    });
    const rewrite = database.transactions.run((tx) =>
      tx.change(`update questionnaire set document = '{}' where id = $1`, [id]),
    );
    await expect(rewrite).rejects.toThrow('never changed');
  });

  it('cannot be one with a fault', async () => {
    const id = await web.run((tx) => questionnaires.create(tx, { version: 1, questions: [] }));
    expect(await web.run((tx) => questionnaires.seal(tx, id))).toEqual({
      ok: false,
      refused: 'questionnaire-has-faults',
    });
  });
});

describe('versions of a questionnaire', () => {
  it('are kept by hand, sealed at the opening and never changed, not even in SQL', async () => {
    const { id, questionnaireId } = await newPoll();
    expect(await web.run((tx) => pollVersions.keep(tx, id, 'Voor het college', by))).toMatchObject({
      ok: true,
    });
    await web.run((tx) => polls.changeQuestions(tx, id, (before) => addQuestion(before, 'statement'), by));
    await web.run((tx) => polls.changeQuestions(tx, id, () => questionnaire, by));
    const sealed = await web.run((tx) => questionnaires.seal(tx, questionnaireId));
    const list = await web.read((tx) => versions.list(tx, questionnaireId));
    expect(list.map(({ number, kind, reason, madeBy }) => [number, kind, reason, madeBy])).toEqual([
      [2, 'sealed', '', null],
      [1, 'kept', 'Voor het college', by.accountId],
    ]);
    expect(list[0]?.digest).toBe(sealed.ok ? sealed.digest : '');
    expect(list[1]?.document).toEqual(questionnaire);
    for (const sql of ['delete from questionnaire_version', `update questionnaire_version set reason = 'x'`])
      await expect(database.transactions.run((tx) => tx.change(sql))).rejects.toThrow('never changed');
  });

  it('of a live questionnaire only mend a typing error, with a reason, and leave the sealed one as it was', async () => {
    const { id, questionnaireId } = await newPoll();
    const mending = { language: 'nl', texts: { 'v1.text': 'Welk cijfer?!' } } as const;
    const mend = (wish: { mending: Mending; reason: string }) =>
      web.run((tx) => pollVersions.mend(tx, id, wish, by));
    expect(await mend({ mending, reason: 'uitroepteken' })).toEqual({
      ok: false,
      refused: 'questionnaire-not-live',
    });
    const sealed = await web.run((tx) => questionnaires.seal(tx, questionnaireId));
    await database.transactions.run((tx) => tx.change(`update poll set state = 'open' where id = $1`, [id]));

    const other = { language: 'nl', texts: { 'v1.text': 'Hoe tevreden bent u?' } } as const;
    expect(await mend({ mending, reason: ' ' })).toEqual({ ok: false, refused: 'reason-missing' });
    expect(await mend({ mending: other, reason: 'anders' })).toEqual({
      ok: false,
      refused: 'no-typing-error',
    });
    expect(await mend({ mending, reason: 'uitroepteken vergeten' })).toMatchObject({ ok: true });

    const now = await web.read((tx) => questionnaires.find(tx, questionnaireId));
    expect(now?.document.questions[0]?.text).toBe('Welk cijfer?!');
    expect(now?.sealedDigest).toBe(sealed.ok ? sealed.digest : '');
    const list = await web.read((tx) => versions.list(tx, questionnaireId));
    expect(list.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['mended', 'uitroepteken vergeten'],
      ['sealed', ''],
    ]);
    expect((await web.read((tx) => eventsOf(tx, id))).at(-1)?.event).toBe('poll.typing-error-mended');
    await database.transactions.run((tx) => tx.change(`update poll set state = 'draft' where id = $1`, [id]));
  });
});
