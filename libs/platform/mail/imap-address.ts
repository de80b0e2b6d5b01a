// The address of a mailbox as it stands in one setting: imaps://name:password@host/folder.

export type ImapAddress = {
  readonly host: string;
  readonly port: number;
  /** Encrypted from the first byte; otherwise encryption is asked for first (STARTTLS) and never done without. */
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  readonly folder: string;
};

const PORTS: Readonly<Record<string, number>> = { 'imaps:': 993, 'imap:': 143 };

/** Undefined when it is not written like that. Source of the form: RFC 5092; the password stands in it as in SMTP_URL. */
export function readImapAddress(text: string): ImapAddress | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, port, username, password, pathname } = new URL(text);
  const usual = PORTS[protocol];
  if (usual === undefined || hostname === '' || username === '' || password === '') return undefined;
  return {
    host: hostname,
    port: port === '' ? usual : Number(port),
    secure: protocol === 'imaps:',
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    folder: decodeURIComponent(pathname.slice(1)) || 'INBOX',
  };
}

/** For people and for the rows: the mailbox without its password. */
export const nameOfMailbox = ({ user, host, folder }: ImapAddress): string => `${user} ${host} ${folder}`;
