// What the cookie of somebody who is answering carries: the invitation, the key of the draft, and until when.
import { languages, type Language } from '#domain/questionnaire/language.js';

export type AnswerSession = {
  readonly invitationId: string;
  /** 32 bytes made from the personal link; finds and opens the draft. */
  readonly draftKey: Buffer;
  readonly expiresAt: Date;
  /** In which language they answer. */
  readonly language: Language | 'nl';
};

/** Long enough to lay it down for a day (WCAG 2.2.1 asks for twenty hours or more). */
export const SESSION_HOURS = 24;

const WRITTEN = /^([0-9a-f-]{36}) ([0-9a-f]{64}) ([0-9]{13}) ([a-z]{2})$/;

export function writeSession({ invitationId, draftKey, expiresAt, language }: AnswerSession): string {
  return `${invitationId} ${draftKey.toString('hex')} ${expiresAt.getTime()} ${language}`;
}

/** Undefined for a text that is no session, and for a session that has ended. */
export function readSession(text: string, now: Date): AnswerSession | undefined {
  const [, invitationId = '', key = '', until = '', chosen = ''] = WRITTEN.exec(text) ?? [];
  const expiresAt = new Date(Number(until));
  if (invitationId === '' || expiresAt <= now) return undefined;
  return { invitationId, draftKey: Buffer.from(key, 'hex'), expiresAt, language: readLanguage(chosen) };
}

/** Dutch for everything that is no other language of ours. */
export const readLanguage = (written: string): AnswerSession['language'] =>
  languages.find((each) => each === written) ?? 'nl';
