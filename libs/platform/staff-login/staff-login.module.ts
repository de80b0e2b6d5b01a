// Signing in of staff and council members, for the web program; every route passes its guard.
import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { MayGuard } from './may.guard.js';
import { StaffAccountsStore } from './staff-accounts.store.js';
import { StaffAccounts } from './staff-accounts.service.js';
import { StaffLogin } from './staff-login.service.js';

@Global()
@Module({
  providers: [StaffAccountsStore, StaffAccounts, StaffLogin, { provide: APP_GUARD, useClass: MayGuard }],
  exports: [StaffAccounts, StaffLogin],
})
export class StaffLoginModule {}
