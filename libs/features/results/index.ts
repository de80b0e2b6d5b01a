// The front door of the results.
export type { Agreement, AgreementRefusal, AgreementText } from './agreement.js';
export { Agreements } from './agreements.service.js';
export { ComputeResult } from './compute-result.service.js';
export type { Crossing, CrossingRefusal } from './crossing.js';
export { Crossings } from './crossings.service.js';
export type { MarginsRefusal, PollMargins } from './margins.js';
export { Margins } from './margins.service.js';
export {
  joinedGroups,
  matchMargins,
  pollClasses,
  type MatchFault,
  type PollClasses,
} from './match-margins.js';
export type { InvitedClass } from './weigh-answers.js';
export type { MarginsNotMet } from './weigh-to-margins.js';
export { MakeMicrodata, type ToMake } from './make-microdata.service.js';
export {
  mayRead,
  resultRefusals,
  type Audience as ResultAudience,
  type ResultDecision,
  type ResultRefusal,
} from './decide-result.js';
export { dutchMean, questionFinding } from './question-finding.nl.js';
export {
  reactionOutcomes,
  type Reaction,
  type ReactionOutcome,
  type ReactionRefusal,
  type ReactionText,
} from './reaction.js';
export { Reactions, type Reacted } from './reactions.service.js';
export {
  resultActions,
  resultLifecycle,
  resultStates,
  type AnswerResult,
  type Correction,
  type AnswerDoor,
  type CrossedFigures,
  type GroupFigure,
  type GroupFigures,
  type GroupSizes,
  type OpenAnswers,
  type OrderOutcome,
  type Protected,
  type MarginOfFigure,
  type QuestionResult,
  type Result,
  type ResultAction,
  type ResultDocument,
  type ResultWeighting,
  type TraitTotals,
  type ResultState,
} from './result.js';
export { FollowRequests } from './follow-requests.service.js';
export type { FollowRequest } from './follow-request.js';
export { computeResult } from './results.jobs.js';
export { ResultsModule } from './results.module.js';
export { Results, type Moments } from './results.service.js';
