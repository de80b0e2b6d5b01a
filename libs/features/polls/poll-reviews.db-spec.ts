// A colleague reads along: remarks stay, nobody looks over their own work, and a change undoes a look.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StillClock } from '#platform/clock/clock.js';
import { addQuestion, QuestionnaireReviews, QuestionnairesModule } from '#features/questionnaires/index.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { featuresOn, type Features } from '../../../test/support/features.js';
import { emptyDetails } from './poll-details.js';
import { PollReviews } from './poll-reviews.service.js';
import { PollsModule } from './polls.module.js';
import { Polls } from './polls.service.js';
import type { StaffActor } from './staff-actor.js';

const writer = { kind: 'staff', accountId: '3f0a9b1e-58c5-4d0f-8a53-2f6c7b1d9e01' } as const;
const reader = { kind: 'staff', accountId: '3f0a9b1e-58c5-4d0f-8a53-2f6c7b1d9e02' } as const;
const editor = { kind: 'staff', accountId: '3f0a9b1e-58c5-4d0f-8a53-2f6c7b1d9e03' } as const;
const clock = new StillClock(new Date('2027-03-01T10:00:00Z'));

let database: TestDatabase;
let features: Features;

beforeAll(async () => {
  database = await freshDatabase();
  features = await featuresOn(database, { modules: [PollsModule, QuestionnairesModule], clock });
});
afterAll(async () => {
  await features.close();
  await database.close();
});

const newPoll = () =>
  features.transactions.run((tx) =>
    features
      .get(Polls)
      .create(tx, { details: emptyDetails, questionnaire: { version: 1, questions: [] }, by: writer }),
  );
const looks = (questionnaireId: string) =>
  features.transactions.read((tx) => features.get(QuestionnaireReviews).looks(tx, questionnaireId));
const approve = (id: string, by: StaffActor) =>
  features.transactions.run((tx) => features.get(PollReviews).approve(tx, id, by));

describe('the second pair of eyes', () => {
  it('is not one of who made or changed the poll, whatever their role', async () => {
    const { id, questionnaireId } = await newPoll();
    const details = { ...emptyDetails, title: 'Bomen' };
    await features.transactions.run((tx) => features.get(Polls).edit(tx, id, details, editor));
    expect(await approve(id, writer)).toEqual({ ok: false, refused: 'own-work' });
    expect(await approve(id, editor)).toEqual({ ok: false, refused: 'own-work' });
    const refused = await database.transactions.read((tx) =>
      tx.query(`select from audit_line where chain = $1 and event = 'poll.own-work-refused'`, [`poll:${id}`]),
    );
    expect(refused).toHaveLength(2);
    expect(await approve(id, reader)).toMatchObject({ ok: true });
    expect((await looks(questionnaireId)).state).toBe('seen');
  });

  it('looks again after a change, and not when it is put back', async () => {
    const { id, questionnaireId } = await newPoll();
    await approve(id, reader);
    const change = (kind: 'add' | 'remove') =>
      features.transactions.run((tx) =>
        features
          .get(Polls)
          .changeQuestions(
            tx,
            id,
            (before) => (kind === 'add' ? addQuestion(before, 'statement') : { ...before, questions: [] }),
            writer,
          ),
      );
    await change('add');
    expect((await looks(questionnaireId)).state).toBe('changed');
    await change('remove');
    expect((await looks(questionnaireId)).state).toBe('seen');
  });
});

describe('a remark', () => {
  it('stays with its question until somebody settles it, once', async () => {
    const { id, questionnaireId } = await newPoll();
    const reviews = features.get(PollReviews);
    const { transactions } = features;
    await transactions.run((tx) => reviews.comment(tx, id, { questionId: 'v1', text: 'Te lang' }, reader));
    const [made] = (await looks(questionnaireId)).comments;
    expect(made).toMatchObject({
      questionId: 'v1',
      text: 'Te lang',
      madeBy: reader.accountId,
      settledBy: null,
    });
    for (const by of [writer, reader])
      await transactions.run((tx) => reviews.settle(tx, id, made?.id ?? '', by));
    expect((await looks(questionnaireId)).comments).toMatchObject([{ settledBy: writer.accountId }]);
    const events = await database.transactions.read((tx) =>
      tx.query<{ event: string }>('select event from audit_line where chain = $1 order by number', [
        `poll:${id}`,
      ]),
    );
    expect(events.map(({ event }) => event)).toEqual([
      'poll.created',
      'poll.comment-made',
      'poll.comment-settled',
    ]);
    await expect(transactions.run((tx) => tx.change('delete from questionnaire_comment'))).rejects.toThrow(
      /permission denied/,
    );
  });

  it('comes too late once the poll is open', async () => {
    const { id } = await newPoll();
    await database.transactions.run((tx) => tx.change(`update poll set state = 'open' where id = $1`, [id]));
    const late = features.transactions.run((tx) =>
      features.get(PollReviews).comment(tx, id, { questionId: '', text: 'Nog iets' }, reader),
    );
    expect(await late).toEqual({ ok: false, refused: 'not-in-this-state' });
    await database.transactions.run((tx) => tx.change(`update poll set state = 'draft' where id = $1`, [id]));
  });
});
