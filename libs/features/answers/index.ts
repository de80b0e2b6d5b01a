// Front door of the answers: the road by which an answer comes in, the shuffler, and the answers for counting.
export { Answering, type Arrival, type Saving, type Stand, type Submission } from './answering.service.js';
export {
  AnonymousAnswering,
  type Shown,
  type SignedToken,
  type Signing,
  type TokenSubmission,
} from './anonymous-answering.service.js';
export { AnswerSessions } from './answer-sessions.service.js';
export { AnswersModule } from './answers.module.js';
export { AnswersOfPolls } from './answers.service.js';
export { firstMissing, nextQuestion, wayOf, withAnswer, type Draft } from './draft.js';
export { draftFrom, keptFrom, type KeptAnswers } from './kept-answers.js';
export { OpenLinks } from './open-links.service.js';
export type { OpenVisit } from './open-link.js';
export { PaperEntries, type EntryOutcome, type PaperEntry } from './paper-entries.service.js';
export { Quotas } from './quotas.service.js';
export { receiptListDigest, Receipts } from './receipts.service.js';
export { Shuffler, SMALLEST_BATCH, type ShuffleReport } from './shuffler.service.js';
export type { AnswerOrigin, AnswerRecord } from './answer-record.js';
export type { AnswerSession } from './answer-session.js';
export type { Entrance } from './entrance.js';
export { ProgressCounter } from './progress-counter.service.js';
