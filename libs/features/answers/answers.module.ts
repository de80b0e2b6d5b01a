// Wires the answers: the web program answers, the worker shuffles and counts.
import { Module } from '@nestjs/common';
import { InvitationsModule } from '#features/invitations/index.js';
import { PollsModule } from '#features/polls/index.js';
import { QuestionnairesModule } from '#features/questionnaires/index.js';
import { AnswerSessions } from './answer-sessions.service.js';
import { AnonymousAnswering } from './anonymous-answering.service.js';
import { Answering } from './answering.service.js';
import { AnswersOfPolls } from './answers.service.js';
import { AnswersStore } from './answers.store.js';
import { DraftBox } from './draft-box.service.js';
import { Intake } from './intake.service.js';
import { OpenPolls } from './open-polls.service.js';
import { OpenLinks } from './open-links.service.js';
import { PaperEntries } from './paper-entries.service.js';
import { ProgressCounter } from './progress-counter.service.js';
import { ProgressCountsStore } from './progress-counts.store.js';
import { Quotas } from './quotas.service.js';
import { QuotaStore } from './quotas.store.js';
import { Receipts } from './receipts.service.js';
import { ReceiptsStore } from './receipts.store.js';
import { Shuffler } from './shuffler.service.js';
import { ShufflerStore } from './shuffler.store.js';
import { TokensStore } from './tokens.store.js';

@Module({
  imports: [InvitationsModule, PollsModule, QuestionnairesModule],
  providers: [
    AnonymousAnswering,
    AnswerSessions,
    Answering,
    AnswersOfPolls,
    AnswersStore,
    DraftBox,
    Intake,
    OpenPolls,
    OpenLinks,
    PaperEntries,
    ProgressCounter,
    ProgressCountsStore,
    Quotas,
    QuotaStore,
    Receipts,
    ReceiptsStore,
    Shuffler,
    ShufflerStore,
    TokensStore,
  ],
  exports: [
    PaperEntries,
    ProgressCounter,
    Quotas,
    Receipts,
    OpenLinks,
    AnonymousAnswering,
    Answering,
    AnswerSessions,
    AnswersOfPolls,
    Shuffler,
  ],
})
export class AnswersModule {}
