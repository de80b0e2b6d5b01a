// Makes one large open poll through the real features, for benches about answering.
import crypto from 'node:crypto';

/**
 * @param {string} databaseUrl an empty database
 * @param {{ secret: string, people: number }} size
 */
export async function openPoll(databaseUrl, { secret, people }) {
  await import('reflect-metadata');
  const { NestFactory } = await import('@nestjs/core');
  const { readConfig } = await import('#platform/config/config.js');
  const { migrate } = await import('#platform/database/migrate.js');
  const { Transactions } = await import('#platform/database/transactions.js');
  const { PlatformModule } = await import('#platform/platform.module.js');
  const { sealBox } = await import('#platform/secrets/sealed-box.js');
  const { AnswersModule, AnswerSessions } = await import('#features/answers/index.js');
  const { packageBytes } = await import('#features/answers/answer-record.js');
  const { AnswersStore } = await import('#features/answers/answers.store.js');
  const { DraftBox } = await import('#features/answers/draft-box.service.js');

  const settings = readConfig({ DATABASE_URL: databaseUrl, SAMENSPEL_SECRET: secret, LOG_LEVEL: 'error' });
  await migrate(settings.config);
  class Bench {}
  const app = await NestFactory.createApplicationContext(
    { module: Bench, imports: [PlatformModule.for(settings.config, 'owner'), AnswersModule] },
    { logger: ['error'] },
  );
  const pack = {
    sealBox,
    sessions: app.get(AnswerSessions, { strict: false }),
    drafts: app.get(DraftBox, { strict: false }),
    store: app.get(AnswersStore, { strict: false }),
  };
  const transactions = app.get(Transactions);
  const made = await transactions.run((tx) => put(app, tx, people));
  const poll = { ...made, boxBytes: packageBytes(made.questionnaire) };
  return { app, transactions, poll, pack };
}

async function put(app, tx, people) {
  const { Invitations } = await import('#features/invitations/index.js');
  const { emptyDetails, firstAudience, Polls } = await import('#features/polls/index.js');
  const { Questionnaires } = await import('#features/questionnaires/index.js');
  const [polls, questionnaires, invitations] = [Polls, Questionnaires, Invitations].map((service) =>
    app.get(service, { strict: false }),
  );
  const frameId = crypto.randomUUID();
  await putFrame(tx, frameId, people);
  const by = { kind: 'staff', accountId: frameId };
  const [{ questionnaire }] = questionnaires.templates();
  const question = 'Hoe veilig voelt u zich in uw buurt?';
  const poll = await polls.create(tx, {
    details: { ...emptyDetails, title: question, question },
    questionnaire,
    by,
  });
  await polls.chooseAudience(tx, poll.id, { ...firstAudience, frameId, sampleSize: people }, by);
  await questionnaires.seal(tx, poll.questionnaireId);
  const selected = Array.from({ length: people }, (_, index) => ({
    pseudonym: `p${index}`,
    inclusionProbability: 0.1,
  }));
  await invitations.invite(tx, { subjectId: poll.id, frameId, letters: true, selected });
  await tx.change(
    `update poll set state = 'open', opened_at = now(), closes_at = now() + interval '9 days' where id = $1`,
    [poll.id],
  );
  const enrolled = await invitations.ofSubject(tx, poll.id);
  const links = await invitations.linkFor(tx, enrolled);
  return { id: poll.id, links, questionnaire, publicKey: await invitations.answerPublicKey(tx, poll.id) };
}

async function putFrame(tx, frameId, people) {
  await tx.change(
    `insert into frame (id, name, purpose, source, extracted_on, delete_by, imported_at, imported_by, file_digest,
                        persons, households, refused)
     values ($1, 'Meting', 'Meting', 'meting', current_date, current_date + 100, now(), $1, '', $2, $2, 0)`,
    [frameId, people],
  );
  await tx.change(
    `insert into frame_person (frame_id, pseudonym, household, area, birth_year, gender, postcode, house_number,
                               house_letter, house_addition, secret)
     select $1, 'p' || n, 'h' || n, '0' || n % 8, 1940 + n % 70, 'female', '5341AB', n::text, '', '', false
     from generate_series(0, $2::integer - 1) as n`,
    [frameId, people],
  );
}
