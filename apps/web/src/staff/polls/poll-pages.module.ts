// The pages on which staff make a poll, check it, open it and follow it.
import { Module } from '@nestjs/common';
import { AnswersModule } from '#features/answers/index.js';
import { DeliveriesModule } from '#features/deliveries/index.js';
import { DrawsModule } from '#features/draws/index.js';
import { FeedbackModule } from '#features/feedback/index.js';
import { InvitationsModule } from '#features/invitations/index.js';
import { PollsModule } from '#features/polls/index.js';
import { PopulationModule } from '#features/population/index.js';
import { QuestionnairesModule } from '#features/questionnaires/index.js';
import { ResultsModule } from '#features/results/index.js';
import { StaffNames } from '../audit/staff-names.js';
import { EnvelopesController } from '../envelopes/envelopes.controller.js';
import { LettersController } from '../sending/letters.controller.js';
import { LiveSendingController } from '../sending/live-sending.controller.js';
import { LiveSendingModule } from '../sending/live-sending.module.js';
import { SendingController } from '../sending/sending.controller.js';
import { AudienceController } from './audience/audience.controller.js';
import { DetailsController } from './details/details.controller.js';
import { ExchangeController } from './exchange/exchange.controller.js';
import { MendController } from './mend/mend.controller.js';
import { NewPollController } from './new-poll/new-poll.controller.js';
import { AnsweringController } from './answering/answering.controller.js';
import { OpenLinkController } from './open-link/open-link.controller.js';
import { OverviewController } from './overview/overview.controller.js';
import { PaperController } from './paper/paper.controller.js';
import { PollDesk } from './poll-desk.js';
import { PollController } from './poll/poll.controller.js';
import { PreflightController } from './preflight/preflight.controller.js';
import { Colleagues } from './preflight/colleagues.js';
import { TestMailController } from './preflight/test-mail.controller.js';
import { PreviewController } from './preview/preview.controller.js';
import { QuestionsController } from './questions/questions.controller.js';
import { PictureController } from './questions/picture.controller.js';
import { QuotasController } from './quotas/quotas.controller.js';
import { ReviewController } from './review/review.controller.js';
import { RouteController } from './route/route.controller.js';
import { TranslateController } from './translate/translate.controller.js';
import { VersionsController } from './versions/versions.controller.js';
import { WithdrawController } from './withdraw/withdraw.controller.js';

@Module({
  imports: [
    AnswersModule,
    DeliveriesModule,
    DrawsModule,
    FeedbackModule,
    InvitationsModule,
    PollsModule,
    PopulationModule,
    QuestionnairesModule,
    ResultsModule,
    LiveSendingModule,
  ],
  controllers: [
    EnvelopesController,
    OverviewController,
    NewPollController,
    DetailsController,
    QuestionsController,
    RouteController,
    PaperController,
    ExchangeController,
    TranslateController,
    MendController,
    QuotasController,
    ReviewController,
    VersionsController,
    OpenLinkController,
    AnsweringController,
    PictureController,
    PreviewController,
    AudienceController,
    PreflightController,
    TestMailController,
    WithdrawController,
    // Before the mailings, so that /brieven is not taken for one.
    LettersController,
    LiveSendingController,
    SendingController,
    PollController,
  ],
  providers: [Colleagues, PollDesk, StaffNames],
})
export class PollPagesModule {}
