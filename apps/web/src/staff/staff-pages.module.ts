// The pages of the town hall itself: signing in, accounts and the audit trail.
import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AssembliesModule } from '#features/assemblies/index.js';
import { DeliveriesModule } from '#features/deliveries/index.js';
import { InvitationsModule } from '#features/invitations/index.js';
import { PollsModule } from '#features/polls/index.js';
import { PopulationModule } from '#features/population/index.js';
import { AccountController } from './account/account.controller.js';
import { AccountsController } from './accounts/accounts.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { StaffNames } from './audit/staff-names.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { MailCheckController, RESOLVE_TEXT, resolveText } from './mail-check/mail-check.controller.js';
import { FirstStepsController } from './sign-in/first-steps.controller.js';
import { NotAllowedFilter } from './sign-in/not-allowed.filter.js';
import { ArrivalController } from './sign-in/arrival.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignInNeededFilter } from './sign-in/sign-in-needed.filter.js';
import { ThemeController } from './theme/theme.controller.js';

@Module({
  imports: [AssembliesModule, DeliveriesModule, InvitationsModule, PollsModule, PopulationModule],
  controllers: [
    ArrivalController,
    SignInController,
    FirstStepsController,
    AccountController,
    AccountsController,
    AuditController,
    CalendarController,
    MailCheckController,
    ThemeController,
  ],
  providers: [
    { provide: RESOLVE_TEXT, useValue: resolveText },
    StaffNames,
    { provide: APP_FILTER, useClass: SignInNeededFilter },
    { provide: APP_FILTER, useClass: NotAllowedFilter },
  ],
})
export class StaffPagesModule {}
