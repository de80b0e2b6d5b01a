// The pages on which staff follow the response, bring a result out, and place the reaction of the college.
import { Module } from '@nestjs/common';
import { AnswersModule } from '#features/answers/index.js';
import { CodingModule } from '#features/coding/index.js';
import { FeedbackModule } from '#features/feedback/index.js';
import { InvitationsModule } from '#features/invitations/index.js';
import { PollsModule } from '#features/polls/index.js';
import { PopulationModule } from '#features/population/index.js';
import { QuestionnairesModule } from '#features/questionnaires/index.js';
import { ResultsModule } from '#features/results/index.js';
import { PollDesk } from '../polls/poll-desk.js';
import { ResponseController } from '../response/response.controller.js';
import { FeedbackController } from './feedback/feedback.controller.js';
import { FeedbackDesk } from './feedback/feedback-desk.js';
import { PromiseController } from './feedback/promise.controller.js';
import { ThemeOfFeedbackController } from './feedback/theme.controller.js';
import { EditionController } from './edition/edition.controller.js';
import { OpenAnswersController } from './open/open.controller.js';
import { OpenDesk } from './open/open-desk.js';
import { OutcomeController } from './outcome/outcome.controller.js';
import { ReactionController } from './reaction/reaction.controller.js';
import { ResultDesk } from './result-desk.js';
import { MarginsController } from './margins/margins.controller.js';
import { MicrodataController } from './microdata/microdata.controller.js';
import { TablesController } from './tables/tables.controller.js';
import { TakeBackController } from './take-back/take-back.controller.js';

@Module({
  imports: [
    AnswersModule,
    CodingModule,
    FeedbackModule,
    PollsModule,
    QuestionnairesModule,
    ResultsModule,
    InvitationsModule,
    PopulationModule,
  ],
  controllers: [
    OutcomeController,
    TakeBackController,
    TablesController,
    MarginsController,
    MicrodataController,
    ReactionController,
    EditionController,
    OpenAnswersController,
    PromiseController,
    ThemeOfFeedbackController,
    FeedbackController,
    ResponseController,
  ],
  providers: [FeedbackDesk, OpenDesk, PollDesk, ResultDesk],
})
export class ResultPagesModule {}
