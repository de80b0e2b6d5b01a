// Everything the demo needs of the house, with a clock that can stand in the past and dice that always fall the same.
import { Module, type DynamicModule } from '@nestjs/common';
import { AnswersModule } from '#features/answers/index.js';
import { AssembliesModule } from '#features/assemblies/index.js';
import { CodingModule } from '#features/coding/index.js';
import { DeliveriesModule } from '#features/deliveries/index.js';
import { DrawsModule } from '#features/draws/index.js';
import { FeedbackModule } from '#features/feedback/index.js';
import { InvitationsModule } from '#features/invitations/index.js';
import { PollsModule } from '#features/polls/index.js';
import { PopulationModule } from '#features/population/index.js';
import { QuestionnairesModule } from '#features/questionnaires/index.js';
import { ResultsModule } from '#features/results/index.js';
import type { Clock } from '#platform/clock/clock.js';
import type { Config } from '#platform/config/config.js';
import { PlatformModule } from '#platform/platform.module.js';
import { StaffLoginModule } from '#platform/staff-login/staff-login.module.js';
import { LoadAftermath } from './load-aftermath.js';
import { LoadAnswers } from './load-answers.js';
import { LoadAssembly } from './load-assembly.js';
import { LoadCoding } from './load-coding.js';
import { LoadPolls } from './load-polls.js';
import { LoadTown } from './load-town.js';
import { RepeatableRandomness } from './repeatable-randomness.js';

@Module({})
export class DemoTownModule {
  static for(config: Config, clock: Clock): DynamicModule {
    const randomness = new RepeatableRandomness('Samenspel demo');
    return {
      module: DemoTownModule,
      imports: [
        PlatformModule.for(config, 'owner', { clock, randomness }),
        StaffLoginModule,
        PopulationModule,
        DrawsModule,
        QuestionnairesModule,
        InvitationsModule,
        DeliveriesModule,
        PollsModule,
        AnswersModule,
        AssembliesModule,
        ResultsModule,
        FeedbackModule,
        CodingModule,
      ],
      providers: [LoadTown, LoadPolls, LoadAnswers, LoadCoding, LoadAftermath, LoadAssembly],
    };
  }
}
