// A mail server that keeps what it gets, and can be told to misbehave.
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

export type Received = {
  /** The address to which a bounce would come back. */
  readonly sender: string;
  readonly recipient: string;
  readonly messageId: string;
  readonly source: string;
};

export type SmtpSink = {
  readonly url: string;
  readonly received: readonly Received[];
  close(): Promise<void>;
};

export type Behaviour = {
  /** Answers RCPT TO; an error refuses. */
  readonly recipient?: (address: string) => Error | undefined;
  /** Called when the whole message is in, before it is taken; an error refuses. May take its time. */
  readonly message?: (recipient: string, session: SMTPServerSession) => Promise<Error | undefined>;
};

/** A refusal with an SMTP reply code. */
export function refusal(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

export async function startSmtpSink(behaviour: Behaviour = {}): Promise<SmtpSink> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    hideSTARTTLS: true,
    logger: false,
    onRcptTo: ({ address }, _session, callback) => callback(behaviour.recipient?.(address)),
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const recipient = session.envelope.rcptTo[0]?.address ?? '';
        const sender = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
        void Promise.resolve(behaviour.message?.(recipient, session)).then((fault) => {
          if (!fault)
            received.push({ sender, ...readReceived(recipient, Buffer.concat(chunks).toString('latin1')) });
          callback(fault);
        });
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the sink has no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

const readReceived = (recipient: string, source: string): Omit<Received, 'sender'> => ({
  recipient,
  messageId: /^Message-ID: <(.*)>/im.exec(source)?.[1] ?? '',
  source,
});
