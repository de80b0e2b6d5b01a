// The link with which somebody says "no more mails about this poll": made from the request, never stored.
import { Injectable } from '@nestjs/common';
import { Keyring } from '#platform/secrets/keyring.js';
import { readSignedId, signId, type SignedFor } from '#platform/secrets/signed-id.js';

const LINK: SignedFor = { purpose: 'follow-requests', deed: 'leave' };

@Injectable()
export class FollowLinks {
  constructor(private readonly keyring: Keyring) {}

  tokenFor(requestId: string): string {
    return signId(this.keyring, LINK, requestId);
  }

  /** The id of the request, or undefined for a token that we did not make. */
  read(token: string): string | undefined {
    return readSignedId(this.keyring, LINK, token);
  }
}
