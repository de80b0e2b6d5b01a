// Wires the polls for Nest.
import { Module } from '@nestjs/common';
import { QuestionnairesModule } from '#features/questionnaires/index.js';
import { DatabaseModule } from '#platform/database/database.module.js';
import { Polls } from './polls.service.js';
import { PollStore } from './polls.store.js';
import { pollTable } from './polls.table.js';

@Module({
  imports: [DatabaseModule.tables([pollTable]), QuestionnairesModule],
  providers: [Polls, PollStore],
  exports: [Polls],
})
export class PollsModule {}
