// The pages on which staff follow the response, bring a result out, and place the reaction of the college.
import { Module } from '@nestjs/common';
import { InvitationsModule } from '#features/invitations/index.js';
import { PollsModule } from '#features/polls/index.js';
import { PopulationModule } from '#features/population/index.js';
import { ResultsModule } from '#features/results/index.js';
import { PollDesk } from '../polls/poll-desk.js';
import { ResponseController } from '../response/response.controller.js';
import { OutcomeController } from './outcome/outcome.controller.js';
import { ReactionController } from './reaction/reaction.controller.js';
import { ResultDesk } from './result-desk.js';
import { TakeBackController } from './take-back/take-back.controller.js';

@Module({
  imports: [PollsModule, ResultsModule, InvitationsModule, PopulationModule],
  controllers: [OutcomeController, TakeBackController, ReactionController, ResponseController],
  providers: [PollDesk, ResultDesk],
})
export class ResultPagesModule {}
