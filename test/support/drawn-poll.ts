// A draft poll that has everything it needs to open: texts, questions, an audience and a concluded draw.
import { randomUUID } from 'node:crypto';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { Draws } from '#features/draws/index.js';
import { emptyDetails, firstAudience, Polls, type Poll, type PollDetails } from '#features/polls/index.js';
import type { Tx } from '#platform/database/transactions.js';
import type { Features } from './features.js';
import { putPeople } from './people.js';

export const clerk = { kind: 'staff', accountId: '00000000-0000-4000-8000-0000000000aa' } as const;

const questionnaire: Questionnaire = {
  version: 1,
  questions: [
    {
      id: 'cijfer',
      kind: 'report-mark',
      text: 'Welk cijfer geeft u?',
      help: '',
      required: true,
      dontKnow: false,
    },
  ],
};

const thrown = {
  kind: 'dice',
  values: [1, 6, 3, 3, 2, 5, 4, 4, 1, 2],
  witnesses: [
    { name: 'R. Visser', role: 'griffier' },
    { name: 'T. Bakker', role: 'inwoner' },
  ],
} as const;

export type DrawnPollSetting = {
  /** At least a closing moment. */
  readonly details: Partial<PollDetails>;
  readonly people?: number;
  readonly size?: number;
  readonly letters?: boolean;
};

/** Opens transactions of its own; `features` must hold the polls and the draws. */
export async function aDrawnPoll(features: Features, setting: DrawnPollSetting): Promise<Poll> {
  const { details, people = 400, size = 120, letters = true } = setting;
  const frameId = randomUUID();
  return features.transactions.run(async (tx) => {
    await putPeople(tx, frameId, people);
    const story = {
      question: 'Hoe groen is uw wijk?',
      why: 'Voor het groenplan.',
      whatHappens: 'De raad leest het.',
    };
    const texts = { ...emptyDetails, title: 'Groen in de wijk', ...story, team: 'Groen' };
    const polls = features.get(Polls);
    const { id } = await polls.create(tx, { details: { ...texts, ...details }, questionnaire, by: clerk });
    const audience = { ...firstAudience, frameId, sampleSize: size, quietMonths: 0, letters };
    await polls.chooseAudience(tx, id, audience, clerk);
    const attached = await polls.attachDraw(
      tx,
      id,
      await aDraw(tx, features.get(Draws), { id, frameId, size }),
      clerk,
    );
    if (!attached.ok) throw new Error(attached.refused);
    return attached.poll;
  });
}

/** Draws for a poll whose audience was chosen, and hands it the outcome. */
export async function concludeDrawFor(features: Features, pollId: string): Promise<void> {
  await features.transactions.run(async (tx) => {
    const poll = await features.get(Polls).find(tx, pollId);
    if (!poll?.frameId) throw new Error('this poll has no audience yet');
    const { id, frameId, sampleSize: size } = poll;
    const drawId = await aDraw(tx, features.get(Draws), { id, frameId, size });
    const attached = await features.get(Polls).attachDraw(tx, id, drawId, clerk);
    if (!attached.ok) throw new Error(attached.refused);
  });
}

async function aDraw(
  tx: Tx,
  draws: Draws,
  { id, frameId, size }: { readonly id: string; readonly frameId: string; readonly size: number },
): Promise<string> {
  const audience = { areas: [], ageFrom: 18, ageTo: 120 };
  const request = { subjectId: id, frameId, audience, size, quietMonths: 0, largestHousehold: 0 };
  const prepared = await draws.prepare(tx, { ...request, purpose: 'Peiling', by: clerk, replaces: null });
  if (!prepared.ok) throw new Error(prepared.refused);
  const announced = { kind: 'dice', dice: 10, occasion: 'Gemeentehuis, morgen om 10.00 uur' } as const;
  await draws.seal(tx, prepared.drawId, announced, clerk);
  const drawn = await draws.draw(tx, prepared.drawId, thrown, clerk);
  if (!drawn.ok) throw new Error(drawn.refused);
  return prepared.drawId;
}
