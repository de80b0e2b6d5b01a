// Wires the feedback to residents for Nest.
import { Module } from '@nestjs/common';
import { DeliveriesModule } from '#features/deliveries/index.js';
import { InvitationsModule } from '#features/invitations/index.js';
import { PollsModule } from '#features/polls/index.js';
import { ResultsModule } from '#features/results/index.js';
import { DatabaseModule } from '#platform/database/database.module.js';
import { FeedbackStore } from './feedback.store.js';
import { feedbackTable } from './feedback.table.js';
import { Feedbacks } from './feedbacks.service.js';
import { FollowLinks } from './follow-links.service.js';
import { FollowMail } from './follow-mail.service.js';
import { FollowMailingsStore } from './follow-mailings.store.js';

@Module({
  imports: [
    DatabaseModule.tables([feedbackTable]),
    DeliveriesModule,
    InvitationsModule,
    PollsModule,
    ResultsModule,
  ],
  providers: [Feedbacks, FeedbackStore, FollowLinks, FollowMail, FollowMailingsStore],
  exports: [Feedbacks, FollowLinks, FollowMail],
})
export class FeedbackModule {}
