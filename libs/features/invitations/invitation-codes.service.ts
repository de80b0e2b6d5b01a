// Links and codes are made from the key of the poll and the id of the invitation, and never stored: only their hashes are.
import { Injectable } from '@nestjs/common';
import { hmacSha256 } from '#platform/secrets/hmac.js';
import { Keyring } from '#platform/secrets/keyring.js';
import { letterCode, readLetterCode } from './letter-code.js';

const TOKEN_BYTES = 16;
const TOKEN = /^[A-Za-z0-9_-]{22}$/;

@Injectable()
export class InvitationCodes {
  constructor(private readonly keyring: Keyring) {}

  /** The secret part of the link in a mail: 128 bits as 22 characters. */
  linkToken(codeKey: Buffer, invitationId: string): string {
    return tokenFrom(hmacSha256(codeKey, `link ${invitationId}`));
  }

  /** Thirteen characters, without groups. */
  letterCode(codeKey: Buffer, invitationId: string): string {
    return letterCode(hmacSha256(codeKey, `code ${invitationId}`));
  }

  /** Works as long as the invitation exists, also after the key of the poll is gone. */
  optOutToken(invitationId: string): string {
    return tokenFrom(this.keyring.hash('one-click', `opt-out ${invitationId}`));
  }

  linkHash(token: string): Buffer | undefined {
    return this.tokenHash('link', token);
  }

  optOutHash(token: string): Buffer | undefined {
    return this.tokenHash('opt-out', token);
  }

  /** Of a code as somebody typed it. */
  codeHash(typed: string): Buffer | undefined {
    const code = readLetterCode(typed);
    return code === undefined ? undefined : this.keyring.hash('invitation-lookup', `code ${code}`);
  }

  private tokenHash(kind: 'link' | 'opt-out', token: string): Buffer | undefined {
    return TOKEN.test(token) ? this.keyring.hash('invitation-lookup', `${kind} ${token}`) : undefined;
  }
}

const tokenFrom = (hash: Buffer): string => hash.subarray(0, TOKEN_BYTES).toString('base64url');
