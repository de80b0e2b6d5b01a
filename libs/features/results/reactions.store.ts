// Reads and writes the reactions of the college.
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '#platform/database/transactions.js';
import type { Reaction } from './reaction.js';
import { reactionTable } from './results.table.js';

@Injectable()
export class ReactionsStore {
  async find(tx: Tx, pollId: string): Promise<Reaction | undefined> {
    return (await tx.repository(reactionTable).findOneBy({ pollId })) ?? undefined;
  }

  async ofPolls(tx: Tx, pollIds: readonly string[]): Promise<readonly Reaction[]> {
    const where = { pollId: In([...pollIds]) };
    return tx.repository(reactionTable).find({ where, order: { publishedAt: 'desc' } });
  }

  async save(tx: Tx, reaction: Reaction): Promise<void> {
    await tx.repository(reactionTable).upsert(reaction, ['pollId']);
  }
}
