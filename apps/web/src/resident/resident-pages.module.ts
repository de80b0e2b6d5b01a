// The pages of residents who answer: no account, no queue, no mail.
import { Module } from '@nestjs/common';
import { AssembliesModule } from '#features/assemblies/index.js';
import { AnswersModule } from '#features/answers/index.js';
import { FeedbackModule } from '#features/feedback/index.js';
import { InvitationsModule } from '#features/invitations/index.js';
import { PollsModule } from '#features/polls/index.js';
import { PopulationModule } from '#features/population/index.js';
import { QuestionnairesModule } from '#features/questionnaires/index.js';
import { ResultsModule } from '#features/results/index.js';
import { AnonymousController } from './anonymous/anonymous.controller.js';
import { AnonymousWalk } from './anonymous/anonymous-walk.service.js';
import { SigningController } from './anonymous/signing.controller.js';
import { CheckController } from './check/check.controller.js';
import { CodeController } from './code/code.controller.js';
import { WrongCodes } from './code/wrong-codes.service.js';
import { LandingController } from './landing/landing.controller.js';
import { Landing } from './landing/landing.service.js';
import { LanguagesController } from './languages/languages.controller.js';
import { LaterController } from './later/later.controller.js';
import { LeaveController } from './leave/leave.controller.js';
import { OpenController } from './open/open.controller.js';
import { OpenGate } from './open/open-gate.service.js';
import { OptOutController } from './opt-out/opt-out.controller.js';
import { QuestionsController } from './questions/questions.controller.js';
import { RegisterController } from './register/register.controller.js';
import { SeatController } from './seat/seat.controller.js';
import { Sending } from './sending.service.js';
import { ThanksController } from './thanks/thanks.controller.js';
import { Visits } from './visits.service.js';

@Module({
  imports: [
    AnswersModule,
    AssembliesModule,
    FeedbackModule,
    InvitationsModule,
    PollsModule,
    PopulationModule,
    QuestionnairesModule,
    ResultsModule,
  ],
  controllers: [
    LandingController,
    CodeController,
    // Before the questions, so that /vragen/controle is not taken for a number.
    CheckController,
    QuestionsController,
    ThanksController,
    LaterController,
    OptOutController,
    LeaveController,
    RegisterController,
    SeatController,
    LanguagesController,
    OpenController,
    SigningController,
    AnonymousController,
  ],
  providers: [AnonymousWalk, OpenGate, Landing, Sending, Visits, WrongCodes],
})
export class ResidentPagesModule {}
