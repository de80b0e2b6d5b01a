// The parts of a poll that staff fill in: the story, the period, and whom it is for.
import type { Poll } from './poll.js';

export type PollDetails = Pick<
  Poll,
  'title' | 'question' | 'why' | 'whatHappens' | 'team' | 'opensAt' | 'closesAt' | 'resultsOn' | 'reactionBy'
>;

export type PollAudience = Pick<
  Poll,
  'frameId' | 'areas' | 'ageFrom' | 'ageTo' | 'sampleSize' | 'quietMonths' | 'letters'
>;

/** Where a new poll begins: everybody of 18 and over, and letters for who has no e-mail address. */
export const firstAudience: PollAudience = {
  frameId: null,
  areas: [],
  ageFrom: 18,
  ageTo: 120,
  sampleSize: 1500,
  quietMonths: 12,
  letters: true,
};

export const emptyDetails: PollDetails = {
  title: '',
  question: '',
  why: '',
  whatHappens: '',
  team: '',
  opensAt: null,
  closesAt: null,
  resultsOn: null,
  reactionBy: null,
};
