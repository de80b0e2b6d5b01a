// The link on which somebody who was drawn says yes or no: made from the registration, never stored.
import { Injectable } from '@nestjs/common';
import { Keyring } from '#platform/secrets/keyring.js';
import { readSignedId, signId, type SignedFor } from '#platform/secrets/signed-id.js';

const LINK: SignedFor = { purpose: 'registrations', deed: 'seat' };

@Injectable()
export class SeatLinks {
  constructor(private readonly keyring: Keyring) {}

  tokenFor(registrationId: string): string {
    return signId(this.keyring, LINK, registrationId);
  }

  /** The id of the registration, or undefined for a token that we did not make. */
  read(token: string): string | undefined {
    return readSignedId(this.keyring, LINK, token);
  }
}
