// Reads what went wrong from the codes of the mail server, never from its words.
import type { Handover } from './transport.js';

/** An error as nodemailer gives it. */
type SmtpFault = {
  readonly code: string;
  readonly command: string;
  readonly response: string;
  readonly responseCode: number;
  readonly originalCode: string;
  readonly timeoutType: string;
};

const ENHANCED = /\b[245]\.\d{1,3}\.\d{1,3}\b/;
const ABOUT_THE_MESSAGE = /^(RCPT TO|DATA)/;
/** Faults that come before any message can have been handed in. */
const NOT_CONNECTED = ['EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'EOAUTH2', 'EPROXY', 'ECONFIG'];
/** The names that OpenSSL and Node give when the encrypted connection itself does not come about. */
const NO_ENCRYPTION = /^(ERR_SSL|ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;
const NEVER_REACHED = ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN'];

/** Source: RFC 5321 (reply codes), RFC 3463 (enhanced status codes). */
export function readSmtpFault(error: unknown): Exclude<Handover, { kind: 'taken' }> {
  const fault = faultOf(error);
  const status =
    ENHANCED.exec(fault.response)?.[0] ?? (fault.responseCode > 0 ? String(fault.responseCode) : fault.code);
  if (fault.command === 'API' && fault.code === 'EENVELOPE')
    return { kind: 'refused', status: 'invalid-address' };
  const aboutTheMessage = ABOUT_THE_MESSAGE.test(fault.command) && fault.responseCode > 0;
  if (aboutTheMessage && fault.responseCode >= 500) return { kind: 'refused', status };
  return { kind: 'later', status, uncertain: mayHaveLeft(fault), serverDown: !aboutTheMessage };
}

function mayHaveLeft(fault: SmtpFault): boolean {
  if (fault.responseCode > 0 || NOT_CONNECTED.includes(fault.code)) return false;
  if (NEVER_REACHED.includes(fault.originalCode) || NO_ENCRYPTION.test(fault.originalCode)) return false;
  return !['CONNECTION_TIMEOUT', 'GREETING_TIMEOUT'].includes(fault.timeoutType);
}

function faultOf(error: unknown): SmtpFault {
  const entries = new Map<string, unknown>(
    typeof error === 'object' && error !== null ? Object.entries(error) : [],
  );
  const text = (name: string): string => {
    const value = entries.get(name);
    return typeof value === 'string' ? value : '';
  };
  const code = entries.get('responseCode');
  return {
    code: text('code') || 'unknown',
    command: text('command'),
    response: text('response'),
    responseCode: typeof code === 'number' ? code : 0,
    originalCode: text('originalCode'),
    timeoutType: text('timeoutType'),
  };
}
