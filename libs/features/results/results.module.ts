// Wires the results for Nest.
import { Module } from '@nestjs/common';
import { AnswersModule } from '#features/answers/index.js';
import { InvitationsModule } from '#features/invitations/index.js';
import { PollsModule } from '#features/polls/index.js';
import { QuestionnairesModule } from '#features/questionnaires/index.js';
import { DatabaseModule } from '#platform/database/database.module.js';
import { Agreements } from './agreements.service.js';
import { AgreementsStore } from './agreements.store.js';
import { ComputeResult } from './compute-result.service.js';
import { Crossings } from './crossings.service.js';
import { CrossingsStore } from './crossings.store.js';
import { Margins } from './margins.service.js';
import { MarginsStore } from './margins.store.js';
import { MakeMicrodata } from './make-microdata.service.js';
import { Reactions } from './reactions.service.js';
import { ReactionsStore } from './reactions.store.js';
import { FollowRequests } from './follow-requests.service.js';
import { FollowRequestsStore } from './follow-requests.store.js';
import { Results } from './results.service.js';
import { ResultsStore } from './results.store.js';
import { reactionTable, resultTable } from './results.table.js';

@Module({
  imports: [
    DatabaseModule.tables([resultTable, reactionTable]),
    PollsModule,
    QuestionnairesModule,
    InvitationsModule,
    AnswersModule,
  ],
  providers: [
    Results,
    ResultsStore,
    Reactions,
    ReactionsStore,
    ComputeResult,
    Crossings,
    CrossingsStore,
    Margins,
    MarginsStore,
    Agreements,
    AgreementsStore,
    MakeMicrodata,
    FollowRequests,
    FollowRequestsStore,
  ],
  exports: [Crossings, Margins, Agreements, MakeMicrodata, Results, Reactions, ComputeResult, FollowRequests],
})
export class ResultsModule {}
