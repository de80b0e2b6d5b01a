// The public pages of draws.
import { Module } from '@nestjs/common';
import { DrawsModule } from '#features/draws/index.js';
import { PollsModule } from '#features/polls/index.js';
import { PopulationModule } from '#features/population/index.js';
import { DrawsController } from './draws.controller.js';

@Module({ imports: [DrawsModule, PollsModule, PopulationModule], controllers: [DrawsController] })
export class PublicDrawPagesModule {}
