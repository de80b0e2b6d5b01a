// Reads the environment once, at boot, and tells everything that is wrong with it in one go.
import type { DkimKey } from '../mail/dkim.js';
import { readDkimKey } from '../mail/read-dkim-key.js';
import { readImapAddress, type ImapAddress } from '../mail/imap-address.js';
import { domainOf, isAddress, readMailbox } from '../mail/mailbox.js';
import { readWindow, type SendWindow } from '../mail/send-window.js';
import { Settings, type Environment } from './read-settings.js';

export type MailTransportKind = 'smtp' | 'postbus';

export type Config = {
  readonly production: boolean;
  readonly demo: boolean;
  readonly host: string;
  readonly port: number;
  /** Where residents reach the site, without a slash at the end. */
  readonly baseUrl: string;
  /** True behind a proxy that sets X-Forwarded-For. */
  readonly behindProxy: boolean;
  readonly databaseUrl: string;
  readonly databasePool: number;
  /** Empty: the queue lives in PostgreSQL. */
  readonly redisUrl: string;
  /** 32 bytes or more in hexadecimal; every key is derived from it and it is never stored. */
  readonly secret: string;
  readonly logLevel: LogLevel;
  readonly mail: MailSettings;
  readonly secondFactor: 'required' | 'optional';
  readonly themeFile: string;
  /** How often the worker looks for work that is due. */
  readonly sweepSeconds: number;
  /** So long before its public value a draw is sealed at least; 0: nothing is promised. */
  readonly drawLeadMinutes: number;
};

export type MailSettings = {
  readonly transport: MailTransportKind;
  readonly smtpUrl: string;
  /** Whose server SMTP_URL is; secret addresses are never handed to one that is not the municipality's. */
  readonly relay: 'own' | 'external';
  readonly from: string;
  /** Where bounces come back, each under a name of its own; empty: at `from`, and nobody can tell them apart. */
  readonly bounceAddress: string;
  /** The mailbox in which bounces and complaints come back; undefined: they come in through another door. */
  readonly bounceMailbox: ImapAddress | undefined;
  /** Empty: mail leaves unsigned, because the mail server signs or nobody does. */
  readonly dkim: DkimKey | undefined;
  readonly connections: number;
  /** All mailings together; 0: as fast as the mail server takes them. */
  readonly perMinute: number;
  /** To one mail provider; 0: no limit. */
  readonly perDomainPerMinute: number;
  /** Undefined: at all hours. */
  readonly window: SendWindow | undefined;
  /** Of a hundred messages in a row this many may fail before the mailing waits for a person. */
  readonly pauseAtFailures: number;
  /** Who knows it may hand in bounces over HTTP; empty: nobody may. */
  readonly hookSecret: string;
};

/** A fortnight, in minutes. */
const MOST_LEAD = 20_160;

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';

export type ConfigOutcome =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly faults: readonly string[] };

