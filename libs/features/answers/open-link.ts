// Consultation through a link that anybody may use: what the cookie of such a visitor carries.
import { readLanguage, type AnswerSession } from './answer-session.js';

export type OpenVisit = {
  readonly pollId: string;
  /** 32 random bytes that find and open the draft; nobody else has them. */
  readonly draftKey: Buffer;
  readonly expiresAt: Date;
  /** In which language they answer. */
  readonly language: AnswerSession['language'];
};

const WRITTEN = /^open ([0-9a-f-]{36}) ([0-9a-f]{64}) ([0-9]{13}) ([a-z]{2})$/;

export function writeVisit({ pollId, draftKey, expiresAt, language }: OpenVisit): string {
  return `open ${pollId} ${draftKey.toString('hex')} ${expiresAt.getTime()} ${language}`;
}

/** Undefined for anything else than an open visit that still lasts. */
export function readVisit(text: string, now: Date): OpenVisit | undefined {
  const [, pollId = '', key = '', until = '', language = ''] = WRITTEN.exec(text) ?? [];
  const expiresAt = new Date(Number(until));
  if (pollId === '' || expiresAt <= now) return undefined;
  return { pollId, draftKey: Buffer.from(key, 'hex'), expiresAt, language: readLanguage(language) };
}
