// Proves what we conclude from each way in which a mail server can say no, and that nothing is repeated behind our back.
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { freePort } from '../../../test/support/program.js';
import { refusal, startSmtpSink, type Behaviour, type SmtpSink } from '../../../test/support/smtp-sink.js';
import { mailSettings } from '../../../test/support/mail-settings.js';
import type { Mail } from './mail.js';
import { SmtpTransport, type Patience } from './smtp-transport.js';
import type { Handover } from './transport.js';

const mail: Mail = {
  messageId: '1@oss.invalid',
  date: new Date('2027-03-02T09:00:00Z'),
  from: { name: 'Gemeente Oss', address: 'peilingen@oss.invalid' },
  replyTo: { name: '', address: 'peilingen@oss.invalid' },
  to: { name: '', address: 'jan@resident.invalid' },
  subject: 'Peiling',
  body: { text: 'Dag', html: '<p>Dag</p>' },
  listId: '',
  unsubscribeUrl: '',
  feedbackId: '',
  returnPath: 'terug+1@oss.invalid',
};
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

function transportTo(smtpUrl: string, patience?: Patience): SmtpTransport {
  const transport = new SmtpTransport(
    {
      mail: mailSettings({ smtpUrl, connections: 2 }),
    },
    patience,
  );
  closers.push(() => transport.onApplicationShutdown());
  return transport;
}

async function sinkThat(behaviour: Behaviour): Promise<SmtpSink> {
  const sink = await startSmtpSink(behaviour);
  closers.push(() => sink.close());
  return sink;
}

const sendTo = async (behaviour: Behaviour, changes: Partial<Mail> = {}): Promise<Handover> =>
  transportTo((await sinkThat(behaviour)).url).send({ ...mail, ...changes });

describe('handing a mail to an SMTP server', () => {
  it('delivers the bytes we wrote', async () => {
    const sink = await sinkThat({});
    expect(await transportTo(sink.url).send(mail)).toEqual({ kind: 'taken' });
    expect(sink.received).toMatchObject([{ recipient: 'jan@resident.invalid', messageId: '1@oss.invalid' }]);
  });

  it('is refused for good when the recipient is unknown', async () => {
    const handover = await sendTo({ recipient: () => refusal(550, '5.1.1 no such user') });
    expect(handover).toEqual({ kind: 'refused', status: '5.1.1' });
  });

  it('is refused for good when the message itself is', async () => {
    const handover = await sendTo({ message: async () => refusal(554, 'no thanks') });
    expect(handover).toEqual({ kind: 'refused', status: '554' });
  });

  it.each([450, 451, 452])('is tried later after %i', async (code) => {
    const handover = await sendTo({ recipient: () => refusal(code, '4.7.0 busy') });
    expect(handover).toEqual({ kind: 'later', status: '4.7.0', uncertain: false, serverDown: false });
  });

  it('finds the server closing after 421', async () => {
    const handover = await sendTo({ recipient: () => refusal(421, '4.3.2 closing') });
    expect(handover).toEqual({ kind: 'later', status: '4.3.2', uncertain: false, serverDown: true });
  });

  it('is refused for good when the address cannot be one', async () => {
    const handover = await sendTo({}, { to: { name: '', address: '' } });
    expect(handover).toEqual({ kind: 'refused', status: 'invalid-address' });
  });

  it('is surely not taken when nobody listens', async () => {
    const handover = await transportTo(`smtp://127.0.0.1:${await freePort()}`).send(mail);
    expect(handover).toMatchObject({ kind: 'later', uncertain: false, serverDown: true });
  });

  it('may have been taken when the connection breaks after the message, and is not sent again by itself', async () => {
    let messages = 0;
    const port = await serverThatHangsUp(() => (messages += 1));
    const handover = await transportTo(`smtp://127.0.0.1:${port}`).send(mail);
    expect(handover).toMatchObject({ kind: 'later', uncertain: true });
    expect(messages).toBe(1);
  });
});

const STEPS = ['greeting', 'EHLO', 'MAIL', 'RCPT', 'DATA', 'message'] as const;
type Step = (typeof STEPS)[number];

describe.each(['hangs up', 'keeps silent'] as const)('a mail server that %s', (fault) => {
  it.each(STEPS)(
    'at the step %s is tried later, and only after the message it may have been taken',
    async (step) => {
      const port = await serverThatFails(step, fault);
      const patience = { connecting: 150, silence: 400 };
      const handover = await transportTo(`smtp://127.0.0.1:${port}`, patience).send(mail);
      expect(handover).toMatchObject({ kind: 'later', serverDown: true });
      // Whoever cannot be sure says so: better a report too many than a double nobody knows of.
      if (step === 'message') expect(handover).toMatchObject({ uncertain: true });
      if (step === 'greeting' && fault === 'keeps silent')
        expect(handover).toMatchObject({ uncertain: false });
    },
  );
});

it('is surely not taken when the encryption fails', async () => {
  const port = await serverThatFails('greeting', 'talks nonsense');
  const handover = await transportTo(`smtps://127.0.0.1:${port}`).send(mail);
  expect(handover).toMatchObject({ kind: 'later', serverDown: true, uncertain: false });
});

/** Speaks as a mail server should, up to this step. */
async function serverThatFails(
  step: Step,
  fault: 'hangs up' | 'keeps silent' | 'talks nonsense',
): Promise<number> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    let inMessage = false;
    const answer = (at: Step, text: string): void => {
      if (at !== step) socket.write(`${text}\r\n`);
      else if (fault === 'hangs up') socket.destroy();
      else if (fault === 'talks nonsense') socket.write('nonsense');
    };
    answer('greeting', '220 hello');
    socket.on('data', (chunk) => {
      const text = chunk.toString();
      if (inMessage) {
        if (text.includes('\r\n.\r\n')) answer('message', '250 taken');
        return;
      }
      const said = STEPS.find((each) => text.startsWith(each));
      inMessage = said === 'DATA';
      if (said) answer(said, inMessage ? '354 go on' : '250 ok');
    });
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  closers.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return port;
}

/** Takes the whole message and hangs up without a word. */
async function serverThatHangsUp(onMessage: () => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    let inMessage = false;
    socket.write('220 hello\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      const text = chunk.toString();
      if (inMessage && text.includes('\r\n.\r\n')) {
        onMessage();
        socket.destroy();
        return;
      }
      if (inMessage) return;
      inMessage = text.startsWith('DATA');
      socket.write(inMessage ? '354 go on\r\n' : '250 ok\r\n');
    });
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  closers.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return port;
}
