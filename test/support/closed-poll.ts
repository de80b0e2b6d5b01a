// Sets up a poll that real answers came in for, through the real features: asked, answered, closed and shuffled.
import type { Answers } from '#domain/questionnaire/question.js';
import { Answering, Shuffler } from '#features/answers/index.js';
import type { TestDatabase } from './database.js';
import type { Features } from './features.js';
import { anOpenPoll, answeringFeatures, aQuestionnaire, setState, type OpenPoll } from './open-poll.js';

/** `answers` holds what each person answers to the questions of `aQuestionnaire`. */
export async function aClosedPoll(
  database: TestDatabase,
  answers: readonly Answers[],
  { people = 60 } = {},
): Promise<OpenPoll> {
  const poll = await anAnsweredPoll(database, answers, { people });
  await setState(database, poll.id, 'closed');
  const worker = await answeringFeatures(database, 'samenspel_worker');
  await worker.get(Shuffler).shuffle(poll.id);
  await worker.close();
  return poll;
}

/** Still open, and the answers wait sealed in the inbox. */
export async function anAnsweredPoll(
  database: TestDatabase,
  answers: readonly Answers[],
  { people = 60 } = {},
): Promise<OpenPoll> {
  const poll = await anOpenPoll(database, { people });
  const web = await answeringFeatures(database, 'samenspel_web');
  for (const [person, given] of answers.entries()) {
    const token = poll.links.get(poll.invitations[person]?.id ?? '') ?? '';
    await answer(web, token, given);
  }
  await web.close();
  return poll;
}

async function answer(web: Features, token: string, answers: Answers): Promise<void> {
  const answering = web.get(Answering);
  const session = await web.transactions.run(async (tx) => {
    const arrival = await answering.arrive(tx, token);
    if (!arrival) throw new Error('the link leads nowhere');
    const begun = answering.start(arrival, token);
    for (const [index, { id }] of aQuestionnaire.questions.entries()) {
      const stand = await answering.stand(tx, begun);
      if (stand) await answering.saveDraft(tx, begun, stand, { number: index + 1, answer: answers[id] });
    }
    return begun;
  });
  const { outcome } = await answering.submit(session);
  if (outcome !== 'accepted') throw new Error(`the answer was not accepted: ${outcome}`);
}
