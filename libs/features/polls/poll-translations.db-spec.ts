// Proves that the translation of a poll is kept as a whole, goes along into a copy, and ends with the draft.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { StillClock } from '#platform/clock/clock.js';
import { Questionnaires, QuestionnairesModule } from '#features/questionnaires/index.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { featuresOn, type Features } from '../../../test/support/features.js';
import { emptyDetails } from './poll-details.js';
import { pollInLanguage } from './poll-texts.js';
import { PollTranslations, type TranslatedPoll } from './poll-translations.service.js';
import type { Poll } from './poll.js';
import { PollsModule } from './polls.module.js';
import { Polls } from './polls.service.js';
import { PollStore } from './polls.store.js';

const clock = new StillClock(new Date('2027-03-01T10:00:00Z'));
const by = { kind: 'staff', accountId: '3f0a9b1e-58c5-4d0f-8a53-2f6c7b1d9e01' } as const;
const questionnaire: Questionnaire = {
  version: 1,
  questions: [
    { id: 'v1', kind: 'report-mark', text: 'Welk cijfer?', help: '', required: true, dontKnow: false },
  ],
};
const details = { ...emptyDetails, title: 'Groen in de wijk', question: 'Waar moet groen komen?' };
const inTurkish: TranslatedPoll = {
  language: 'tr',
  live: true,
  texts: { 'v1.text': { text: 'Kaç puan?', of: 'Welk cijfer?' } },
  story: {
    title: { text: 'Mahallede yeşil', of: details.title },
    question: { text: 'Yeşil nereye gelmeli?', of: details.question },
    why: { text: 'Dit hoort nergens bij', of: '' },
  },
};

let database: TestDatabase;
let features: Features;
let poll: Poll;
const write = (id: string) =>
  features.transactions.run((tx) => features.get(PollTranslations).write(tx, id, inTurkish, by));
const found = (id: string) => features.transactions.read((tx) => features.get(Polls).find(tx, id));

beforeAll(async () => {
  database = await freshDatabase();
  features = await featuresOn(database, { modules: [PollsModule, QuestionnairesModule], clock });
  const made = { details, questionnaire, by };
  poll = await features.transactions.run((tx) => features.get(Polls).create(tx, made));
});
afterAll(async () => {
  await features.close();
  await database.close();
});

describe('the translation of a poll', () => {
  it('is kept with its questions, without texts that the poll has not, and stands in the trail', async () => {
    expect(await write(poll.id)).toMatchObject({ ok: true });
    const after = await found(poll.id);
    expect(Object.keys(after?.translations.tr ?? {})).toEqual(['title', 'question']);
    expect(after && pollInLanguage(after, 'tr').poll.question).toBe('Yeşil nereye gelmeli?');
    await features.transactions.read(async (tx) => {
      const stored = await features.get(Questionnaires).find(tx, poll.questionnaireId);
      expect(stored?.document.languages).toEqual(['tr']);
      const lines = await tx.query(`select facts from audit_line where event = 'poll.translated'`);
      expect(lines).toEqual([{ facts: { language: 'tr', live: true } }]);
    });
  });

  it('goes along into a copy', async () => {
    const copy = await features.transactions.run((tx) => features.get(Polls).duplicate(tx, poll.id, by));
    expect(copy?.translations).toEqual((await found(poll.id))?.translations);
  });

  it('is not changed once the poll is planned', async () => {
    await features.transactions.run(async (tx) => {
      const draft = await found(poll.id);
      if (!draft) throw new Error('the poll is gone');
      await features.get(PollStore).save(tx, { ...draft, state: 'scheduled' });
    });
    expect(await write(poll.id)).toEqual({ ok: false, refused: 'not-in-this-state' });
  });
});
