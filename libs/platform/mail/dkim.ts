// Signs a mail so that receivers can tell it really comes from the municipality.
import { createHash, sign, type KeyObject } from 'node:crypto';

export type DkimKey = {
  /** The signing domain, for example oss.nl. */
  readonly domain: string;
  readonly selector: string;
  /** RSA; read once, because reading it anew costs three times the signature itself. */
  readonly key: KeyObject;
};

/** In: the headers and the body as they travel, and when. Out: the header to put before them. */
export type DkimSigner = (headers: readonly string[], body: string, at: Date) => string;

/** RFC 8058 wants the two headers for leaving a list to be signed. */
const SIGNED = new Set([
  'from',
  'to',
  'reply-to',
  'subject',
  'message-id',
  'date',
  'mime-version',
  'content-type',
  'list-id',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'feedback-id',
  'auto-submitted',
]);

/** From is named twice, so that a second one cannot be added on the way. Source: RFC 6376, sections 3.4, 3.7 and 5.4. */
export function dkimSigner({ domain, selector, key }: DkimKey): DkimSigner {
  return (headers, body, at) => {
    const signed = headers.filter((header) => SIGNED.has(nameOf(header)));
    const names = [...signed.map(nameOf), 'from'].join(':');
    const bodyHash = createHash('sha256').update(body, 'latin1').digest('base64');
    const unsigned =
      `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/simple; d=${domain}; s=${selector};\r\n` +
      ` t=${Math.floor(at.getTime() / 1000)}; bh=${bodyHash};\r\n h=${names};\r\n b=`;
    const text = [...signed.map((header) => `${relaxed(header)}\r\n`), relaxed(unsigned)].join('');
    return unsigned + folded(sign('sha256', Buffer.from(text, 'latin1'), key).toString('base64'));
  };
}

const nameOf = (header: string): string => header.slice(0, header.indexOf(':')).toLowerCase();

/** Source: RFC 6376, section 3.4.2. */
function relaxed(header: string): string {
  const value = header
    .slice(header.indexOf(':') + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
  return `${nameOf(header)}:${value}`;
}

const folded = (signature: string): string => signature.match(/.{1,72}/g)?.join('\r\n ') ?? '';
