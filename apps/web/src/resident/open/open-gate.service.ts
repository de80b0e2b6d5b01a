// Keeps programs that fill in forms away from an open link, without asking people to solve puzzles: a field no person
// sees, a signed moment at which the page was shown, and a bound on beginnings from one network.
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { hmacSha256 } from '#platform/secrets/hmac.js';
import { Keyring } from '#platform/secrets/keyring.js';
import { networkOf } from '../code/network-of.js';

/** Nobody reads the page and presses Start within a second; a page of yesterday is shown anew. */
const FASTEST_MS = 1_000;
const SLOWEST_MS = 24 * 3_600_000;
/** A library or a town hall with a tablet stays far below it. */
const STARTS_AN_HOUR = 60;
const HOUR_MS = 3_600_000;
const MOST_NETWORKS = 20_000;

export type Knock = { readonly address: string; readonly timing: string; readonly trap: string };

@Injectable()
export class OpenGate {
  private readonly key: Buffer;
  /** By hashed network, in memory only: the beginnings of the last hour. */
  private readonly starts = new Map<string, readonly number[]>();

  constructor(
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    randomness: Randomness,
  ) {
    this.key = randomness.bytes(32);
  }

  /** For the hidden field of the page. */
  timing(): string {
    const moment = Buffer.from(String(this.clock.now().getTime()));
    return this.keyring.seal('answer-session', moment, 'open-form').toString('base64url');
  }

  /** False: show the page again, and begin nothing. */
  lets({ address, timing, trap }: Knock): boolean {
    const shown = this.keyring.open('answer-session', Buffer.from(timing, 'base64url'), 'open-form');
    const waited = this.clock.now().getTime() - Number(shown?.toString() ?? NaN);
    if (trap !== '' || !(waited >= FASTEST_MS && waited <= SLOWEST_MS)) return false;
    return this.count(hmacSha256(this.key, networkOf(address)).toString('base64'));
  }

  private count(network: string): boolean {
    const now = this.clock.ticks();
    const recent = (this.starts.get(network) ?? []).filter((moment) => moment > now - HOUR_MS);
    if (recent.length >= STARTS_AN_HOUR) return false;
    this.starts.delete(network);
    if (this.starts.size >= MOST_NETWORKS) this.starts.clear();
    this.starts.set(network, [...recent, now]);
    return true;
  }
}
