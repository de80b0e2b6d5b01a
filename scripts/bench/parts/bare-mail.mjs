// Nodemailer alone: its pool as we use it, with messages that were composed beforehand and no state kept.
import crypto from 'node:crypto';
import { createTransport } from 'nodemailer';

export async function sendAlone(smtpUrl, messages, connections) {
  const pool = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: connections,
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
  await Promise.all(Array.from({ length: connections }, lane));
  pool.close();
}
