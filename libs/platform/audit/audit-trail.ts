// Reads the audit trail back: for the page in plain Dutch, for the export, and for the head that the griffier keeps.
import { Injectable } from '@nestjs/common';
import { trailHead } from '#domain/evidence/verify-trail.js';
import type { Tx } from '../database/transactions.js';
import type { AuditFacts } from './audit.js';

export type AuditLine = {
  readonly chain: string;
  readonly number: number;
  readonly at: string;
  readonly event: string;
  readonly actor: string;
  readonly subject: string;
  readonly facts: AuditFacts;
  readonly previous: string;
  readonly digest: string;
};

type Row = Omit<AuditLine, 'at' | 'number'> & { readonly at: Date; readonly number: string };

export type TrailPage = {
  readonly chain?: string;
  /** Where deeds about the same subject stand too; only with a chain. */
  readonly also?: string;
  readonly before?: Date;
  readonly limit: number;
};

export type Deeds = {
  readonly chain: string;
  /** As it stands in the trail: `Audit.pseudonymOf`. */
  readonly actor: string;
  readonly events: readonly string[];
  readonly subject?: string;
};

const COLUMNS = 'chain, number, at, event, actor, subject, facts, previous, digest';
const LINES_PER_FETCH = 1000;

@Injectable()
export class AuditTrail {
  /** The newest lines first. */
  async newest(tx: Tx, { chain, also, before, limit }: TrailPage): Promise<readonly AuditLine[]> {
    const rows = await tx.query<Row>(
      `select ${COLUMNS} from audit_line
       where ($1::text is null or chain in ($1, $4)) and ($2::timestamptz is null or at < $2)
       order by at desc, chain, number desc limit $3`,
      [chain ?? null, before ?? null, limit, also ?? null],
    );
    return rows.map(toLine);
  }

  /** Whether somebody did one of these deeds in a chain; with a subject: to that thing. */
  async did(tx: Tx, { chain, actor, events, subject }: Deeds): Promise<boolean> {
    const [row] = await tx.query<{ did: boolean }>(
      `select exists (select from audit_line where chain = $1 and actor = $2 and event = any ($3)
                      and ($4::text is null or subject = $4)) as did`,
      [chain, actor, events, subject ?? null],
    );
    return row?.did ?? false;
  }

  /** The whole trail, chain by chain, a thousand lines at a time. */
  async *all(tx: Tx): AsyncGenerator<AuditLine> {
    let after: { chain: string; number: number } | undefined = { chain: '', number: 0 };
    while (after) {
      const rows: readonly Row[] = await tx.query<Row>(
        `select ${COLUMNS} from audit_line where (chain, number) > ($1, $2) order by chain, number limit $3`,
        [after.chain, after.number, LINES_PER_FETCH],
      );
      const lines = rows.map(toLine);
      yield* lines;
      after = lines.at(-1);
    }
  }

  async head(tx: Tx): Promise<string> {
    const heads = await tx.query<{ chain: string; number: string; digest: string }>(
      'select chain, last_number as number, last_digest as digest from audit_chain where last_number > 0',
    );
    return trailHead(heads.map(({ chain, number, digest }) => ({ chain, number: Number(number), digest })));
  }
}

function toLine({ at, number, ...row }: Row): AuditLine {
  return { ...row, number: Number(number), at: at.toISOString() };
}