/** The whole environment as one frozen value, or every fault in it. */
export function readConfig(environment: Environment): ConfigOutcome {
  const settings = new Settings(environment);
  const production =
    settings.choice('NODE_ENV', ['development', 'test', 'production'], 'development') === 'production';
  const host = settings.text('HOST', '127.0.0.1');
  const port = settings.wholeNumber('PORT', { from: 0, to: 65535, otherwise: 3000 });
  const config: Config = {
    production,
    demo: settings.flag('DEMO', false),
    host,
    port,
    baseUrl: settings.url('BASE_URL', {
      protocols: ['http:', 'https:'],
      otherwise: `http://${host}:${port}`,
    }),
    behindProxy: settings.flag('BEHIND_PROXY', false),
    databaseUrl: settings.url('DATABASE_URL', { protocols: ['postgres:', 'postgresql:'] }),
    databasePool: settings.wholeNumber('DATABASE_POOL', { from: 2, to: 100, otherwise: 16 }),
    redisUrl: settings.url('REDIS_URL', { protocols: ['redis:', 'rediss:'], otherwise: '' }),
    secret: settings.secret('SAMENSPEL_SECRET'),
    logLevel: settings.choice('LOG_LEVEL', ['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'info'),
    mail: readMail(settings, production),
    secondFactor: settings.choice(
      'SECOND_FACTOR',
      ['required', 'optional'],
      production ? 'required' : 'optional',
    ),
    themeFile: settings.text('THEME_FILE', ''),
    sweepSeconds: settings.wholeNumber('SWEEP_SECONDS', { from: 1, to: 3600, otherwise: 15 }),
    drawLeadMinutes: settings.wholeNumber('DRAW_LEAD_MINUTES', { from: 0, to: MOST_LEAD, otherwise: 120 }),
  };
  const faults = [
    ...settings.faults,
    ...keyFaults(config.mail),
    ...(production ? productionFaults(config) : []),
  ];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, config: Object.freeze(config) };
}

function readMail(settings: Settings, production: boolean): MailSettings {
  const transport = settings.choice('MAIL_TRANSPORT', ['smtp', 'postbus'], production ? 'smtp' : 'postbus');
  return {
    transport,
    smtpUrl:
      transport === 'smtp'
        ? settings.url('SMTP_URL', { protocols: ['smtp:', 'smtps:'] })
        : settings.url('SMTP_URL', { protocols: ['smtp:', 'smtps:'], otherwise: '' }),
    relay: settings.choice('MAIL_RELAY', ['own', 'external'], 'own'),
    from:
      settings.parsed(
        'MAIL_FROM',
        (text) => (readMailbox(text) ? text : undefined),
        'written like "Gemeente Oss <peilingen@oss.nl>"',
      ) ?? 'Gemeente Oss <peilingen@samenspel.invalid>',
    connections: settings.wholeNumber('MAIL_CONNECTIONS', { from: 1, to: 50, otherwise: 8 }),
    perMinute: settings.wholeNumber('MAIL_PER_MINUTE', { from: 0, to: 1_000_000, otherwise: 0 }),
    perDomainPerMinute: settings.wholeNumber('MAIL_PER_DOMAIN_PER_MINUTE', {
      from: 0,
      to: 1_000_000,
      otherwise: 0,
    }),
    window: settings.parsed('MAIL_WINDOW', readWindow, 'written like "ma-vr 09:00-20:00"'),
    pauseAtFailures: settings.wholeNumber('MAIL_PAUSE_AT_FAILURES', { from: 1, to: 100, otherwise: 20 }),
    bounceAddress:
      settings.parsed(
        'MAIL_BOUNCE_ADDRESS',
        (text) => (isAddress(text) ? text : undefined),
        'an e-mail address',
      ) ?? '',
    bounceMailbox: settings.secretly(
      'MAIL_BOUNCE_MAILBOX',
      readImapAddress,
      'written like "imaps://name:password@host/INBOX"',
    ),
    dkim: readDkim(settings),
    hookSecret: settings.text('MAIL_HOOK_SECRET', ''),
  };
}

function readDkim(settings: Settings): DkimKey | undefined {
  const pem = settings.file('DKIM_KEY_FILE');
  if (pem === undefined) return undefined;
  const read = readDkimKey(pem);
  if (!read.ok) {
    settings.fault<undefined>(`DKIM_KEY_FILE ${read.fault}`, undefined);
    return;
  }
  const domain = settings.text('DKIM_DOMAIN', '');
  const selector = settings.text('DKIM_SELECTOR', '');
  if (domain === '' || selector === '') {
    settings.fault<undefined>('DKIM_KEY_FILE needs DKIM_DOMAIN and DKIM_SELECTOR beside it.', undefined);
    return;
  }
  return { domain, selector, key: read.key };
}

/** A signature of another domain than the sender's counts for nothing. Source: RFC 7489, section 3.1.1 (alignment). */
function keyFaults({ dkim, from }: MailSettings): readonly string[] {
  const mailbox = readMailbox(from);
  if (!dkim || !mailbox) return [];
  const [signer, sender] = [dkim.domain.toLowerCase(), domainOf(mailbox).toLowerCase()];
  const aligned = signer === sender || sender.endsWith(`.${signer}`) || signer.endsWith(`.${sender}`);
  return aligned
    ? []
    : [
        `DKIM_DOMAIN is ${signer}, but MAIL_FROM is at ${sender}. The key must be of the domain of the sender.`,
      ];
}

function productionFaults(config: Config): readonly string[] {
  return [
    ...(config.demo ? ['DEMO is on, but the demo never runs in production. Take DEMO away.'] : []),
    ...(config.mail.transport === 'postbus'
      ? [
          'MAIL_TRANSPORT is postbus, but the postbus is off in production. Set MAIL_TRANSPORT=smtp and SMTP_URL.',
        ]
      : []),
    ...(config.drawLeadMinutes === 0
      ? [
          'DRAW_LEAD_MINUTES is 0, but in production a draw is announced ahead. Take it away (120) or choose from 1.',
        ]
      : []),
    ...(config.baseUrl.startsWith('https://')
      ? []
      : ['BASE_URL must start with https:// in production, because it carries personal links.']),
    ...(config.mail.from.includes('.invalid')
      ? ['MAIL_FROM must be an address of the municipality, for example "Gemeente Oss <peilingen@oss.nl>".']
      : []),
  ];
}
