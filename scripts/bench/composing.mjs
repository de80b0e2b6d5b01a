// CPU per message of composing: one letter in a mailing whose fixed parts are encoded once, against nodemailer composing it anew.
import { generateKeyPairSync } from 'node:crypto';
import { performance } from 'node:perf_hooks';

const MESSAGES = Number(process.env.BENCH_MESSAGES ?? 2000);
const ROUNDS = 5;

export async function run(print) {
  await import('reflect-metadata');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const ours = await ourComposer();
  const theirs = await theirComposer();
  await sameMessage(ours, theirs);
  for (const dkim of [undefined, { domain: 'oss.invalid', selector: 'peilingen', key: privateKey }]) {
    const times = { ours: [], theirs: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.theirs.push(await cpuOf(theirs(dkim)));
      times.ours.push(await cpuOf(ours(dkim)));
    }
    const [own, other] = [median(times.ours), median(times.theirs)];
    print(
      `${dkim ? 'with DKIM (RSA-2048)' : 'without DKIM'}: nodemailer ${other} µs of CPU a message, ours ${own} µs`,
    );
    print(`ratio: ${(own / other).toFixed(2)} (aim at most 0.5)`);
  }
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

async function cpuOf(compose) {
  const begin = process.cpuUsage();
  const start = performance.now();
  for (let index = 0; index < MESSAGES; index += 1) await compose(index);
  const used = process.cpuUsage(begin);
  void start;
  return Math.round((used.user + used.system) / MESSAGES);
}

const FROM = { name: 'Gemeente Oss', address: 'peilingen@oss.invalid' };
const person = (index) => ({
  salutation: `Beste J. de Vriès-Jansen ${index}`,
  linkToken: `abcdefghijklmnopqrstuv${index}`,
  optOutToken: `zyxwvutsrqponmlkjihgfe${index}`,
  code: '',
});
const sender = {
  municipality: 'Gemeente Oss',
  phone: '14 0412',
  openingHours: 'maandag tot en met vrijdag van 9 tot 17 uur',
  ownPage: 'https://www.oss.nl/peilingen',
  baseUrl: 'https://samenspel.oss.nl',
  accent: '#6b1f5c',
  signal: '#ffc845',
  town: 'Oss',
};
const asking = {
  subjectId: 'x',
  frameId: 'f',
  number: '2027-04',
  title: 'Hoe veilig voelt u zich in uw buurt?',
  why: 'De gemeente maakt een plan voor veilige buurten.',
  whatHappens: 'De gemeenteraad bespreekt uw advies in mei.',
  team: 'Team Onderzoek',
  minutes: 6,
  closesAt: new Date('2027-03-21T22:59:00Z'),
  drawnFrom: 'alle inwoners van 18 jaar en ouder',
  letters: true,
  namesGoneBy: '2027-06-01',
};
const EMAIL = { medium: 'email', occasion: 'invitation' };
const headersOf = (index) => ({
  messageId: `${index}@oss.invalid`,
  date: new Date('2027-03-02T09:00:00Z'),
  from: FROM,
  replyTo: FROM,
  to: { name: '', address: `p${index}@resident.invalid` },
  listId: 'peiling-2027-04.samenspel.oss.nl',
  unsubscribeUrl: `https://samenspel.oss.nl/afmelden/${person(index).optOutToken}/een-klik`,
  feedbackId: '2027-04:invitation:peiling:samenspel.oss.nl',
  returnPath: '',
});

async function ourComposer() {
  const { InvitationTemplates } =
    await import('../../dist/libs/features/invitations/invitation-templates.service.js');
  const { writeMail } = await import('#platform/mail/write-mail.js');
  const { dkimSigner } = await import('#platform/mail/dkim.js');
  const templates = new InvitationTemplates(sender);
  return (dkim) => {
    const sign = dkim && dkimSigner(dkim);
    return (index) => {
      const { subject, fill } = templates.of(asking, 'invitation');
      return writeMail({ ...headersOf(index), subject, body: fill(person(index)) }, sign);
    };
  };
}

async function theirComposer() {
  const { createTransport } = await import('nodemailer');
  const { invitationMessage } = await import('../../dist/libs/features/invitations/invitation-message.nl.js');
  const { renderHtml } = await import('#platform/mail/render-html.js');
  const { renderText } = await import('#platform/mail/render-text.js');
  return (dkim) => {
    const signing = dkim && {
      domainName: dkim.domain,
      keySelector: dkim.selector,
      privateKey: dkim.key,
      headerFieldNames:
        'from:to:reply-to:subject:date:message-id:mime-version:content-type:list-id:list-unsubscribe:list-unsubscribe-post',
    };
    const transport = createTransport({
      streamTransport: true,
      buffer: true,
      newline: 'windows',
      ...(signing && { dkim: signing }),
    });
    // Rendered beforehand: only composing is compared.
    const ready = Array.from({ length: MESSAGES }, (_, index) => {
      const message = invitationMessage(asking, sender, person(index), EMAIL);
      return {
        subject: message.subject,
        text: renderText(message),
        html: renderHtml(message, { sender: sender.municipality, accent: sender.accent }),
      };
    });
    return async (index) => {
      const { messageId, date, from, replyTo, to, listId, unsubscribeUrl, feedbackId } = headersOf(index);
      const { message } = await transport.sendMail({
        ...ready[index],
        ...{ date, from, replyTo, to: to.address, messageId: `<${messageId}>` },
        headers: {
          'Auto-Submitted': 'auto-generated',
          'Feedback-ID': feedbackId,
          'List-Id': `<${listId}>`,
          'List-Unsubscribe': `<${unsubscribeUrl}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      });
      return message;
    };
  };
}

/** A mail program must read both the same. */
async function sameMessage(ours, theirs) {
  const { simpleParser } = await import('mailparser');
  const read = async (source) => {
    const { subject, text, html, headers } = await simpleParser(source, { skipTextToHtml: true });
    return JSON.stringify([
      subject,
      text.trimEnd(),
      html.trimEnd(),
      headers.get('list'),
      headers.get('feedback-id'),
    ]);
  };
  const [one, other] = [await read(await ours()(7)), await read(await theirs()(7))];
  if (one !== other) throw new Error('the two messages are not read as the same');
}
