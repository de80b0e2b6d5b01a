// The link on which somebody who was drawn says yes or no: made from the registration, never stored.
import { Injectable } from '@nestjs/common';
import { Keyring } from '#platform/secrets/keyring.js';

const ID = /^[0-9a-f]{32}$/;

@Injectable()
export class SeatLinks {
  constructor(private readonly keyring: Keyring) {}

  /** The id in hexadecimal digits, and 128 bits that only we can make. */
  tokenFor(registrationId: string): string {
    const bare = registrationId.replaceAll('-', '');
    return `${bare}-${this.sign(bare)}`;
  }

  /** The id of the registration, or undefined for a token that we did not make. */
  read(token: string): string | undefined {
    const [bare, mark] = [token.slice(0, 32), token.slice(33)] as const;
    if (!ID.test(bare) || mark !== this.sign(bare)) return undefined;
    return bare.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  private sign(bare: string): string {
    return this.keyring.hash('registrations', `seat ${bare}`).subarray(0, 16).toString('base64url');
  }
}
