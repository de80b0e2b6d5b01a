// Front door of the invitations: who is asked, with which code, and whether they took part.
export { BounceReading, type MailboxStanding } from './bounce-reading.service.js';
export { readBounces } from './bounces.jobs.js';
export type { ContactDay } from './contact-days.js';
export { ContactDays } from './contact-days.service.js';
export { EnvelopeWindows } from './envelope-windows.service.js';
export { ForgottenPeople } from './forgotten-people.service.js';
export type { Addressee, Asking, Medium, Occasion, Sender, WriteInvitation } from './asking.js';
export { fixedBlocks, readableUrl, type FixedBlock } from './fixed-blocks.nl.js';
export { otherLanguages } from './other-languages.js';
export { invitationMessage } from './invitation-message.nl.js';
export { InvitationWriter } from './invitation-writer.service.js';
export { LetterPrints, type PrintedBatch, type PrintedLetter, type Range } from './letter-prints.service.js';
export { Letters, type LettersState } from './letters.service.js';
export type { LetterBatchRow } from './letter-batch.js';
export { Invitations, type Launch } from './invitations.service.js';
export { InvitationsModule } from './invitations.module.js';
export { blurAnswered } from './blur-answered.js';
export { MailReturns } from './mail-returns.service.js';
export { OptOuts, type OptedOut } from './opt-outs.service.js';
export { groupedCode, readLetterCode, readTypedCode, typeableCode } from './letter-code.js';
export type {
  Background,
  Channel,
  ChannelCounts,
  FoundInvitation,
  Invitation,
  InvitedGroup,
  ParticipationOfArea,
  ResponseOfPart,
  ResponseTrait,
  Reach,
  Selected,
  WeightOfClass,
  Withdrawal,
} from './invitation.js';
