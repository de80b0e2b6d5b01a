// Dice for the demo that always fall the same, so that the same town stands on every machine. Never for anything real.
import { sha256 } from '#domain/evidence/digest.js';
import { Randomness } from '#platform/randomness/randomness.js';

export class RepeatableRandomness extends Randomness {
  private count = 0;

  constructor(private readonly seed: string) {
    super();
  }

  override id(): string {
    const hex = this.bytes(16).toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  override bytes(length: number): Buffer {
    const blocks = Array.from({ length: Math.ceil(length / 32) }, () => {
      this.count += 1;
      return Buffer.from(sha256(`${this.seed} ${this.count}`), 'hex');
    });
    return Buffer.concat(blocks).subarray(0, length);
  }

  override token(): string {
    return this.bytes(16).toString('base64url');
  }

  override shuffled<Value>(values: readonly Value[]): Value[] {
    return values
      .map((value) => ({ value, key: this.bytes(16).toString('hex') }))
      .sort((one, other) => (one.key < other.key ? -1 : 1))
      .map(({ value }) => value);
  }
}
