// Wires the polls for Nest.
import { Module } from '@nestjs/common';
import { DeliveriesModule } from '#features/deliveries/index.js';
import { DrawsModule } from '#features/draws/index.js';
import { InvitationsModule } from '#features/invitations/index.js';
import { PopulationModule } from '#features/population/index.js';
import { QuestionnairesModule } from '#features/questionnaires/index.js';
import { DatabaseModule } from '#platform/database/database.module.js';
import { MailModule } from '#platform/mail/mail.module.js';
import { AnsweringChoices } from './answering-choices.service.js';
import { AnsweringChoicesStore } from './answering-choices.store.js';
import { BlindKeys } from './blind-keys.service.js';
import { BlindKeysStore } from './blind-keys.store.js';
import { AskingOf } from './asking-of.service.js';
import { AudienceCounter } from './audience-count.service.js';
import { Editions } from './editions.service.js';
import { EditionsStore } from './editions.store.js';
import { FieldworkGoals } from './fieldwork-goals.service.js';
import { FieldworkGoalsStore } from './fieldwork-goals.store.js';
import { OpenPoll } from './open-poll.service.js';
import { OpenLinkStore } from './open-links.store.js';
import { PollAgenda } from './poll-agenda.service.js';
import { PollLinks } from './poll-links.service.js';
import { PollMakers } from './poll-makers.service.js';
import { PollReviews } from './poll-reviews.service.js';
import { PollTranslations } from './poll-translations.service.js';
import { PollVersions } from './poll-versions.service.js';
import { PreflightInspection } from './preflight-inspection.service.js';
import { Polls } from './polls.service.js';
import { PollStore } from './polls.store.js';
import { pollTable } from './polls.table.js';
import { Reminders } from './reminders.service.js';
import { RemindersStore } from './reminders.store.js';
import { StopAsking } from './stop-asking.service.js';
import { WhoToRemind } from './who-to-remind.service.js';
import { TestMail } from './test-mail.service.js';

@Module({
  imports: [
    DatabaseModule.tables([pollTable]),
    DeliveriesModule,
    DrawsModule,
    InvitationsModule,
    MailModule,
    PopulationModule,
    QuestionnairesModule,
  ],
  providers: [
    AnsweringChoices,
    AnsweringChoicesStore,
    BlindKeys,
    BlindKeysStore,
    AskingOf,
    Editions,
    EditionsStore,
    FieldworkGoals,
    FieldworkGoalsStore,
    Polls,
    OpenPoll,
    PreflightInspection,
    AudienceCounter,
    TestMail,
    PollStore,
    Reminders,
    RemindersStore,
    WhoToRemind,
    StopAsking,
    PollAgenda,
    PollLinks,
    PollMakers,
    PollReviews,
    PollTranslations,
    PollVersions,
    OpenLinkStore,
  ],
  exports: [
    AnsweringChoices,
    PollAgenda,
    BlindKeys,
    PollLinks,
    PollMakers,
    PollReviews,
    PollTranslations,
    PollVersions,
    AskingOf,
    Editions,
    FieldworkGoals,
    Polls,
    OpenPoll,
    PreflightInspection,
    AudienceCounter,
    Reminders,
    TestMail,
  ],
})
export class PollsModule {}
