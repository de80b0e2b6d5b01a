// The key with which the tokens of one poll are signed unseen: made when level B is chosen, public at once, gone at the close.
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { keyFingerprint, makeBlindKeys } from '#platform/secrets/blind-signature.js';
import { Keyring } from '#platform/secrets/keyring.js';
import { BlindKeysStore } from './blind-keys.store.js';

/** What everybody may read before the poll opens. */
export type PublishedKey = {
  /** Of the poll. */
  readonly number: string;
  /** SHA-256 of the public key (SPKI, DER), 64 hexadecimal digits. */
  readonly fingerprint: string;
  readonly madeAt: Date;
};

@Injectable()
export class BlindKeys {
  constructor(
    private readonly store: BlindKeysStore,
    private readonly keyring: Keyring,
    private readonly clock: Clock,
  ) {}

  /** The fingerprint of the key of this poll; it is made the first time and stays the same. */
  async make(tx: Tx, pollId: string): Promise<string> {
    const known = await this.fingerprint(tx, pollId);
    if (known !== '') return known;
    const { publicKey, privateKey } = await makeBlindKeys();
    const wrapped = this.keyring.seal('poll-keys', privateKey, contextOf(pollId));
    await this.store.add(tx, { pollId, publicKey, privateKey: wrapped, madeAt: this.clock.now() });
    return keyFingerprint(publicKey);
  }

  /** SPKI, DER; undefined when level B was never chosen. */
  publicKey(tx: Tx, pollId: string): Promise<Buffer | undefined> {
    return this.store.publicKey(tx, pollId);
  }

  /** Empty when level B was never chosen. */
  async fingerprint(tx: Tx, pollId: string): Promise<string> {
    const key = await this.store.publicKey(tx, pollId);
    return key ? keyFingerprint(key) : '';
  }

  /** PKCS#8, DER; undefined once the poll is over. */
  async privateKey(tx: Tx, pollId: string): Promise<Buffer | undefined> {
    const wrapped = await this.store.privateKey(tx, pollId);
    return wrapped && this.keyring.open('poll-keys', wrapped, contextOf(pollId));
  }

  destroy(tx: Tx, pollId: string): Promise<void> {
    return this.store.destroy(tx, pollId);
  }

  async published(tx: Tx): Promise<readonly PublishedKey[]> {
    const rows = await this.store.published(tx);
    return rows.map(({ number, publicKey, madeAt }) => ({
      number,
      fingerprint: keyFingerprint(publicKey),
      madeAt,
    }));
  }
}

const contextOf = (pollId: string): string => `blind signatures of ${pollId}`;
