// Everything that happens by itself: the jobs taken from the queue and the sweeps that find work in the rows.
import { Inject, Module, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { AnswersModule } from '#features/answers/index.js';
import { AssembliesModule, PanelTasks } from '#features/assemblies/index.js';
import { CodingModule } from '#features/coding/index.js';
import { DeliveriesModule } from '#features/deliveries/index.js';
import { DrawsModule, DrawTasks } from '#features/draws/index.js';
import { BounceReading, InvitationsModule } from '#features/invitations/index.js';
import { FeedbackModule } from '#features/feedback/index.js';
import { PollsModule } from '#features/polls/index.js';
import { PopulationModule } from '#features/population/index.js';
import { ComputeResult, ResultsModule } from '#features/results/index.js';
import type { Config } from '#platform/config/config.js';
import { Transactions } from '#platform/database/transactions.js';
import { PlatformModule } from '#platform/platform.module.js';
import { JobRunner, type JobHandler } from '#platform/queue/job-runner.js';
import { carryOutPanelTaskHandler } from './jobs/carry-out-panel-task.job.js';
import { carryOutDrawStepHandler } from './jobs/carry-out-draw-step.job.js';
import { readBouncesHandler } from './jobs/read-bounces.job.js';
import { computeResultHandler } from './jobs/compute-result.job.js';
import { SendDeliveries } from './jobs/send-deliveries.job.js';
import { Schedule, type Sweep } from './schedule.js';
import { AnswersToShuffle } from './sweeps/answers-to-shuffle.sweep.js';
import { AssembliesDueToClose } from './sweeps/assemblies-due-to-close.sweep.js';
import { DrawStepsWaiting } from './sweeps/draw-steps-waiting.sweep.js';
import { ErasedFramesStillRemembered } from './sweeps/erased-frames-still-remembered.sweep.js';
import { FollowersToTell } from './sweeps/followers-to-tell.sweep.js';
import { FramesDueForErasure } from './sweeps/frames-due-for-erasure.sweep.js';
import { MicrodataAgreed } from './sweeps/microdata-agreed.sweep.js';
import { MailingsDue } from './sweeps/mailings-due.sweep.js';
import { AssembliesDueForErasure } from './sweeps/assemblies-due-for-erasure.sweep.js';
import { SeatsWithoutAnswer } from './sweeps/seats-without-answer.sweep.js';
import { OpenAnswersToLayOut } from './sweeps/open-answers-to-lay-out.sweep.js';
import { PanelTasksWaiting } from './sweeps/panel-tasks-waiting.sweep.js';
import { PollsDueToClose } from './sweeps/polls-due-to-close.sweep.js';
import { PollsDueToOpen } from './sweeps/polls-due-to-open.sweep.js';
import { BouncesToRead } from './sweeps/bounces-to-read.sweep.js';
import { ClosedPollsWithoutResult } from './sweeps/closed-polls-without-result.sweep.js';
import { ReceiptsToRecord } from './sweeps/receipts-to-record.sweep.js';
import { RemindersDue } from './sweeps/reminders-due.sweep.js';
import { ResultsDueToPublish } from './sweeps/results-due-to-publish.sweep.js';
import { UploadsLeftBehind } from './sweeps/uploads-left-behind.sweep.js';

const HANDLERS = Symbol('job handlers');
const SWEEPS = Symbol('sweeps');

/** In the order in which a poll lives. */
const sweeps = [
  UploadsLeftBehind,
  DrawStepsWaiting,
  PollsDueToOpen,
  RemindersDue,
  MailingsDue,
  BouncesToRead,
  PollsDueToClose,
  AssembliesDueToClose,
  PanelTasksWaiting,
  SeatsWithoutAnswer,
  AssembliesDueForErasure,
  AnswersToShuffle,
  ReceiptsToRecord,
  ClosedPollsWithoutResult,
  OpenAnswersToLayOut,
  ResultsDueToPublish,
  MicrodataAgreed,
  FollowersToTell,
  FramesDueForErasure,
  ErasedFramesStillRemembered,
];

type Workers = readonly [Transactions, ComputeResult, SendDeliveries, DrawTasks, PanelTasks, BounceReading];

const handlersOf = (
  ...[transactions, results, sending, draws, panels, bounces]: Workers
): readonly JobHandler[] => [
  sending.handler(),
  carryOutDrawStepHandler(transactions, draws),
  carryOutPanelTaskHandler(panels),
  computeResultHandler(transactions, results),
  readBouncesHandler(bounces),
];

@Module({})
export class WorkerModule implements OnApplicationBootstrap {
  static for(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.for(config, 'samenspel_worker'),
        AnswersModule,
        AssembliesModule,
        CodingModule,
        DeliveriesModule,
        DrawsModule,
        FeedbackModule,
        InvitationsModule,
        PollsModule,
        PopulationModule,
        ResultsModule,
      ],
      providers: [
        JobRunner,
        Schedule,
        SendDeliveries,
        ...sweeps,
        {
          provide: HANDLERS,
          inject: [Transactions, ComputeResult, SendDeliveries, DrawTasks, PanelTasks, BounceReading],
          useFactory: handlersOf,
        },
        { provide: SWEEPS, inject: [...sweeps], useFactory: (...found: Sweep[]) => found },
      ],
    };
  }

  constructor(
    private readonly runner: JobRunner,
    private readonly schedule: Schedule,
    @Inject(HANDLERS) private readonly handlers: readonly JobHandler[],
    @Inject(SWEEPS) private readonly sweeps: readonly Sweep[],
  ) {}

  onApplicationBootstrap(): void {
    this.runner.start(this.handlers);
    this.schedule.start(this.sweeps);
  }
}
