// Front door of the answers: the road by which an answer comes in, the shuffler, and the answers for counting.
export { Answering, type Arrival, type Saving, type Stand, type Submission } from './answering.service.js';
export { AnswerSessions } from './answer-sessions.service.js';
export { AnswersModule } from './answers.module.js';
export { AnswersOfPolls } from './answers.service.js';
export { firstMissing, nextQuestion, wayOf, type Draft } from './draft.js';
export { Shuffler, SMALLEST_BATCH, type ShuffleReport } from './shuffler.service.js';
export type { AnswerRecord } from './answer-record.js';
export type { AnswerSession } from './answer-session.js';
export type { Entrance } from './entrance.js';
