// The SQL of agreements with researchers, and of the file that is made for them.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { Agreement } from './agreement.js';
import type { MicrodataCell } from './microdata.js';

export type MicrodataFile = {
  readonly pollId: string;
  readonly resultId: string;
  readonly rows: readonly (readonly MicrodataCell[])[];
  readonly digest: string;
  readonly madeAt: Date;
};

const COLUMNS = `id, poll_id as "pollId", researcher_id as "researcherId", party, purpose,
  to_char(signed_on, 'YYYY-MM-DD') as "signedOn", to_char(ends_on, 'YYYY-MM-DD') as "endsOn",
  recorded_by as "recordedBy", recorded_at as "recordedAt", ended_at as "endedAt"`;
const IN_FORCE = 'ended_at is null and signed_on <= $1::date and ends_on >= $1::date';

@Injectable()
export class AgreementsStore {
  ofPoll(tx: Tx, pollId: string): Promise<readonly Agreement[]> {
    return tx.query(
      `select ${COLUMNS} from research_agreement where poll_id = $1 order by recorded_at desc`,
      [pollId],
    );
  }

  async lock(tx: Tx, id: string): Promise<Agreement | undefined> {
    const [row] = await tx.query<Agreement>(
      `select ${COLUMNS} from research_agreement where id = $1 for update`,
      [id],
    );
    return row;
  }

  async add(tx: Tx, agreement: Agreement): Promise<void> {
    const { id, pollId, researcherId, party, purpose, signedOn, endsOn, recordedBy, recordedAt } = agreement;
    await tx.change(
      `insert into research_agreement
         (id, poll_id, researcher_id, party, purpose, signed_on, ends_on, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, pollId, researcherId, party, purpose, signedOn, endsOn, recordedBy, recordedAt],
    );
  }

  async end(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.change('update research_agreement set ended_at = $2 where id = $1', [id, at]);
  }

  /** Polls with an agreement in force and an approved result of which no file was made. */
  async toMake(
    tx: Tx,
    today: string,
  ): Promise<readonly { readonly pollId: string; readonly resultId: string }[]> {
    return tx.query(
      `select distinct result.poll_id as "pollId", result.id as "resultId" from result
       join research_agreement on research_agreement.poll_id = result.poll_id and ${IN_FORCE}
       left join microdata on microdata.result_id = result.id
       where result.state in ('approved', 'published') and microdata.poll_id is null`,
      [today],
    );
  }

  /** Files without an agreement in force, or of a result that does not count any more. */
  erase(tx: Tx, today: string): Promise<number> {
    return tx.change(
      `delete from microdata
       where not exists (select from research_agreement where poll_id = microdata.poll_id and ${IN_FORCE})
          or exists (select from result where id = microdata.result_id and state = 'withdrawn')`,
      [today],
    );
  }

  async save(tx: Tx, { pollId, resultId, rows, digest, madeAt }: MicrodataFile): Promise<void> {
    await tx.change('delete from microdata where poll_id = $1', [pollId]);
    await tx.change(
      'insert into microdata (poll_id, result_id, rows, digest, made_at) values ($1, $2, $3, $4, $5)',
      [pollId, resultId, JSON.stringify(rows), digest, madeAt],
    );
  }

  async file(tx: Tx, pollId: string): Promise<MicrodataFile | undefined> {
    const [row] = await tx.query<MicrodataFile>(
      `select poll_id as "pollId", result_id as "resultId", rows, digest, made_at as "madeAt" from microdata
       where poll_id = $1`,
      [pollId],
    );
    return row;
  }
}
