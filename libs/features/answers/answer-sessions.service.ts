// Writes and reads the sealed cookies of the answer path; nothing about a session is kept on the server.
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import { hmacSha256 } from '#platform/secrets/hmac.js';
import { Keyring } from '#platform/secrets/keyring.js';
import {
  readLanguage,
  readSession,
  SESSION_HOURS,
  writeSession,
  type AnswerSession,
} from './answer-session.js';

const PURPOSE = 'answer-session';
const HOUR = 3_600_000;

export type Thanks = {
  readonly pollId: string;
  readonly language: AnswerSession['language'];
  /** The code of the receipt; empty when there is none. */
  readonly receipt: string;
};

@Injectable()
export class AnswerSessions {
  constructor(
    private readonly keyring: Keyring,
    private readonly clock: Clock,
  ) {}

  /** The key of the draft comes from the link itself, so that the same link always leads to the same draft. */
  begin(invitationId: string, linkToken: string, language: AnswerSession['language'] = 'nl'): AnswerSession {
    return {
      invitationId,
      draftKey: hmacSha256(Buffer.from(linkToken), `draft of ${invitationId}`),
      expiresAt: new Date(this.clock.now().getTime() + SESSION_HOURS * HOUR),
      language,
    };
  }

  seal(session: AnswerSession): string {
    return this.keyring.seal(PURPOSE, Buffer.from(writeSession(session)), 'answering').toString('base64url');
  }

  /** Undefined for a cookie that is not ours, was changed, or has ended. */
  open(cookie: string): AnswerSession | undefined {
    const text = this.keyring.open(PURPOSE, Buffer.from(cookie, 'base64url'), 'answering');
    return text && readSession(text.toString(), this.clock.now());
  }

  /** Proof that somebody just answered this poll, and of nothing else: it names no invitation. */
  sealThanks(pollId: string, language: AnswerSession['language'] = 'nl', receipt = ''): string {
    const said = Buffer.from(`${pollId} ${language} ${receipt}`);
    return this.keyring.seal(PURPOSE, said, 'thanks').toString('base64url');
  }

  openThanks(cookie: string): Thanks | undefined {
    const text = this.keyring.open(PURPOSE, Buffer.from(cookie, 'base64url'), 'thanks')?.toString();
    const [pollId = '', language = '', receipt = ''] = text?.split(' ') ?? [];
    return text === undefined ? undefined : { pollId, language: readLanguage(language), receipt };
  }
}
