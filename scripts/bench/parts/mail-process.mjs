// One of two processes that send at the same time: a worker, or nodemailer alone. Talks to the bench that started it.
import { openWorker } from './mail-worker.mjs';
import { sendAlone } from './bare-mail.mjs';

const [kind, databaseUrl, smtpUrl, connections] = process.argv.slice(2);
const worker = kind === 'worker' ? await openWorker(databaseUrl, smtpUrl, Number(connections)) : undefined;

process.on('message', async ({ mailing, messages }) => {
  if (worker) await worker.send(mailing);
  else await sendAlone(smtpUrl, messages, Number(connections));
  process.send('done');
});
process.on('disconnect', () => process.exit());
process.send('ready');
