// Proves that a mailbox is read encrypted, in order, from where it was read before, and is left as it was.
import { afterEach, describe, expect, it } from '@jest/globals';
import {
  IMAP_PASSWORD,
  startImapServer,
  type ImapManners,
  type ImapServer,
} from '../../../test/support/imap-server.js';
import { LOOPBACK_CERTIFICATE } from '../../../test/support/loopback-certificate.js';
import { mailSettings } from '../../../test/support/mail-settings.js';
import { BounceMailbox, type MailboxRead, type Trust } from './bounce-mailbox.js';
import { readImapAddress } from './imap-address.js';

const TRUST: Trust = { ca: LOOPBACK_CERTIFICATE };
const BEGINNING = { numbering: '', last: 0 };
const servers: ImapServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function server(manners: ImapManners = {}): Promise<ImapServer> {
  const started = await startImapServer(manners);
  servers.push(started);
  return started;
}

const mailboxAt = (url: string, trust: Trust = TRUST): BounceMailbox =>
  new BounceMailbox({ mail: mailSettings({ bounceMailbox: readImapAddress(url) }) }, trust);
const message = (words: string): Buffer => Buffer.from(`Subject: ${words}\r\n\r\nKoopt u é?\r\n`, 'utf8');
const subjects = (read: MailboxRead): readonly string[] =>
  read.ok
    ? read.messages.map(({ source }) => /Subject: (.*)\r/.exec(source.toString())?.[1] ?? '?')
    : [read.fault];

describe('the mailbox for bounces', () => {
  it('gives what is new, oldest first and a few at a time, to the byte', async () => {
    const imap = await server();
    for (const words of ['een', 'twee', 'drie']) imap.put(message(words));
    const first = await mailboxAt(imap.url).read(BEGINNING, 2);
    expect(first).toEqual({
      ok: true,
      numbering: '1000',
      messages: [
        { number: 1, source: message('een') },
        { number: 2, source: message('twee') },
      ],
    });
    expect(subjects(await mailboxAt(imap.url).read({ numbering: '1000', last: 2 }, 10))).toEqual(['drie']);
    expect(subjects(await mailboxAt(imap.url).read({ numbering: '1000', last: 3 }, 10))).toEqual([]);
  });

  it('begins again when the mailbox was numbered anew', async () => {
    const imap = await server();
    imap.put(message('een'));
    imap.renumber();
    const read = await mailboxAt(imap.url).read({ numbering: '1000', last: 1 }, 10);
    expect(read).toMatchObject({ ok: true, numbering: '1001' });
    expect(subjects(read)).toEqual(['een']);
  });

  it('only looks', async () => {
    const imap = await server();
    imap.put(message('een'));
    await mailboxAt(imap.url).read(BEGINNING, 10);
    expect(imap.heard.join('\n')).toMatch(/EXAMINE INBOX/);
    expect(imap.heard.join('\n')).not.toMatch(/SELECT|STORE|EXPUNGE|MOVE|COPY|BODY\[/);
  });

  it('takes no more of a message than it needs', async () => {
    const imap = await server();
    imap.put(Buffer.concat([message('groot'), Buffer.alloc(3_000_000, 'x')]));
    const read = await mailboxAt(imap.url).read(BEGINNING, 10);
    expect(read.ok && read.messages[0]?.source.length).toBe(1024 * 1024);
  });

  it('asks for encryption where it is not there from the start, and gives no password without', async () => {
    const asked = await server({ secure: false });
    asked.put(message('een'));
    expect(subjects(await mailboxAt(asked.url).read(BEGINNING, 10))).toEqual(['een']);
    expect(asked.heard).toContain('STARTTLS');

    const plain = await server({ secure: false, startTls: false });
    expect(await mailboxAt(plain.url).read(BEGINNING, 10)).toEqual({ ok: false, fault: 'not-encrypted' });
    expect(plain.heard.join('\n')).not.toMatch(/LOGIN|AUTHENTICATE/);
  });

  it('gives no password to a server that cannot prove who it is', async () => {
    const imap = await server();
    expect(await mailboxAt(imap.url, {}).read(BEGINNING, 10)).toEqual({ ok: false, fault: 'not-encrypted' });
    expect(imap.heard).toEqual([]);
  });

  it('says in one word what is wrong', async () => {
    const imap = await server();
    const { url } = imap;
    const wrong = url.replace(encodeURIComponent(IMAP_PASSWORD), 'geraden');
    expect(subjects(await mailboxAt(wrong).read(BEGINNING, 10))).toEqual(['login-refused']);
    expect(subjects(await mailboxAt(url.replace('INBOX', 'Weg')).read(BEGINNING, 10))).toEqual(['no-folder']);
    imap.breakAt('UID FETCH');
    imap.put(message('een'));
    expect(subjects(await mailboxAt(url).read(BEGINNING, 10))).toEqual(['unreachable']);
    await imap.close();
    expect(subjects(await mailboxAt(url).read(BEGINNING, 10))).toEqual(['unreachable']);
  });

  it('is named without its password', async () => {
    expect(mailboxAt('imaps://terug%40oss.nl:geheim@imap.oss.nl/Bounces%2F2027').name).toBe(
      'terug@oss.nl imap.oss.nl Bounces/2027',
    );
    expect(new BounceMailbox({ mail: mailSettings() }).name).toBe('');
  });
});

describe('the address of a mailbox', () => {
  it('has a usual port and folder', () => {
    expect(readImapAddress('imaps://a:b@imap.oss.nl')).toEqual({
      ...{ host: 'imap.oss.nl', port: 993, secure: true },
      ...{ user: 'a', password: 'b', folder: 'INBOX' },
    });
    expect(readImapAddress('imap://a:b@imap.oss.nl:1143')).toMatchObject({ port: 1143, secure: false });
  });

  it.each(['imap.oss.nl', 'https://a:b@imap.oss.nl', 'imaps://imap.oss.nl', 'imaps://a@imap.oss.nl'])(
    'is not %s',
    (text) => expect(readImapAddress(text)).toBeUndefined(),
  );
});
