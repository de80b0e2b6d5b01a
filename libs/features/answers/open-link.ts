// Consultation through a link that anybody may use: what the cookie of such a visitor carries.
export type OpenVisit = {
  readonly pollId: string;
  /** 32 random bytes that find and open the draft; nobody else has them. */
  readonly draftKey: Buffer;
  readonly expiresAt: Date;
};

const WRITTEN = /^open ([0-9a-f-]{36}) ([0-9a-f]{64}) ([0-9]{13})$/;

export function writeVisit({ pollId, draftKey, expiresAt }: OpenVisit): string {
  return `open ${pollId} ${draftKey.toString('hex')} ${expiresAt.getTime()}`;
}

/** Undefined for anything else than an open visit that still lasts. */
export function readVisit(text: string, now: Date): OpenVisit | undefined {
  const [, pollId = '', key = '', until = ''] = WRITTEN.exec(text) ?? [];
  const expiresAt = new Date(Number(until));
  if (pollId === '' || expiresAt <= now) return undefined;
  return { pollId, draftKey: Buffer.from(key, 'hex'), expiresAt };
}
