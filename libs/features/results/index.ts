// The front door of the results.
export { mayRead, resultRefusals, type ResultDecision, type ResultRefusal } from './decide-result.js';
export {
  resultActions,
  resultLifecycle,
  resultStates,
  type AnswerResult,
  type QuestionResult,
  type Reaction,
  type Result,
  type ResultAction,
  type ResultDocument,
  type ResultState,
} from './result.js';
export { ResultsModule } from './results.module.js';
export { Results, type Moments, type ReactionText } from './results.service.js';
