// The pages about frames: the list, one frame, and the way of a file from choosing to confirming.
import { Module } from '@nestjs/common';
import { DrawsModule } from '#features/draws/index.js';
import { PollsModule } from '#features/polls/index.js';
import { PopulationModule } from '#features/population/index.js';
import { CheckController } from './check/check.controller.js';
import { ChooseFileController } from './choose-file/choose-file.controller.js';
import { ColumnsController } from './columns/columns.controller.js';
import { EraseController } from './erase/erase.controller.js';
import { FrameController } from './frame/frame.controller.js';
import { FramesController } from './frames/frames.controller.js';
import { AreaMapController } from './map/map.controller.js';
import { PopulationDesk } from './population-desk.js';

@Module({
  imports: [DrawsModule, PollsModule, PopulationModule],
  // Fixed paths before those with an id in them.
  controllers: [
    FramesController,
    AreaMapController,
    ChooseFileController,
    ColumnsController,
    CheckController,
    EraseController,
    FrameController,
  ],
  providers: [PopulationDesk],
})
export class PopulationPagesModule {}
