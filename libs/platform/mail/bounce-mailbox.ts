// Reads the mailbox in which mail comes back, from where it was read before. It only looks: nothing in the mailbox changes.
import { Inject, Injectable, Optional } from '@nestjs/common';
import { ImapFlow } from 'imapflow';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { nameOfMailbox, type ImapAddress } from './imap-address.js';

/** Where reading stopped. Numbers mean something only within their numbering (UIDVALIDITY, RFC 9051, section 2.3.1.1). */
export type MailboxPlace = { readonly numbering: string; readonly last: number };

export const mailboxFaults = ['unreachable', 'not-encrypted', 'login-refused', 'no-folder'] as const;
export type MailboxFault = (typeof mailboxFaults)[number];

export type FoundMessage = { readonly number: number; readonly source: Buffer };
export type MailboxRead =
  | {
      readonly ok: true;
      readonly numbering: string;
      /** Oldest first. */
      readonly messages: readonly FoundMessage[];
    }
  | { readonly ok: false; readonly fault: MailboxFault };

/** What an encrypted connection trusts beyond the authorities that Node knows. */
export type Trust = { readonly ca?: string };

const CONNECTING_MS = 15_000;
const SILENCE_MS = 30_000;
/** Reports are small, and what matters stands before the message that they repeat. */
const MOST_BYTES = 1024 * 1024;

@Injectable()
export class BounceMailbox {
  private readonly address: ImapAddress | undefined;

  constructor(
    @Inject(CONFIG) config: Pick<Config, 'mail'>,
    @Optional() private readonly trust: Trust = {},
  ) {
    this.address = config.mail.bounceMailbox;
  }

  /** Without the password; empty when there is no mailbox to read. */
  get name(): string {
    return this.address ? nameOfMailbox(this.address) : '';
  }

  /** The next messages after `place`, at most so many; from the beginning when the mailbox was numbered anew. */
  async read(place: MailboxPlace, most: number): Promise<MailboxRead> {
    if (!this.address) return { ok: true, numbering: place.numbering, messages: [] };
    const client = this.client(this.address);
    try {
      await client.connect();
      const { uidValidity } = await client.mailboxOpen(this.address.folder, { readOnly: true });
      const numbering = String(uidValidity);
      const last = numbering === place.numbering ? place.last : 0;
      return { ok: true, numbering, messages: await messagesAfter(client, last, most) };
    } catch (fault) {
      return { ok: false, fault: faultIn(fault) };
    } finally {
      client.close();
    }
  }

  private client({ host, port, secure, user, password }: ImapAddress): ImapFlow {
    const client = new ImapFlow({
      ...{ host, port, secure, auth: { user, pass: password } },
      // A password never travels in clear, whatever the server offers.
      ...(secure ? {} : { doSTARTTLS: true }),
      tls: { ...this.trust, minVersion: 'TLSv1.2' },
      logger: false,
      disableAutoIdle: true,
      connectionTimeout: CONNECTING_MS,
      greetingTimeout: CONNECTING_MS,
      socketTimeout: SILENCE_MS,
    });
    // Whoever waits for the answer hears of the fault as well.
    client.on('error', () => undefined);
    return client;
  }
}

async function messagesAfter(client: ImapFlow, last: number, most: number): Promise<readonly FoundMessage[]> {
  const found = (await client.search({ uid: `${last + 1}:*` }, { uid: true })) || [];
  // The newest message is always in a range with a star, also when it is older than the range.
  const numbers = found
    .filter((number) => number > last)
    .sort((one, other) => one - other)
    .slice(0, most);
  if (numbers.length === 0) return [];
  const query = { uid: true, source: { maxLength: MOST_BYTES } };
  const fetched = await client.fetchAll(numbers.join(','), query, { uid: true });
  return fetched
    .map(({ uid, source }) => ({ number: uid, source: source ?? Buffer.alloc(0) }))
    .sort((one, other) => one.number - other.number);
}

/** The names that Node gives when the other side cannot prove who it is. */
const NO_ENCRYPTION = /^(ERR_SSL|ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;

function faultIn(fault: unknown): MailboxFault {
  const entries = new Map<string, unknown>(
    typeof fault === 'object' && fault !== null ? Object.entries(fault) : [],
  );
  const code = entries.get('code');
  if (entries.get('authenticationFailed') === true) return 'login-refused';
  if (entries.get('tlsFailed') === true || (typeof code === 'string' && NO_ENCRYPTION.test(code)))
    return 'not-encrypted';
  return entries.get('responseStatus') === 'NO' ? 'no-folder' : 'unreachable';
}
