// Wires the invitations.
import { Module } from '@nestjs/common';
import { DeliveriesModule } from '#features/deliveries/index.js';
import { PopulationModule } from '#features/population/index.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import { DatabaseModule } from '#platform/database/database.module.js';
import { MailModule } from '#platform/mail/mail.module.js';
import { ThemeKeeper } from '#platform/theme/theme-keeper.service.js';
import { senderOf, type Sender } from './asking.js';
import { BounceMailboxesStore } from './bounce-mailboxes.store.js';
import { BounceReading } from './bounce-reading.service.js';
import { ContactDays } from './contact-days.service.js';
import { EnvelopeWindows } from './envelope-windows.service.js';
import { ForgottenPeople } from './forgotten-people.service.js';
import { InvitationCodes } from './invitation-codes.service.js';
import { Invitations } from './invitations.service.js';
import { InviteeRegister } from './invitee-register.service.js';
import { InvitationTemplates, SENDER } from './invitation-templates.service.js';
import { InvitationWriter } from './invitation-writer.service.js';
import { InvitationsStore } from './invitations.store.js';
import { invitationTable } from './invitations.table.js';
import { LetterPrints } from './letter-prints.service.js';
import { Letters } from './letters.service.js';
import { LettersStore } from './letters.store.js';
import { MailReturns } from './mail-returns.service.js';
import { OptOuts } from './opt-outs.service.js';
import { SubjectKeys } from './subject-keys.service.js';
import { SubjectKeysStore } from './subject-keys.store.js';

@Module({
  imports: [PopulationModule, DeliveriesModule, MailModule, DatabaseModule.tables([invitationTable])],
  providers: [
    Invitations,
    InvitationsStore,
    InvitationCodes,
    InviteeRegister,
    MailReturns,
    BounceReading,
    BounceMailboxesStore,
    OptOuts,
    ContactDays,
    EnvelopeWindows,
    LetterPrints,
    Letters,
    LettersStore,
    ForgottenPeople,
    InvitationTemplates,
    InvitationWriter,
    SubjectKeys,
    SubjectKeysStore,
    {
      provide: SENDER,
      inject: [CONFIG, ThemeKeeper],
      useFactory: wornSender,
    },
  ],
  exports: [
    BounceReading,
    ContactDays,
    EnvelopeWindows,
    ForgottenPeople,
    Invitations,
    MailReturns,
    OptOuts,
    InvitationWriter,
    LetterPrints,
    Letters,
  ],
})
export class InvitationsModule {}

/** One object that everybody holds, so that a new theme is in the next letter. */
function wornSender({ baseUrl }: Config, keeper: ThemeKeeper): Sender {
  const sender = senderOf(keeper.current().theme, baseUrl);
  keeper.follow(({ theme }) => Object.assign(sender, senderOf(theme, baseUrl)));
  return sender;
}
