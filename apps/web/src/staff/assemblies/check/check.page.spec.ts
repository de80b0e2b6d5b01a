// A check that finds no group offers changes to take over, as long as the targets are still those that were checked.
import { describe, expect, it } from '@jest/globals';
import type { Assembly, LotteryTask } from '#features/assemblies/index.js';
import { htmlFaults } from '../../../../../../test/support/html.js';
import { render } from '../../../../../../test/support/render.js';
import { clerkPerson, readerPerson } from '../../../../../../test/support/sample-polls.js';
import { organiser, sampleAssembly } from '../../../../../../test/support/sample-assembly.js';
import { checkPage } from './check.page.js';

const when = new Date('2027-03-02T09:00:00Z');
const assembly: Assembly = {
  ...sampleAssembly,
  state: 'closed',
  size: 9,
  categories: [
    {
      name: 'Leeftijd',
      source: 'age',
      targets: [
        { value: '16-49', min: 4, max: 5 },
        { value: '50+', min: 4, max: 5 },
      ],
    },
  ],
};
const changes = [
  { category: 'Leeftijd', value: '50+', from: { min: 4, max: 5 }, to: { min: 2, max: 5 } },
  { category: 'Leeftijd', value: '16-49', from: { min: 4, max: 5 }, to: { min: 4, max: 7 } },
];
const task: LotteryTask = {
  kind: 'check',
  asked: { method: 'leximin' },
  id: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6a12',
  assemblyId: assembly.id,
  byAccount: clerkPerson.accountId,
  askedAt: when,
  progress: '',
  cancelledAt: null,
  doneAt: when,
  outcome: {
    ok: false,
    refused: 'targets-cannot-be-met',
    people: 30,
    households: 30,
    conflict: [],
    relaxations: [{ seats: 4, changes }],
    withinFlex: true,
    guaranteed: null,
  },
};
const facts = { person: organiser, assembly, registrations: [], task };
const shown = (change: Partial<Parameters<typeof checkPage>[0]> = {}): string =>
  render('staff/assemblies/check/check', checkPage({ ...facts, ...change }));
const PRESS = 'Neem deze wijziging over';

describe('a check that finds no group', () => {
  it('offers the organiser each proposal in one press, in right HTML', async () => {
    const html = shown();
    expect(html).toContain(PRESS);
    expect(html).toContain(`/controle/${task.id}/overnemen`);
    expect(await htmlFaults(html)).toEqual([]);
  });

  it('shows the proposal to who looks on, without the press', () => {
    const html = shown({ person: readerPerson });
    expect(html).toContain('Mogelijkheid 1');
    expect(html).not.toContain(PRESS);
  });

  it('offers nothing over targets that were changed since, and says so', () => {
    const [category] = assembly.categories;
    const targets = [
      { value: '16-49', min: 3, max: 5 },
      { value: '50+', min: 4, max: 5 },
    ];
    const changed = { ...assembly, categories: category ? [{ ...category, targets }] : [] };
    const html = shown({ assembly: changed });
    expect(html).not.toContain(PRESS);
    expect(html).toContain('na deze controle veranderd');
  });
});
