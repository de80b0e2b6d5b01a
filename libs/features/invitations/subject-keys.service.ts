// Makes and guards the keys of one poll: codes and links come from one, answers are sealed to the other.
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { Keyring } from '#platform/secrets/keyring.js';
import { makeBoxKeys, type BoxKeys } from '#platform/secrets/sealed-box.js';
import { SubjectKeysStore } from './subject-keys.store.js';

@Injectable()
export class SubjectKeys {
  constructor(
    private readonly store: SubjectKeysStore,
    private readonly keyring: Keyring,
    private readonly randomness: Randomness,
    private readonly clock: Clock,
  ) {}

  /** Makes both keys and gives back the code key, which the invitations need at once. */
  async make(tx: Tx, subjectId: string): Promise<Buffer> {
    const codeKey = this.randomness.bytes(32);
    const box = makeBoxKeys();
    await this.store.add(tx, {
      subjectId,
      codeKey: this.keyring.seal('poll-keys', codeKey, contextOf('code', subjectId)),
      answerPublicKey: box.publicKey,
      answerPrivateKey: this.keyring.seal('poll-keys', box.privateKey, contextOf('answers', subjectId)),
      madeAt: this.clock.now(),
    });
    return codeKey;
  }

  /** Undefined before the launch and after the close. */
  async codeKey(tx: Tx, subjectId: string): Promise<Buffer | undefined> {
    const wrapped = await this.store.codeKey(tx, subjectId);
    return wrapped ? this.unwrap(wrapped, contextOf('code', subjectId)) : undefined;
  }

  async answerPublicKey(tx: Tx, subjectId: string): Promise<Buffer | undefined> {
    return (await this.store.answerPublicKey(tx, subjectId)) ?? undefined;
  }

  async openAnswerKey(tx: Tx, subjectId: string): Promise<BoxKeys | undefined> {
    const publicKey = await this.store.answerPublicKey(tx, subjectId);
    const wrapped = await this.store.answerPrivateKey(tx, subjectId);
    if (!publicKey || !wrapped) return undefined;
    return { publicKey, privateKey: this.unwrap(wrapped, contextOf('answers', subjectId)) };
  }

  async destroyCodeKey(tx: Tx, subjectId: string): Promise<void> {
    await this.store.destroyCodeKey(tx, subjectId, this.clock.now());
  }

  async destroyAnswerKey(tx: Tx, subjectId: string): Promise<void> {
    await this.store.destroyAnswerKey(tx, subjectId, this.clock.now());
  }

  private unwrap(wrapped: Buffer, context: string): Buffer {
    const key = this.keyring.open('poll-keys', wrapped, context);
    if (!key)
      throw new Error('A key of a poll does not open: SAMENSPEL_SECRET is not the one it was made with.');
    return key;
  }
}

const contextOf = (kind: 'code' | 'answers', subjectId: string): string => `${kind} of ${subjectId}`;
