// A mail server with one mailbox that speaks as much IMAP (RFC 9051) as reading takes, encrypted, on loopback.
import { createServer, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { LOOPBACK_CERTIFICATE, LOOPBACK_KEY } from './loopback-certificate.js';

export type ImapServer = {
  /** imaps://…, or imap://… when encryption has to be asked for. */
  readonly url: string;
  /** What clients said, one line each, without passwords. */
  readonly heard: readonly string[];
  /** Puts a message in the mailbox; answers its number. */
  put(source: Buffer): number;
  /** As after a restore of the mail server: the same messages under new numbers. */
  renumber(): void;
  /** From here on every connection breaks at this command. */
  breakAt(command: string): void;
  close(): Promise<void>;
};

export type ImapManners = {
  readonly secure?: boolean;
  /** Whether encryption may be asked for on a plain connection. */
  readonly startTls?: boolean;
};

export const IMAP_USER = 'terug@oss.invalid';
export const IMAP_PASSWORD = 'een geheim: dat lang is';

type Box = { numbering: number; next: number; readonly messages: { uid: number; readonly source: Buffer }[] };
type Said = { readonly tag: string; readonly command: string; readonly rest: string };

export async function startImapServer({
  secure = true,
  startTls = true,
}: ImapManners = {}): Promise<ImapServer> {
  const box: Box = { numbering: 1000, next: 1, messages: [] };
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  let breaking = '';

  const converse = (plain: Socket): void => {
    sockets.add(plain);
    plain.on('close', () => sockets.delete(plain));
    plain.on('error', () => undefined);
    const talk = new Conversation(box, {
      startTls,
      hear: (line) => heard.push(line),
      breaking: () => breaking,
    });
    if (secure) talk.greet(encrypted(plain), true);
    else talk.greet(plain, false);
  };
  const server = createServer(converse);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const login = `${encodeURIComponent(IMAP_USER)}:${encodeURIComponent(IMAP_PASSWORD)}`;
  return {
    url: `${secure ? 'imaps' : 'imap'}://${login}@localhost:${address.port}/INBOX`,
    heard,
    put(source) {
      box.messages.push({ uid: box.next, source });
      box.next += 1;
      return box.next - 1;
    },
    renumber() {
      box.numbering += 1;
      for (const [index, message] of box.messages.entries()) message.uid = index + 1;
      box.next = box.messages.length + 1;
    },
    breakAt(command) {
      breaking = command;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function encrypted(plain: Socket): Socket {
  const socket = new TLSSocket(plain, { isServer: true, key: LOOPBACK_KEY, cert: LOOPBACK_CERTIFICATE });
  socket.on('error', () => undefined);
  return socket;
}

type Surroundings = {
  readonly startTls: boolean;
  hear(line: string): void;
  breaking(): string;
};

class Conversation {
  private socket: Socket | undefined;
  private safe = false;
  private known = false;

  constructor(
    private readonly box: Box,
    private readonly around: Surroundings,
  ) {}

  greet(socket: Socket, safe: boolean): void {
    this.safe = safe;
    this.listen(socket);
    this.say('* OK [CAPABILITY IMAP4rev1' + this.more() + '] ready');
  }

  private listen(socket: Socket): void {
    this.socket = socket;
    let waiting = '';
    socket.on('data', (chunk: Buffer) => {
      waiting += chunk.toString('latin1');
      const lines = waiting.split('\r\n');
      waiting = lines.pop() ?? '';
      for (const line of lines) this.answer(line);
    });
  }

  private answer(line: string): void {
    const [, tag = '*', command = '', rest = ''] = /^(\S+) ((?:UID )?\S+) ?(.*)$/.exec(line) ?? [];
    const said = { tag, command: command.toUpperCase(), rest };
    this.around.hear(`${said.command} ${said.command === 'LOGIN' ? '…' : rest}`.trim());
    if (said.command === this.around.breaking()) this.socket?.destroy();
    else this.obey(said);
  }

  private obey(said: Said): void {
    const { tag, command, rest } = said;
    if (command === 'CAPABILITY') this.say(`* CAPABILITY IMAP4rev1${this.more()}`, `${tag} OK done`);
    else if (command === 'STARTTLS' && !this.safe && this.around.startTls) this.encrypt(tag);
    else if (command === 'LOGIN') this.letIn(said);
    else if (command === 'LOGOUT') this.say('* BYE', `${tag} OK bye`);
    else if (!this.known) this.say(`${tag} BAD who are you`);
    else if (command === 'LIST') this.say('* LIST (\\HasNoChildren) "/" INBOX', `${tag} OK done`);
    else if (command === 'EXAMINE') this.open(tag, rest);
    else if (command === 'UID SEARCH') this.search(tag, rest);
    else if (command === 'UID FETCH') this.fetch(tag, rest);
    else this.say(`${tag} ${command === 'NOOP' ? 'OK done' : 'BAD this mailbox is only to be looked at'}`);
  }

  private more(): string {
    return this.safe ? '' : `${this.around.startTls ? ' STARTTLS' : ''} LOGINDISABLED`;
  }

  private encrypt(tag: string): void {
    this.say(`${tag} OK go on`);
    const { socket } = this;
    if (!socket) return;
    socket.removeAllListeners('data');
    this.safe = true;
    this.listen(encrypted(socket));
  }

  private letIn({ tag, rest }: Said): void {
    this.known = this.safe && rest.replaceAll('"', '') === `${IMAP_USER} ${IMAP_PASSWORD}`;
    this.say(this.known ? `${tag} OK welcome` : `${tag} NO [AUTHENTICATIONFAILED] no`);
  }

  private open(tag: string, folder: string): void {
    const { numbering, next, messages } = this.box;
    if (folder.replaceAll('"', '') !== 'INBOX') {
      this.say(`${tag} NO [NONEXISTENT] no such folder`);
      return;
    }
    this.say(
      '* FLAGS (\\Seen \\Deleted)',
      `* ${messages.length} EXISTS`,
      '* 0 RECENT',
      `* OK [UIDVALIDITY ${numbering}] numbering`,
      `* OK [UIDNEXT ${next}] next`,
      `${tag} OK [READ-ONLY] done`,
    );
  }

  private search(tag: string, rest: string): void {
    const [, from = '1'] = /UID (\d+):\*/i.exec(rest) ?? [];
    const newest = this.box.messages.at(-1)?.uid;
    // As the standard has it: a range with a star holds the newest, whatever its number.
    const found = this.box.messages.filter(({ uid }) => uid >= Number(from) || uid === newest);
    this.say(['* SEARCH', ...found.map(({ uid }) => uid)].join(' '), `${tag} OK done`);
  }

  private fetch(tag: string, rest: string): void {
    const wanted = new Set((rest.split(' ')[0] ?? '').split(',').flatMap(numbersIn));
    const most = Number(/<0\.(\d+)>/.exec(rest)?.[1] ?? Infinity);
    for (const [index, { uid, source }] of this.box.messages.entries()) {
      if (!wanted.has(uid)) continue;
      const sent = source.subarray(0, most);
      this.socket?.write(`* ${index + 1} FETCH (UID ${uid} BODY[]<0> {${sent.length}}\r\n`);
      this.socket?.write(sent);
      this.say(')');
    }
    this.say(`${tag} OK done`);
  }

  private say(...lines: readonly string[]): void {
    this.socket?.write(lines.map((line) => `${line}\r\n`).join(''));
  }
}

function numbersIn(range: string): readonly number[] {
  const [from = 0, to = from] = range.split(':').map(Number);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
