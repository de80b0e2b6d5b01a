// The front door of the assemblies.
export { AssembliesModule } from './assemblies.module.js';
export { Assemblies, type StaffActor } from './assemblies.service.js';
export { emptyAssembly, type AssemblyAudience, type AssemblyDetails } from './assembly-details.js';
export { assemblyActions, assemblyLifecycle, type AssemblyAction } from './assembly-lifecycle.js';
export { AssemblyMail } from './assembly-mail.service.js';
export {
  assemblyStates,
  categorySources,
  panelMethods,
  secretAddressChoices,
  type Assembly,
  type AssemblyCategory,
  type AssemblyState,
  type AssemblyTarget,
  type CategorySource,
  type PanelMethod,
  type SecretAddresses,
} from './assembly.js';
export { ageGaps, sourceFor } from './category-source.js';
export { ageValue, askedCategories, knownValues, NOT_SAID, type Given } from './categories.js';
export {
  assemblyRefusals,
  type AssemblyDecision,
  type AssemblyRefusal,
  type LaterDates,
} from './decide-assembly.js';
export { mustBeSolved, type Doubt, type DoubtReason } from './doubts.js';
export { planInvitations, registrationsWanted } from './plan-invitations.js';
export { FormStamp } from './form-stamp.service.js';
export { OpenAssembly, type OpenedAssembly } from './open-assembly.service.js';
export { carryOutPanelTask } from './assemblies.jobs.js';
export { PANELS, type Fairness } from './compute-panels.js';
export {
  type LotteryTask,
  type PanelFigures,
  type PanelTask,
  type ReservesTask,
  type PanelTaskOutcome,
  type PanelWish,
} from './panel-task.js';
export { PanelTasks, type PanelAsked } from './panel-tasks.service.js';
export { PanelThread } from './panel-thread.service.js';
export { Panels } from './panels.service.js';
export { keepingFileOf, type KeepingFile } from './keeping-file.js';
export type { FoundPanel, PanelKeeping, PanelStanding } from './panel.js';
export { RegistrantLetters, type RegistrantLettersState } from './registrant-letters.service.js';
export type { MailToRegistrants, Missed } from './registrant-reach.js';
export { RegistrantBox } from './registrant-box.service.js';
export {
  counts,
  isListed,
  removals,
  type RegistrantContact,
  type Registration,
  type RegistrationInput,
  type Removal,
} from './registration.js';
export { Registrations, type Entry, type Newcomer, type Registered } from './registrations.service.js';
export {
  FEWEST_TO_LEARN,
  readHistory,
  stayLearnedFrom,
  type EarlierMember,
  type HistoryFault,
} from './learned-stay.js';
export { relaxedCategories } from './relaxed-categories.js';
export { readCategories, type CategoryFault, type ReadCategories } from './read-categories.js';
export { EraseAssembly } from './erase-assembly.service.js';
export type { ReservesWanted } from './reserves.js';
export type { StayExpected } from './stay-expected.js';
export { isReservesKept, type ReplacementKept, type ReservesKept, type SeatKept } from './seat-kept.js';
export { replacementAgain, reservesAgain, type DrawKept } from './seats-again.js';
export {
  callOutcomes,
  holdsSeat,
  seatStates,
  type CallOutcome,
  type Seat,
  type SeatOrigin,
  type SeatState,
} from './seat.js';
export { othersTold, type SeatRoom, type SeatView } from './seat-room.js';
export type { MadeSeating, SeatingMade, SeatingPair, SeatingWish } from './seating.js';
export { Seatings } from './seatings.service.js';
export { situationOf, type PersonalPlace, type PersonalSituation } from './personal-place.js';
export { SeatAnswers, type SeatAnswer } from './seat-answers.service.js';
export { seatsMove } from './seat-moves.js';
export { Seats, type Told } from './seats.service.js';
export { SeatLinks } from './seat-links.service.js';
export { sharesToTargets, type Share } from './shares-to-targets.js';
export { targetFaults, type TargetFault } from './target-faults.js';
