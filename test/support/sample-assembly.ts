// An assembly as the pages get it, and the people who look at those pages.
import { emptyAssembly, type Assembly } from '#features/assemblies/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { clerkPerson } from './sample-polls.js';

export const organiser: StaffPerson = { ...clerkPerson, grants: [{ role: 'organisator', area: '' }] };

export const sampleAssembly: Assembly = {
  ...emptyAssembly,
  id: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6a11',
  number: 'B2027-01',
  slug: 'wonen',
  title: 'Wonen in 2040',
  question: 'Waar komen de nieuwe huizen?',
  mandate: 'De raad legt uit wat zij met het advies doet.',
  meetings: 'Zaterdag 3 april, 10.00 uur',
  allowance: 'U krijgt 75 euro per dag.',
  team: 'Team Participatie',
  registerUntil: new Date('2027-03-20T22:59:00Z'),
  answerBy: '2027-04-10',
  eraseBy: '2027-10-01',
  state: 'draft',
  size: 10,
  method: 'leximin',
  categories: [
    {
      name: 'Leeftijd',
      source: 'age',
      targets: [
        { value: '16-49', min: 4, max: 6 },
        { value: '50+', min: 4, max: 6 },
      ],
    },
  ],
  frameId: null,
  areas: [],
  ageFrom: 16,
  ageTo: 120,
  poolWanted: 40,
  expectedResponse: 10,
  areaResponses: {},
  secretAddresses: 'own-print',
  quietMonths: 12,
  letters: true,
  drawId: null,
  createdBy: clerkPerson.accountId,
  createdAt: new Date('2027-03-01T09:00:00Z'),
  openedAt: null,
  closedAt: null,
  erasedAt: null,
  withdrawnBecause: '',
};
