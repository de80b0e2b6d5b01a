// The only place that throws dice; everything that must be repeatable takes its randomness as an argument instead.
import { Injectable } from '@nestjs/common';
import { randomBytes, randomUUID } from 'node:crypto';

@Injectable()
export class Randomness {
  /** Random id without an order or a time in it (UUID version 4). */
  id(): string {
    return randomUUID();
  }

  bytes(count: number): Buffer {
    return randomBytes(count);
  }

  /** Unguessable text for links and sessions: 128 bits as 22 characters. */
  token(): string {
    return randomBytes(16).toString('base64url');
  }

  /** The same values in a random order, every order equally likely: sorted by a random key of 128 bits each. */
  shuffled<Value>(values: readonly Value[]): Value[] {
    return values
      .map((value) => ({ value, key: randomBytes(16).toString('hex') }))
      .sort((one, other) => (one.key < other.key ? -1 : 1))
      .map(({ value }) => value);
  }
}
