// Who stands behind the pseudonyms in the trail, as far as their account still exists.
import { Injectable } from '@nestjs/common';
import { Audit } from '#platform/audit/audit.js';
import type { Tx } from '#platform/database/transactions.js';
import { StaffAccounts } from '#platform/staff-login/staff-accounts.service.js';

@Injectable()
export class StaffNames {
  constructor(
    private readonly audit: Audit,
    private readonly accounts: StaffAccounts,
  ) {}

  /** Names by account. */
  async byAccount(tx: Tx): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.accounts.list(tx)).map(({ id, name }) => [id, name]));
  }

  /** Names by pseudonym. */
  async byPseudonym(tx: Tx): Promise<ReadonlyMap<string, string>> {
    const accounts = await this.accounts.list(tx);
    return new Map(
      accounts.map(({ id, name }) => [this.audit.pseudonymOf({ kind: 'staff', accountId: id }), name]),
    );
  }
}
