// Every state of every life cycle in Dutch; a state without a word does not compile.
import type { AssemblyState } from '#features/assemblies/index.js';
import type { MailingState } from '#features/deliveries/index.js';
import type { OpenState } from '#features/coding/index.js';
import type { FeedbackState } from '#features/feedback/index.js';
import type { FrameState } from '#features/population/index.js';
import type { PollState } from '#features/polls/index.js';
import type { QuestionnaireState } from '#features/questionnaires/index.js';
import type { ResultState } from '#features/results/index.js';

export const pollStateText: Readonly<Record<PollState, string>> = {
  draft: 'Ontwerp',
  scheduled: 'Gepland',
  open: 'Open',
  closed: 'Gesloten',
  published: 'Gepubliceerd',
  archived: 'Gearchiveerd',
  withdrawn: 'Ingetrokken',
};

export const questionnaireStateText: Readonly<Record<QuestionnaireState, string>> = {
  draft: 'In bewerking',
  sealed: 'Vastgezet',
};

export const mailingStateText: Readonly<Record<MailingState, string>> = {
  queued: 'Wordt verstuurd',
  paused: 'Gepauzeerd',
  cancelled: 'Gestopt',
};

export const resultStateText: Readonly<Record<ResultState, string>> = {
  computed: 'Berekend',
  approved: 'Goedgekeurd',
  published: 'Gepubliceerd',
  withdrawn: 'Ingetrokken',
};

export const feedbackStateText: Readonly<Record<FeedbackState, string>> = {
  draft: 'In bewerking',
  offered: 'Voorgelegd',
  published: 'Online',
  replaced: 'Vervangen',
};

export const openStateText: Readonly<Record<OpenState, string>> = {
  reading: 'In bewerking',
  offered: 'Voorgelegd',
  published: 'Online',
};

export const assemblyStateText: Readonly<Record<AssemblyState, string>> = {
  draft: 'Ontwerp',
  inviting: 'Uitnodigen',
  registering: 'Aanmelden open',
  closed: 'Aanmelden gesloten',
  sealed: 'Vastgezet',
  drawn: 'Geloot',
  filled: 'Compleet',
  withdrawn: 'Ingetrokken',
};

/** Not stored: follows from the dates of a frame. */
export const frameStateText: Readonly<Record<FrameState, string>> = {
  fresh: 'Actueel',
  stale: 'Vraagt om mutaties',
  erased: 'Gewist',
};
