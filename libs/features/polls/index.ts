// The front door of the polls.
export {
  anonymityLevels,
  usualChoice,
  type AnonymityLevel,
  type AnsweringChoice,
} from './answering-choice.js';
export { BlindKeys, type PublishedKey } from './blind-keys.service.js';
export { AnsweringChoices } from './answering-choices.service.js';
export { AskingOf } from './asking-of.service.js';
export type { AudienceNumbers } from './audience-count.js';
export { AudienceCounter } from './audience-count.service.js';
export { pollRefusals, type PollDecision, type PollRefusal, type Withdrawal } from './decide-poll.js';
export { emptyDetails, firstAudience, type PollAudience, type PollDetails } from './poll-details.js';
export { pollActions, pollLifecycle, type PollAction } from './poll-lifecycle.js';
export { pollStates, type Poll, type PollState } from './poll.js';
export { OpenPoll, type Opened } from './open-poll.service.js';
export { PreflightInspection, type Inspection } from './preflight-inspection.service.js';
export {
  mayOpen,
  preflightFindings,
  type PreflightFinding,
  type PreflightItem,
  type PreflightLevel,
  type PreflightPoint,
} from './preflight.js';
export { PollsModule } from './polls.module.js';
export { PollTranslations, type TranslatedPoll } from './poll-translations.service.js';
export {
  pollInLanguage,
  pollTextState,
  pollTextsThatAre,
  reasonInLanguage,
  textsOfPoll,
  toldLanguages,
  withPollTexts,
  type PollTold,
} from './poll-texts.js';
export { Polls, type NewPoll, type QuestionsChange } from './polls.service.js';
export { PollAgenda, type PlannedContact } from './poll-agenda.service.js';
export type { StaffActor } from './staff-actor.js';
export { LETTER_DAYS, MOST_REMINDERS, REMINDER_DAYS, type ReminderWish } from './reminders.js';
export { Reminders, type PlannedReminder, type ReminderPlan } from './reminders.service.js';
export { sampleName, type SampleName } from './sample-name.nl.js';
export { TestMail } from './test-mail.service.js';
export type { OpenLink } from './open-link.js';
export { PollLinks } from './poll-links.service.js';
export { PollMakers } from './poll-makers.service.js';
export { PollReviews } from './poll-reviews.service.js';
export { PollVersions, type MendingWithReason } from './poll-versions.service.js';
export { GOAL_BOUNDS } from './fieldwork-goals.js';
export { FieldworkGoals } from './fieldwork-goals.service.js';
export { Editions } from './editions.service.js';
