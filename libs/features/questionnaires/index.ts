// The front door of the questionnaires.
export * from './edit-questionnaire.js';
export { LARGEST_PICTURE_BYTES, type Picture } from './picture.js';
export { Pictures, type KeptPicture } from './pictures.service.js';
export { placePicture, removePicture } from './place-picture.js';
export { routeQuestion, type Route } from './route-question.js';
export { missingTexts, translateQuestionnaire, type Translation } from './translate-questionnaire.js';
export { QuestionnairesModule } from './questionnaires.module.js';
export { Questionnaires, type Saved, type Sealed } from './questionnaires.service.js';
export { questionnaireLifecycle } from './questionnaire-lifecycle.js';
export type { QuestionnaireState, StoredQuestionnaire } from './stored-questionnaire.js';
export {
  addTestedQuestion,
  education,
  isAsTested,
  spoilsTrend,
  testedQuestions,
} from './tested-questions.nl.js';
export type { QuestionnaireVersion, VersionKind } from './questionnaire-version.js';
export {
  LONGEST_COMMENT,
  type QuestionnaireComment,
  type QuestionnaireReview,
  type ReviewState,
} from './questionnaire-comment.js';
export { QuestionnaireReviews, type Looks } from './reviews.service.js';
export { QuestionnaireVersions } from './versions.service.js';
export type { QuestionnaireTemplate } from './template.js';
export { questionnaireTemplates } from './templates.nl.js';
