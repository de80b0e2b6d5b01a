// Wires the invitations.
import { Module } from '@nestjs/common';
import { DeliveriesModule } from '#features/deliveries/index.js';
import { PopulationModule } from '#features/population/index.js';
import { DatabaseModule } from '#platform/database/database.module.js';
import { InvitationCodes } from './invitation-codes.service.js';
import { Invitations } from './invitations.service.js';
import { InviteeRegister } from './invitee-register.service.js';
import { InvitationsStore } from './invitations.store.js';
import { invitationTable } from './invitations.table.js';
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
    OptOuts,
    SubjectKeys,
    SubjectKeysStore,
  ],
  exports: [Invitations, OptOuts],
})
export class InvitationsModule {}
