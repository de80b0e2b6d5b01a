// Sets up an open poll with invitations, through the real features, for specs about answering.
import { randomUUID } from 'node:crypto';
import { Answering, AnswersModule, type AnswerSession } from '#features/answers/index.js';
import type { Answers, Questionnaire } from '#domain/questionnaire/question.js';
import { Invitations, type Invitation } from '#features/invitations/index.js';
import {
  AnsweringChoices,
  emptyDetails,
  firstAudience,
  Polls,
  usualChoice,
  type AnsweringChoice,
} from '#features/polls/index.js';
import { Questionnaires } from '#features/questionnaires/index.js';
import { StillClock } from '#platform/clock/clock.js';
import type { DatabaseRole } from '#platform/database/data-source.js';
import type { TestDatabase } from './database.js';
import { featuresOn, type Features } from './features.js';
import { putPeople } from './people.js';

/** The secret of `featuresOn`: a program must share it to know the links. */
export const FEATURES_SECRET = '1'.repeat(64);
export const OPENED = new Date('2027-03-02T09:00:00Z');

export const aQuestionnaire: Questionnaire = {
  version: 1,
  questions: [
    {
      id: 'veilig',
      kind: 'single-choice',
      text: 'Hoe veilig voelt u zich ’s avonds in uw buurt?',
      help: 'Denk aan de straten waar u vaak loopt of fietst als het donker is.',
      required: true,
      dontKnow: true,
      options: [
        { code: 'heel-veilig', label: 'Heel veilig' },
        { code: 'veilig', label: 'Veilig' },
        { code: 'onveilig', label: 'Onveilig' },
      ],
    },
    {
      id: 'cijfer',
      kind: 'report-mark',
      text: 'Welk cijfer geeft u uw buurt?',
      help: '',
      required: true,
      dontKnow: false,
    },
    {
      id: 'nog-iets',
      kind: 'open-text',
      text: 'Wilt u nog iets kwijt?',
      help: '',
      required: false,
      dontKnow: false,
      maxLength: 500,
    },
  ],
};

export type OpenPoll = {
  readonly id: string;
  readonly slug: string;
  readonly invitations: readonly Invitation[];
  /** Link token by invitation id. */
  readonly links: ReadonlyMap<string, string>;
  /** Letter code by invitation id. */
  readonly codes: ReadonlyMap<string, string>;
};

/** The features of answering with the rights of one program. */
export function answeringFeatures(
  database: TestDatabase,
  role: DatabaseRole,
  clock = new StillClock(OPENED),
): Promise<Features> {
  return featuresOn(database, { modules: [AnswersModule], clock, role });
}

const drawn = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    pseudonym: `p${index}`,
    inclusionProbability: 1 / (10 * (1 + (index % 3))),
  }));

type PollSetting = Partial<AnsweringChoice> & {
  readonly people?: number;
  readonly questionnaire?: Questionnaire;
  readonly question?: string;
  readonly emailEvery?: number;
};

/** A poll that opened on 2 March 2027 for two weeks. */
export async function anOpenPoll(
  database: TestDatabase,
  {
    people = 60,
    questionnaire = aQuestionnaire,
    question = 'Hoe veilig voelt u zich in uw buurt?',
    emailEvery = 4,
    ...choice
  }: PollSetting = {},
): Promise<OpenPoll> {
  const features = await answeringFeatures(database, 'samenspel_web');
  const by = { kind: 'staff', accountId: '00000000-0000-4000-8000-0000000000aa' } as const;
  const details = {
    ...emptyDetails,
    title: question,
    question,
    why: 'De gemeente maakt een plan.',
    whatHappens: 'De raad leest de uitslag.',
  };
  const made = await features.transactions.run(async (tx) => {
    const frameId = randomUUID();
    await putPeople(tx, frameId, people, emailEvery);
    const poll = await features.get(Polls).create(tx, { details, questionnaire, by });
    await features
      .get(Polls)
      .chooseAudience(tx, poll.id, { ...firstAudience, frameId, sampleSize: people }, by);
    await features.get(AnsweringChoices).choose(tx, poll.id, { ...usualChoice, ...choice }, by);
    await features.get(Questionnaires).seal(tx, poll.questionnaireId);
    const invitations = features.get(Invitations);
    await invitations.invite(tx, { subjectId: poll.id, frameId, letters: true, selected: drawn(people) });
    const enrolled = await invitations.ofSubject(tx, poll.id);
    const links = await invitations.linkFor(tx, enrolled);
    const codes = await invitations.codeFor(tx, enrolled);
    return { id: poll.id, slug: poll.slug, invitations: enrolled, links, codes };
  });
  await setState(database, made.id, 'open');
  await features.close();
  return made;
}

/** Puts a poll in a state without going through its life. */
export async function setState(
  database: TestDatabase,
  pollId: string,
  state: 'scheduled' | 'open' | 'closed' | 'withdrawn',
): Promise<void> {
  await database.transactions.run((tx) =>
    tx.change(
      `update poll set state = $2, opens_at = $3, opened_at = $3, closes_at = $3::timestamptz + interval '14 days',
              closed_at = case when $2 in ('closed', 'withdrawn') then $3::timestamptz + interval '14 days' end
       where id = $1`,
      [pollId, state, OPENED],
    ),
  );
}

/** The session somebody gets who opens their link and presses Start. */
export async function startAnswering(web: Features, poll: OpenPoll, person: number): Promise<AnswerSession> {
  const token = poll.links.get(poll.invitations[person]?.id ?? '') ?? '';
  const answering = web.get(Answering);
  const arrival = await web.transactions.read((tx) => answering.arrive(tx, token));
  if (!arrival) throw new Error(`there is no person ${person}`);
  return answering.start(arrival, token);
}

/** Fills in these answers, question by question, and sends them. */
export async function submitAnswer(
  web: Features,
  poll: OpenPoll,
  person: number,
  answers: Answers = { veilig: { kind: 'choice', code: 'veilig' }, cijfer: { kind: 'number', value: 8 } },
): Promise<string> {
  const answering = web.get(Answering);
  const session = await startAnswering(web, poll, person);
  await web.transactions.run(async (tx) => {
    for (const [index, { id }] of aQuestionnaire.questions.entries()) {
      const stand = await answering.stand(tx, session);
      if (stand) await answering.saveDraft(tx, session, stand, { number: index + 1, answer: answers[id] });
    }
  });
  return (await answering.submit(session)).outcome;
}
