// Who a test mail can go to: everybody with an account that is open, the reader first. Nobody else, ever.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import { StaffAccounts } from '#platform/staff-login/staff-accounts.service.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';

export type Colleague = { readonly accountId: string; readonly name: string; readonly email: string };

@Injectable()
export class Colleagues {
  constructor(private readonly accounts: StaffAccounts) {}

  async of(tx: Tx, { accountId }: Pick<StaffPerson, 'accountId'>): Promise<readonly Colleague[]> {
    const accounts = (await this.accounts.list(tx)).filter(({ disabledAt }) => disabledAt === null);
    const colleagues = accounts.map(({ id, name, email }) => ({ accountId: id, name, email }));
    const isReader = (each: Colleague): boolean => each.accountId === accountId;
    return [
      ...colleagues.filter(isReader),
      ...colleagues
        .filter((each) => !isReader(each))
        .sort((one, other) => one.name.localeCompare(other.name, 'nl')),
    ];
  }
}
