// The parts of an assembly that the organiser fills in: the story, the seats, and whom to invite.
import type { Assembly } from './assembly.js';

export type AssemblyDetails = Pick<
  Assembly,
  | 'title'
  | 'question'
  | 'mandate'
  | 'meetings'
  | 'allowance'
  | 'team'
  | 'size'
  | 'registerUntil'
  | 'answerBy'
  | 'eraseBy'
>;

export type AssemblyAudience = Pick<
  Assembly,
  | 'frameId'
  | 'areas'
  | 'ageFrom'
  | 'ageTo'
  | 'poolWanted'
  | 'expectedResponse'
  | 'areaResponses'
  | 'secretAddresses'
  | 'quietMonths'
  | 'letters'
>;

export const emptyAssembly: AssemblyDetails = {
  title: '',
  question: '',
  mandate: '',
  meetings: '',
  allowance: '',
  team: '',
  size: 100,
  registerUntil: null,
  answerBy: null,
  eraseBy: null,
};

/** Registrations per seat that leave room to choose from. */
export const POOL_PER_SEAT = 4;

/** 4.5 in a hundred registered in Schagen (2024). */
export const firstInvitees: AssemblyAudience = {
  frameId: null,
  areas: [],
  ageFrom: 16,
  ageTo: 120,
  poolWanted: 400,
  expectedResponse: 4.5,
  areaResponses: {},
  secretAddresses: 'own-print',
  quietMonths: 12,
  letters: true,
};
