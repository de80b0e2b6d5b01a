// Every migration, in order. A new one goes at the end and its number in HEAD, so that parallel branches collide here.
import type { MigrationClass } from './migration.js';
import { rolesAndAudit } from './0001-roles-and-audit.js';
import { staff } from './0002-staff.js';
import { population } from './0003-population.js';
import { draws } from './0004-draws.js';
import { invitations } from './0005-invitations.js';
import { deliveries } from './0006-deliveries.js';
import { questionnaires } from './0007-questionnaires.js';
import { polls } from './0008-polls.js';
import { answers } from './0009-answers.js';
import { results } from './0010-results.js';
import { assemblies } from './0020-assemblies.js';
import { seatRecords } from './0021-seat-records.js';
import { lettersOfAssemblies } from './0022-letters-of-assemblies.js';
import { reserves } from './0023-reserves.js';
import { seatings } from './0024-seatings.js';
import { registrationsByTelephone } from './0025-registrations-by-telephone.js';
import { sending } from './0030-sending.js';
import { makingQuestionnaires } from './0040-making-questionnaires.js';
import { otherDoorsForAnswers } from './0041-other-doors-for-answers.js';
import { versionsOfQuestionnaires } from './0042-versions-of-questionnaires.js';
import { quotas } from './0043-quotas.js';
import { theme } from './0044-theme.js';
import { answeringChoices } from './0046-answering-choices.js';
import { contactBurden } from './0060-contact-burden.js';
import { keptWithSeats } from './0070-kept-with-seats.js';
import { bounceMailbox } from './0080-bounce-mailbox.js';
import { remindersByLetter } from './0081-reminders-by-letter.js';
import { roomForDeliveries } from './0082-room-for-deliveries.js';
import { blindTokens } from './0090-blind-tokens.js';
import { receipts } from './0091-receipts.js';
import { resultCrossing } from './0110-result-crossing.js';
import { researchAgreements } from './0111-research-agreements.js';
import { resultMargins } from './0112-result-margins.js';
import { feedback } from './0120-feedback.js';
import { fieldwork } from './0121-fieldwork.js';
import { openAnswers } from './0122-open-answers.js';
import { editions } from './0123-editions.js';
import { seatRecordOrder } from './0150-seat-record-order.js';
import { panelsUndone } from './0162-panels-undone.js';
import { reserveLeft } from './0163-reserve-left.js';
import { answersTogether } from './0170-answers-together.js';
import { statisticsOfDeliveries } from './0171-statistics-of-deliveries.js';
import { pollTranslations } from './0180-poll-translations.js';
import { languageOfFollowers } from './0190-language-of-followers.js';
import { mailToTheDrawn } from './0200-mail-to-the-drawn.js';
import { areaMap } from './0230-area-map.js';
import { registrationConfirmed } from './0250-registration-confirmed.js';

export const migrations: readonly MigrationClass[] = [
  rolesAndAudit,
  staff,
  population,
  draws,
  invitations,
  deliveries,
  questionnaires,
  polls,
  answers,
  results,
  assemblies,
  seatRecords,
  lettersOfAssemblies,
  reserves,
  seatings,
  registrationsByTelephone,
  sending,
  makingQuestionnaires,
  otherDoorsForAnswers,
  versionsOfQuestionnaires,
  quotas,
  theme,
  answeringChoices,
  contactBurden,
  keptWithSeats,
  bounceMailbox,
  remindersByLetter,
  roomForDeliveries,
  blindTokens,
  receipts,
  resultCrossing,
  researchAgreements,
  resultMargins,
  feedback,
  fieldwork,
  openAnswers,
  editions,
  seatRecordOrder,
  panelsUndone,
  reserveLeft,
  answersTogether,
  statisticsOfDeliveries,
  pollTranslations,
  languageOfFollowers,
  mailToTheDrawn,
  areaMap,
  registrationConfirmed,
];
