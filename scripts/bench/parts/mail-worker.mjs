// A worker as the program runs it, on a database and a mail server of the bench, with polls of made-up people.
import crypto from 'node:crypto';

/** The worker's own classes, wired by Nest as in the program. */
export async function openWorker(databaseUrl, smtpUrl, connections) {
  await import('reflect-metadata');
  const { NestFactory } = await import('@nestjs/core');
  const { readConfig } = await import('#platform/config/config.js');
  const { migrate } = await import('#platform/database/migrate.js');
  const { Transactions } = await import('#platform/database/transactions.js');
  const { PlatformModule } = await import('#platform/platform.module.js');
  const { DeliveriesModule, DeliveryEngine, Mailings } = await import('#features/deliveries/index.js');
  const { Invitations, InvitationsModule } = await import('#features/invitations/index.js');
  const { PollsModule } = await import('#features/polls/index.js');
  const { AssembliesModule } = await import('#features/assemblies/index.js');
  const { FeedbackModule } = await import('#features/feedback/index.js');
  const { SendDeliveries } = await import('../../../dist/apps/worker/src/jobs/send-deliveries.job.js');

  const settings = readConfig({
    DATABASE_URL: databaseUrl,
    SAMENSPEL_SECRET: 'b'.repeat(64),
    MAIL_TRANSPORT: 'smtp',
    SMTP_URL: smtpUrl,
    MAIL_CONNECTIONS: String(connections),
    LOG_LEVEL: 'error',
  });
  await migrate(settings.config);
  class Bench {}
  const app = await NestFactory.createApplicationContext(
    {
      module: Bench,
      imports: [
        PlatformModule.for(settings.config, 'owner'),
        DeliveriesModule,
        InvitationsModule,
        PollsModule,
        AssembliesModule,
        FeedbackModule,
      ],
      providers: [SendDeliveries],
    },
    { logger: ['error'] },
  );
  const transactions = app.get(Transactions);
  const mailings = app.get(Mailings, { strict: false });
  const invitations = app.get(Invitations, { strict: false });
  const engine = app.get(DeliveryEngine, { strict: false });
  const job = app.get(SendDeliveries);

  return {
    async plan(count) {
      return transactions.run(async (tx) => {
        const poll = await putOpenPoll(tx, count);
        const selected = Array.from({ length: count }, (_, index) => ({
          pseudonym: `p${index}`,
          inclusionProbability: 0.02,
        }));
        await invitations.invite(tx, { ...poll, letters: true, selected });
        const recipientIds = await invitations.emailRecipients(tx, poll.subjectId);
        const by = { kind: 'system' };
        const plan = { subjectId: poll.subjectId, kind: 'invitation', recipientIds, startAt: new Date(), by };
        return { id: await mailings.plan(tx, plan), subjectId: poll.subjectId, recipientIds };
      });
    },
    /** What nodemailer needs to make the same messages. */
    async composed({ id, recipientIds }, from, to) {
      const composed = [...(await job.compose(id, recipientIds.slice(from, to))).values()];
      return composed.map(({ body, ...rest }) => ({
        ...rest,
        text: plain(body.text),
        html: plain(body.html),
      }));
    },
    /** Two turns at a time, as the queue lets a worker do; until nothing waits, or about so many were sent. */
    async send({ id }, most = Infinity) {
      let sent = 0;
      const turns = async () => {
        for (let more = true; more && sent < most;) {
          const turn = await engine.run(id, (ids) => job.compose(id, ids));
          sent += turn.sent;
          more = turn.more;
        }
      };
      await Promise.all([turns(), turns()]);
      return sent;
    },
    async progress({ subjectId }) {
      return transactions.read(async (tx) => (await mailings.progress(tx, subjectId))[0]);
    },
    close: () => app.close(),
  };
}

/** Back from quoted-printable, so that nodemailer composes the same words. */
const plain = (encoded) =>
  Buffer.from(
    encoded
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

async function putOpenPoll(tx, count) {
  const [subjectId, frameId, questionnaireId] = [1, 2, 3].map(() => crypto.randomUUID());
  await tx.change(
    `insert into frame (id, name, purpose, source, extracted_on, delete_by, imported_at, imported_by, file_digest,
                        persons, households, refused)
     values ($1, 'Meting', 'Meting', 'meting', current_date, current_date + 100, now(), $1, '', $2, $2, 0)`,
    [frameId, count],
  );
  await tx.change(
    `insert into frame_person (frame_id, pseudonym, household, area, birth_year, gender, postcode, house_number,
                               house_letter, house_addition, secret)
     select $1, 'p' || n, 'h' || n, '0' || n % 8, 1940 + n % 70, 'female', '5341AB', n::text, '', '', false
     from generate_series(0, $2::integer - 1) as n`,
    [frameId, count],
  );
  await tx.change(
    `insert into person_name (frame_id, pseudonym, initials, prefix, surname, partner_prefix, partner_surname, name_use, street, town)
     select $1, 'p' || n, 'J.', 'de', 'Vriès', '', '', 'E', 'Heuvel', 'Oss' from generate_series(0, $2::integer - 1) as n`,
    [frameId, count],
  );
  await tx.change(
    `insert into person_email (frame_id, pseudonym, email, source, permission, recorded_at)
     select $1, 'p' || n, 'p' || n || '@resident.invalid', 'meting', 'meting', now() from generate_series(0, $2::integer - 1) as n`,
    [frameId, count],
  );
  await tx.change(
    `insert into questionnaire (id, state, document, changed_at) values ($1, 'sealed', '{"version":1,"questions":[]}', now())`,
    [questionnaireId],
  );
  await tx.change(
    `insert into poll (id, number, slug, title, question, why, what_happens, team, state, questionnaire_id, frame_id, areas,
                       age_from, age_to, sample_size, quiet_months, letters, closes_at, created_by, created_at)
     values ($1::uuid, $1::text, $1::text, 'Hoe veilig voelt u zich in uw buurt?', 'Hoe veilig?',
             'De gemeente maakt een plan voor veilige buurten.', 'De raad bespreekt uw advies.', 'Team Onderzoek', 'open',
             $2, $3, '{}', 18, 120, $4, 12, true, now() + interval '10 days', $1, now())`,
    [subjectId, questionnaireId, frameId, count],
  );
  return { subjectId, frameId };
}
