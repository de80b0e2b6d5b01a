// Wires the open answers for Nest.
import { Module } from '@nestjs/common';
import { AnswersModule } from '#features/answers/index.js';
import { PollsModule } from '#features/polls/index.js';
import { QuestionnairesModule } from '#features/questionnaires/index.js';
import { ResultsModule } from '#features/results/index.js';
import { OpenAnswers } from './open-answers.service.js';
import { OpenAnswersStore } from './open-answers.store.js';

@Module({
  imports: [AnswersModule, PollsModule, QuestionnairesModule, ResultsModule],
  providers: [OpenAnswers, OpenAnswersStore],
  exports: [OpenAnswers],
})
export class CodingModule {}
