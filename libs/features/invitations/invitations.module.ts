// Wires the invitations.
import { Module } from '@nestjs/common';
import { DeliveriesModule } from '#features/deliveries/index.js';
import { PopulationModule } from '#features/population/index.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import { DatabaseModule } from '#platform/database/database.module.js';
import { readTheme } from '#platform/theme/read-theme.js';
import { senderOf } from './asking.js';
import { EnvelopeWindows } from './envelope-windows.service.js';
import { ForgottenPeople } from './forgotten-people.service.js';
import { InvitationCodes } from './invitation-codes.service.js';
import { Invitations } from './invitations.service.js';
import { InviteeRegister } from './invitee-register.service.js';
import { InvitationTemplates, SENDER } from './invitation-templates.service.js';
import { InvitationWriter } from './invitation-writer.service.js';
import { InvitationsStore } from './invitations.store.js';
import { invitationTable } from './invitations.table.js';
import { Letters } from './letters.service.js';
import { LettersStore } from './letters.store.js';
import { MailReturns } from './mail-returns.service.js';
import { OptOuts } from './opt-outs.service.js';
import { SubjectKeys } from './subject-keys.service.js';
import { SubjectKeysStore } from './subject-keys.store.js';

@Module({
  imports: [PopulationModule, DeliveriesModule, DatabaseModule.tables([invitationTable])],
  providers: [
    Invitations,
    InvitationsStore,
    InvitationCodes,
    InviteeRegister,
    MailReturns,
    OptOuts,
    EnvelopeWindows,
    Letters,
    LettersStore,
    ForgottenPeople,
    InvitationTemplates,
    InvitationWriter,
    SubjectKeys,
    SubjectKeysStore,
    {
      provide: SENDER,
      inject: [CONFIG],
      useFactory: ({ themeFile, baseUrl }: Config) => senderOf(readTheme(themeFile), baseUrl),
    },
  ],
  exports: [EnvelopeWindows, ForgottenPeople, Invitations, MailReturns, OptOuts, InvitationWriter, Letters],
})
export class InvitationsModule {}
