// The front door of the open answers.
export { CodingModule } from './coding.module.js';
export { openRefusals, type OpenDecision, type OpenRefusal } from './decide-open.js';
export { OpenAnswers, type OpenDeed, type OpenWork } from './open-answers.service.js';
export {
  openActions,
  openLifecycle,
  openStates,
  verdicts,
  type OpenAction,
  type OpenAnswer,
  type OpenCode,
  type OpenDocument,
  type OpenQuestion,
  type OpenState,
  type Verdict,
} from './open-question.js';
