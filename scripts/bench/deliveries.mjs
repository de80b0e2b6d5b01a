// Deliveries a second with durable state per message, against nodemailer alone composing the same messages, in one run.
import { fork } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { startPostgres } from '../postgres.mjs';

const MESSAGES = Number(process.env.BENCH_MESSAGES ?? 2000);
const CONNECTIONS = 8;
const ROUNDS = 5;

export async function run(print) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samenspel-bench-'));
  fs.chmodSync(folder, 0o755);
  const postgres = await startPostgres({ dataDir: path.join(folder, 'postgres'), database: 'bench' });
  const sink = await startSink();
  try {
    await measure(print, { databaseUrl: postgres.url(), smtpUrl: sink.url });
  } finally {
    sink.stop();
    await postgres.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(print, { databaseUrl, smtpUrl }) {
  const worker = await openWorker(databaseUrl, smtpUrl);
  const alone = [];
  const durable = [];
  const cpu = { alone: 0, durable: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const mailing = await worker.plan(MESSAGES);
    const messages = await worker.composed(mailing);
    const bare = await timed(() => sendAlone(smtpUrl, messages));
    alone.push(bare.seconds);
    cpu.alone += bare.cpu;
    const ours = await timed(() => worker.send(mailing));
    durable.push(ours.seconds);
    cpu.durable += ours.cpu;
    const { handedOver } = await worker.progress(mailing);
    if (handedOver !== MESSAGES) throw new Error(`${handedOver} of ${MESSAGES} messages were handed over`);
  }
  await worker.close();
  const rate = (seconds) => Math.round(MESSAGES / median(seconds));
  const micros = (total) => Math.round(total / ROUNDS / MESSAGES);
  print(`${ROUNDS} rounds of ${MESSAGES} invitations, ${CONNECTIONS} connections, PostgreSQL with fsync`);
  print(`nodemailer alone, messages ready: ${rate(alone)}/s, ${micros(cpu.alone)} µs of CPU each`);
  print(
    `deliveries, looked up, composed and noted: ${rate(durable)}/s, ${micros(cpu.durable)} µs of CPU each`,
  );
  print(`ratio: ${(median(alone) / median(durable)).toFixed(2)} (aim 0.9)`);
}

/** Back from quoted-printable, so that nodemailer composes the same words. */
const plain = (encoded) =>
  Buffer.from(
    encoded
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

async function timed(work) {
  const cpu = process.cpuUsage();
  const begin = performance.now();
  await work();
  const used = process.cpuUsage(cpu);
  return { seconds: (performance.now() - begin) / 1000, cpu: used.user + used.system };
}

/** The pool of nodemailer as we use it, with messages that were composed beforehand. */
async function sendAlone(smtpUrl, messages) {
  const { createTransport } = await import('nodemailer');
  const pool = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: Infinity,
    maxRequeues: 0,
  });
  const waiting = [...messages];
  const lane = async () => {
    for (let each = waiting.pop(); each; each = waiting.pop()) {
      await pool.sendMail({
        from: 'Gemeente Oss <peilingen@samenspel.invalid>',
        to: each.to.address,
        subject: each.subject,
        text: each.text,
        html: each.html,
        messageId: `<${crypto.randomUUID()}@samenspel.invalid>`,
        headers: {
          'Auto-Submitted': 'auto-generated',
          'List-Id': `<${each.listId}>`,
          'List-Unsubscribe': `<${each.unsubscribeUrl}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      });
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  pool.close();
}

async function startSink() {
  const child = fork(path.join(import.meta.dirname, 'parts/smtp-sink.mjs'), {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const port = await new Promise((resolve) =>
    child.stdout.once('data', (line) => resolve(String(line).trim())),
  );
  return { url: `smtp://127.0.0.1:${port}`, stop: () => child.kill() };
}

/** The worker's own classes, wired by Nest as in the program. */
async function openWorker(databaseUrl, smtpUrl) {
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
  const { SendDeliveries } = await import('../../dist/apps/worker/src/jobs/send-deliveries.job.js');

  const settings = readConfig({
    DATABASE_URL: databaseUrl,
    SAMENSPEL_SECRET: 'b'.repeat(64),
    MAIL_TRANSPORT: 'smtp',
    SMTP_URL: smtpUrl,
    MAIL_CONNECTIONS: String(CONNECTIONS),
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
    async composed({ id, recipientIds }) {
      const composed = [...(await job.compose(id, recipientIds)).values()];
      return composed.map(({ body, ...rest }) => ({
        ...rest,
        text: plain(body.text),
        html: plain(body.html),
      }));
    },
    async send({ id }) {
      // Two turns at a time, as the queue lets a worker do.
      const turns = async () => {
        for (let more = true; more;) ({ more } = await engine.run(id, (ids) => job.compose(id, ids)));
      };
      await Promise.all([turns(), turns()]);
    },
    async progress({ subjectId }) {
      return transactions.read(async (tx) => (await mailings.progress(tx, subjectId))[0]);
    },
    close: () => app.close(),
  };
}

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
