// The pages for everybody: the front page, the polls, the draws, the results; and the desk of the council, which reads the latter first.
import { Module } from '@nestjs/common';
import { AnswersModule } from '#features/answers/index.js';
import { AssembliesModule } from '#features/assemblies/index.js';
import { CodingModule } from '#features/coding/index.js';
import { DrawsModule } from '#features/draws/index.js';
import { FeedbackModule } from '#features/feedback/index.js';
import { InvitationsModule } from '#features/invitations/index.js';
import { PollsModule } from '#features/polls/index.js';
import { PopulationModule } from '#features/population/index.js';
import { QuestionnairesModule } from '#features/questionnaires/index.js';
import { ResultsModule } from '#features/results/index.js';
import { CouncilController } from '../council/overview/overview.controller.js';
import { AnonymousProofController } from './anonymous/anonymous-proof.controller.js';
import { PublicAssembliesController } from './assemblies/assemblies.controller.js';
import { PanelCheckPageController } from './assemblies/check.controller.js';
import { WrongCodes } from '../resident/code/wrong-codes.service.js';
import { DrawWatch } from './assemblies/draw-watch.service.js';
import { PublicAssemblies } from './assemblies/public-assembly.js';
import { DrawsController } from './draws/draws.controller.js';
import { PublicFeedbackController } from './feedback/feedback.controller.js';
import { HomeController } from './home/home.controller.js';
import { PicturesController } from './picture.controller.js';
import { PublicPollController } from './poll/poll.controller.js';
import { PublicPollsController } from './polls/polls.controller.js';
import { PublicPolls } from './public-polls.js';
import { PublishedResults } from './published-results.js';
import { CompareController } from './result/compare.controller.js';
import { DownloadsController } from './result/downloads.controller.js';
import { ReceiptsController } from './receipts/receipts.controller.js';
import { ResultController } from './result/result.controller.js';
import { StudyFilesController } from './result/study-files.controller.js';
import { ResultsController } from './results/results.controller.js';
import { SchemaController } from './schema/schema.controller.js';

@Module({
  imports: [
    AnswersModule,
    AssembliesModule,
    CodingModule,
    PollsModule,
    QuestionnairesModule,
    InvitationsModule,
    DrawsModule,
    FeedbackModule,
    PopulationModule,
    ResultsModule,
  ],
  controllers: [
    CouncilController,
    HomeController,
    PublicPollsController,
    PublicPollController,
    ResultsController,
    DownloadsController,
    CompareController,
    StudyFilesController,
    ResultController,
    PublicFeedbackController,
    DrawsController,
    PublicAssembliesController,
    PanelCheckPageController,
    PicturesController,
    AnonymousProofController,
    ReceiptsController,
    SchemaController,
  ],
  providers: [PublicPolls, PublishedResults, PublicAssemblies, DrawWatch, WrongCodes],
  exports: [PublishedResults],
})
export class PublicPagesModule {}
