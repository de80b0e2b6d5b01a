// The pages on which staff draw for a poll, and the files that belong to it.
import { Module } from '@nestjs/common';
import { DrawsModule } from '#features/draws/index.js';
import { PollsModule } from '#features/polls/index.js';
import { PopulationModule } from '#features/population/index.js';
import { PollDesk } from '../polls/poll-desk.js';
import { DrawDesk } from './draw-desk.js';
import { DrawFilesController } from './draw-files.controller.js';
import { DrawController } from './draw.controller.js';

@Module({
  imports: [DrawsModule, PollsModule, PopulationModule],
  controllers: [DrawController, DrawFilesController],
  providers: [DrawDesk, PollDesk],
})
export class DrawPagesModule {}
