// Wires the results for Nest.
import { Module } from '@nestjs/common';
import { PollsModule } from '#features/polls/index.js';
import { DatabaseModule } from '#platform/database/database.module.js';
import { Results } from './results.service.js';
import { ResultsStore } from './results.store.js';
import { reactionTable, resultTable } from './results.table.js';

@Module({
  imports: [DatabaseModule.tables([resultTable, reactionTable]), PollsModule],
  providers: [Results, ResultsStore],
  exports: [Results],
})
export class ResultsModule {}
