// The text of security.txt, with only the fields that RFC 9116 knows.

export type SecurityFacts = {
  /** An https: or mailto: address. */
  readonly contact: string;
  readonly baseUrl: string;
  readonly now: Date;
};

const DAY_MS = 86_400_000;
/** RFC 9116 §2.5.5 advises less than a year; the text is made anew at every request. */
const GOOD_FOR_DAYS = 90;

export function securityText({ contact, baseUrl, now }: SecurityFacts): string {
  const today = Math.floor(now.getTime() / DAY_MS);
  const expires = new Date((today + GOOD_FOR_DAYS) * DAY_MS).toISOString();
  return [
    `Contact: ${contact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${new URL('/.well-known/security.txt', baseUrl).href}`,
    '',
  ].join('\n');
}
