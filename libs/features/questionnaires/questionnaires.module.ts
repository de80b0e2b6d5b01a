// Wires the questionnaires for Nest.
import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform/database/database.module.js';
import { Questionnaires } from './questionnaires.service.js';
import { QuestionnaireStore } from './questionnaires.store.js';
import { questionnaireTable } from './questionnaires.table.js';

@Module({
  imports: [DatabaseModule.tables([questionnaireTable])],
  providers: [Questionnaires, QuestionnaireStore],
  exports: [Questionnaires],
})
export class QuestionnairesModule {}
