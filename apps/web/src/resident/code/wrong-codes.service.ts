// Slows down who guesses letter codes, without getting in the way of a library where many people share one address.
//
// A code has 65 random bits, so guessing finds none in any realistic time; this only keeps the guessing itself small.
// Right codes cost nothing. A try counts before it is looked up, so that tries at the same moment count too. An address may make 30 mistakes at once and gets one back every 20 seconds: a library full of
// people who mistype never notices, a program that guesses makes three tries a minute. Addresses are kept in memory only,
// as keyed hashes, until their mistakes are forgotten; an IPv6 network of one house counts as one address.
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { hmacSha256 } from '#platform/secrets/hmac.js';
import { networkOf } from './network-of.js';

const MISTAKES_AT_ONCE = 30;
const ONE_BACK_EVERY_MS = 20_000;
const MOST_ADDRESSES = 20_000;

@Injectable()
export class WrongCodes {
  private readonly key: Buffer;
  /** By hashed address: the moment (in ticks) at which all its mistakes are forgotten. */
  private readonly forgottenAt = new Map<string, number>();

  constructor(
    private readonly clock: Clock,
    randomness: Randomness,
  ) {
    this.key = randomness.bytes(32);
  }

  /** False when this address made too many mistakes; true counts as a mistake until it is given back. */
  take(address: string): boolean {
    const name = this.nameOf(address);
    const debt = this.debt(name);
    if (debt > (MISTAKES_AT_ONCE - 1) * ONE_BACK_EVERY_MS) return false;
    this.owe(name, debt + ONE_BACK_EVERY_MS);
    return true;
  }

  /** It was no mistake after all. */
  giveBack(address: string): void {
    const name = this.nameOf(address);
    this.owe(name, this.debt(name) - ONE_BACK_EVERY_MS);
  }

  private owe(name: string, debt: number): void {
    this.forgottenAt.delete(name);
    if (debt <= 0) return;
    if (this.forgottenAt.size >= MOST_ADDRESSES) this.forgetOldest();
    this.forgottenAt.set(name, this.clock.ticks() + debt);
  }

  private debt(name: string): number {
    return Math.max(0, (this.forgottenAt.get(name) ?? 0) - this.clock.ticks());
  }

  private forgetOldest(): void {
    const [oldest] = this.forgottenAt.keys();
    if (oldest !== undefined) this.forgottenAt.delete(oldest);
  }

  private nameOf(address: string): string {
    return hmacSha256(this.key, networkOf(address)).toString('base64');
  }
}
