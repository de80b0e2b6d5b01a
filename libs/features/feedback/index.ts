// The front door of the feedback to residents.
export {
  feedbackRefusals,
  mayBeWritten,
  promisesOf,
  type FeedbackDecision,
  type FeedbackRefusal,
} from './decide-feedback.js';
export { FeedbackModule } from './feedback.module.js';
export {
  feedbackActions,
  feedbackLifecycle,
  feedbackStates,
  type Feedback,
  type FeedbackAction,
  type FeedbackState,
  type Promised,
  type Theme,
} from './feedback.js';
export { Feedbacks, type Reported, type ThemeText } from './feedbacks.service.js';
export { FollowLinks } from './follow-links.service.js';
export { FollowMail } from './follow-mail.service.js';
export { promiseStandings, standingOf, type PromiseReport, type PromiseStanding } from './promise.js';
