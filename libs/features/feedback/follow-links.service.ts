// The link with which somebody says "no more mails about this poll": made from the request, never stored.
import { Injectable } from '@nestjs/common';
import { Keyring } from '#platform/secrets/keyring.js';

const ID = /^[0-9a-f]{32}$/;
const MARK_BYTES = 16;

@Injectable()
export class FollowLinks {
  constructor(private readonly keyring: Keyring) {}

  /** The id in hexadecimal digits, and 128 bits that only we can make. */
  tokenFor(requestId: string): string {
    const bare = requestId.replaceAll('-', '');
    return `${bare}-${this.sign(bare)}`;
  }

  /** The id of the request, or undefined for a token that we did not make. */
  read(token: string): string | undefined {
    const [bare, mark] = [token.slice(0, 32), token.slice(33)] as const;
    if (!ID.test(bare) || mark !== this.sign(bare)) return undefined;
    return bare.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  private sign(bare: string): string {
    return this.keyring
      .hash('follow-requests', `leave ${bare}`)
      .subarray(0, MARK_BYTES)
      .toString('base64url');
  }
}
