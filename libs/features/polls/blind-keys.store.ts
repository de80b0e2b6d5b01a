// The SQL of the keys with which tokens are signed unseen.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';

export type WrappedBlindKeys = {
  readonly pollId: string;
  readonly publicKey: Buffer;
  readonly privateKey: Buffer;
  readonly madeAt: Date;
};

export type BlindKeyRow = { readonly number: string; readonly publicKey: Buffer; readonly madeAt: Date };

@Injectable()
export class BlindKeysStore {
  async add(tx: Tx, { pollId, publicKey, privateKey, madeAt }: WrappedBlindKeys): Promise<void> {
    await tx.change(
      'insert into blind_key (poll_id, public_key, private_key, made_at) values ($1, $2, $3, $4)',
      [pollId, publicKey, privateKey, madeAt],
    );
  }

  async publicKey(tx: Tx, pollId: string): Promise<Buffer | undefined> {
    const [row] = await tx.query<{ key: Buffer }>(
      'select public_key as key from blind_key where poll_id = $1',
      [pollId],
    );
    return row?.key;
  }

  /** Undefined once the poll is over. */
  async privateKey(tx: Tx, pollId: string): Promise<Buffer | undefined> {
    const [row] = await tx.query<{ key: Buffer | null }>(
      'select private_key as key from blind_key where poll_id = $1',
      [pollId],
    );
    return row?.key ?? undefined;
  }

  async destroy(tx: Tx, pollId: string): Promise<void> {
    await tx.change('update blind_key set private_key = null where poll_id = $1', [pollId]);
  }

  /** Of every poll for which level B is chosen and that goes on, the newest first. */
  async published(tx: Tx): Promise<readonly BlindKeyRow[]> {
    return tx.query(
      `select poll.number, blind_key.public_key as "publicKey", blind_key.made_at as "madeAt"
       from blind_key join poll on poll.id = blind_key.poll_id
       join answering_choice on answering_choice.poll_id = poll.id and level = 'B'
       where poll.state <> 'withdrawn' order by poll.number desc`,
    );
  }
}
