// Tells people from programs without a puzzle: a form carries the sealed moment at which it was shown.
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import { Keyring } from '#platform/secrets/keyring.js';

/** Nobody fills in a registration faster than this. */
const FASTEST_MS = 4_000;
const LONGEST_MS = 24 * 3_600_000;

@Injectable()
export class FormStamp {
  constructor(
    private readonly keyring: Keyring,
    private readonly clock: Clock,
  ) {}

  /** @param about what the form belongs to, so that a stamp works nowhere else */
  make(about: string): string {
    const moment = Buffer.from(String(this.clock.now().getTime()));
    return this.keyring.seal('registration-form', moment, about).toString('base64url');
  }

  /** False for a stamp of elsewhere, one that is too fresh, or one of long ago. */
  isHonest(stamp: string, about: string): boolean {
    const waited = this.waited(stamp, about);
    return waited >= FASTEST_MS && waited <= LONGEST_MS;
  }

  /** For the same form shown again: its own stamp, so that nobody has to wait twice; a new one for who took too long. */
  keep(stamp: string, about: string): string {
    return this.waited(stamp, about) <= LONGEST_MS ? stamp : this.make(about);
  }

  /** In milliseconds; NaN for a stamp of elsewhere. */
  private waited(stamp: string, about: string): number {
    const plain = this.keyring.open('registration-form', Buffer.from(stamp, 'base64url'), about);
    return this.clock.now().getTime() - Number(plain?.toString());
  }
}
