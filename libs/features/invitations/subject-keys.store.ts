// The wrapped keys of one poll, each destroyed at its own moment.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';

export type WrappedKeys = {
  readonly subjectId: string;
  readonly codeKey: Buffer;
  readonly answerPublicKey: Buffer;
  readonly answerPrivateKey: Buffer;
  readonly madeAt: Date;
};

@Injectable()
export class SubjectKeysStore {
  async add(tx: Tx, keys: WrappedKeys): Promise<void> {
    await tx.change(
      `insert into subject_key (subject_id, code_key, answer_public_key, answer_private_key, made_at)
       values ($1, $2, $3, $4, $5)`,
      [keys.subjectId, keys.codeKey, keys.answerPublicKey, keys.answerPrivateKey, keys.madeAt],
    );
  }

  /** Null once destroyed. */
  async codeKey(tx: Tx, subjectId: string): Promise<Buffer | null> {
    const [row] = await tx.query<{ key: Buffer | null }>(
      'select code_key as key from subject_key where subject_id = $1',
      [subjectId],
    );
    return row?.key ?? null;
  }

  async answerPublicKey(tx: Tx, subjectId: string): Promise<Buffer | null> {
    const [row] = await tx.query<{ key: Buffer }>(
      'select answer_public_key as key from subject_key where subject_id = $1',
      [subjectId],
    );
    return row?.key ?? null;
  }

  /** Only the worker has the right to read this column. */
  async answerPrivateKey(tx: Tx, subjectId: string): Promise<Buffer | null> {
    const [row] = await tx.query<{ key: Buffer | null }>(
      'select answer_private_key as key from subject_key where subject_id = $1',
      [subjectId],
    );
    return row?.key ?? null;
  }

  async destroyCodeKey(tx: Tx, subjectId: string, at: Date): Promise<void> {
    await tx.change(
      'update subject_key set code_key = null, code_key_destroyed_at = $2 where subject_id = $1 and code_key_destroyed_at is null',
      [subjectId, at],
    );
  }

  async destroyAnswerKey(tx: Tx, subjectId: string, at: Date): Promise<void> {
    await tx.change(
      `update subject_key set answer_private_key = null, answer_key_destroyed_at = $2
       where subject_id = $1 and answer_key_destroyed_at is null`,
      [subjectId, at],
    );
  }
}
