// Wires the polls for Nest.
import { Module } from '@nestjs/common';
import { DeliveriesModule } from '#features/deliveries/index.js';
import { InvitationsModule } from '#features/invitations/index.js';
import { QuestionnairesModule } from '#features/questionnaires/index.js';
import { DatabaseModule } from '#platform/database/database.module.js';
import { Polls } from './polls.service.js';
import { PollStore } from './polls.store.js';
import { pollTable } from './polls.table.js';
import { StopAsking } from './stop-asking.service.js';

@Module({
  imports: [DatabaseModule.tables([pollTable]), QuestionnairesModule, InvitationsModule, DeliveriesModule],
  providers: [Polls, PollStore, StopAsking],
  exports: [Polls],
})
export class PollsModule {}
