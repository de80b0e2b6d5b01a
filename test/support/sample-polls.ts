// Polls and people as plain facts, for specs of pages.
import type { Poll } from '#features/polls/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';

export const NOW = new Date('2027-03-01T10:00:00Z');

export const clerkPerson: StaffPerson = {
  accountId: '00000000-0000-4000-8000-0000000000aa',
  name: 'S. de Vries',
  email: 's.devries@oss.invalid',
  grants: [{ role: 'medewerker', area: '' }],
};

export const readerPerson: StaffPerson = { ...clerkPerson, grants: [{ role: 'griffier', area: '' }] };

export const samplePoll: Poll = {
  id: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6a01',
  number: '2027-04',
  slug: 'veilig-in-uw-buurt',
  title: 'Veilig in uw buurt',
  question: 'Hoe veilig voelt u zich in uw buurt?',
  why: 'Wij kiezen dit jaar waar meer licht komt.',
  whatHappens: 'De raad leest de uitkomst en besluit in mei.',
  team: 'Veiligheid',
  state: 'draft',
  questionnaireId: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6a02',
  drawId: null,
  frameId: null,
  areas: [],
  ageFrom: 18,
  ageTo: 120,
  sampleSize: 1500,
  quietMonths: 12,
  letters: true,
  opensAt: new Date('2027-03-02T08:00:00Z'),
  closesAt: new Date('2027-03-21T23:00:00Z'),
  resultsOn: '2027-04-01',
  reactionBy: '2027-05-20',
  createdBy: clerkPerson.accountId,
  createdAt: new Date('2027-02-18T10:00:00Z'),
  openedAt: null,
  closedAt: null,
  withdrawnBecause: '',
  translations: {},
};
