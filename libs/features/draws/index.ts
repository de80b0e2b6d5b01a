// The front door of the draws.
export {
  FRAME_COLUMNS,
  frameOf,
  leftOutCounts,
  leftOutOf,
  isLeftOutReason,
  type DrawPerson,
  type DrawRequest,
  type LeftOutReason,
} from './draw-request.js';
export type {
  ConcludeRefusal,
  Drawn,
  DrawOrder,
  DrawTask,
  Prepared,
  Replacement,
  Sealed,
  SealRefusal,
  StepOutcome,
} from './draw-steps.js';
export { DrawTasks, type AskRefusal, type Asked } from './draw-tasks.service.js';
export { carryOutDrawStep } from './draws.jobs.js';
export type { RegistrationsWanted } from './letters-per-stratum.js';
export type { FrameCounts } from './frame-counts.js';
export { Draws, type DrawFile, type FoundDraw } from './draws.service.js';
export { DrawsModule } from './draws.module.js';
