// Wires the questionnaires for Nest.
import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform/database/database.module.js';
import { Pictures } from './pictures.service.js';
import { PictureStore } from './pictures.store.js';
import { Questionnaires } from './questionnaires.service.js';
import { QuestionnaireStore } from './questionnaires.store.js';
import { questionnaireTable } from './questionnaires.table.js';
import { QuestionnaireVersions } from './versions.service.js';
import { QuestionnaireReviews } from './reviews.service.js';
import { ReviewStore } from './reviews.store.js';
import { VersionStore } from './versions.store.js';

@Module({
  imports: [DatabaseModule.tables([questionnaireTable])],
  providers: [
    Questionnaires,
    QuestionnaireStore,
    QuestionnaireReviews,
    ReviewStore,
    QuestionnaireVersions,
    VersionStore,
    Pictures,
    PictureStore,
  ],
  exports: [Questionnaires, QuestionnaireReviews, QuestionnaireVersions, Pictures],
})
export class QuestionnairesModule {}
