// Wires the draws for Nest.
import { Module } from '@nestjs/common';
import { PopulationModule } from '#features/population/index.js';
import { DatabaseModule } from '#platform/database/database.module.js';
import { DrawTasks } from './draw-tasks.service.js';
import { DrawTasksStore } from './draw-tasks.store.js';
import { DrawFrames } from './draw-frames.service.js';
import { Draws } from './draws.service.js';
import { DrawsStore } from './draws.store.js';
import { drawStageTable, drawTable } from './draws.table.js';

@Module({
  imports: [DatabaseModule.tables([drawTable, drawStageTable]), PopulationModule],
  providers: [Draws, DrawTasks, DrawFrames, DrawsStore, DrawTasksStore],
  exports: [Draws, DrawTasks],
})
export class DrawsModule {}
