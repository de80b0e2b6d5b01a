// Wires the invitations.
import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform/database/database.module.js';
import { InvitationCodes } from './invitation-codes.service.js';
import { Invitations } from './invitations.service.js';
import { InvitationsStore } from './invitations.store.js';
import { invitationTable } from './invitations.table.js';
import { SubjectKeys } from './subject-keys.service.js';
import { SubjectKeysStore } from './subject-keys.store.js';

@Module({
  imports: [DatabaseModule.tables([invitationTable])],
  providers: [Invitations, InvitationsStore, InvitationCodes, SubjectKeys, SubjectKeysStore],
  exports: [Invitations],
})
export class InvitationsModule {}
