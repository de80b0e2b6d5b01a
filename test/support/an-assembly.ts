// An assembly whose registration is open, with people invited; and people who register.
import {
  Assemblies,
  OpenAssembly,
  Registrations,
  type Assembly,
  type AssemblyCategory,
} from '#features/assemblies/index.js';
import { Draws } from '#features/draws/index.js';
import { Invitations } from '#features/invitations/index.js';
import { clerk } from './drawn-poll.js';
import type { Features } from './features.js';

export const categories: readonly AssemblyCategory[] = [
  {
    name: 'Leeftijd',
    source: 'age',
    targets: [
      { value: '18-49', min: 3, max: 6 },
      { value: '50+', min: 3, max: 6 },
    ],
  },
  {
    name: 'Woning',
    source: 'asked',
    targets: [
      { value: 'huurwoning', min: 3, max: 6 },
      { value: 'koopwoning', min: 3, max: 6 },
    ],
  },
];

export const thrown = {
  kind: 'dice',
  values: [1, 6, 3, 3, 2, 5, 4, 4, 1, 2],
  witnesses: [
    { name: 'R. Visser', role: 'griffier' },
    { name: 'T. Bakker', role: 'inwoner' },
  ],
} as const;

type Setting = { readonly frameId: string; readonly registerUntil: Date; readonly today: string };

/** Nine seats, a hundred invitations; the draw of whom to invite is done. */
export async function anOpenAssembly(features: Features, setting: Setting): Promise<Assembly> {
  const { frameId, registerUntil } = setting;
  return features.transactions.run(async (tx) => {
    const assemblies = features.get(Assemblies);
    const details = {
      title: 'Wonen in 2040',
      question: 'Waar komen de nieuwe huizen?',
      mandate: 'De raad legt uit wat zij met het advies doet.',
      meetings: 'Zaterdag 3 april, 10.00 uur',
      allowance: 'U krijgt 75 euro per dag.',
      team: 'Wonen',
      size: 9,
      registerUntil,
      answerBy: '2099-01-01',
      eraseBy: '2099-06-01',
    };
    const { id } = await assemblies.create(tx, details, clerk);
    const people = { frameId, areas: [], ageFrom: 18, ageTo: 120, quietMonths: 0, letters: true };
    const expected = {
      poolWanted: 50,
      expectedResponse: 50,
      areaResponses: {},
      secretAddresses: 'own-print',
    } as const;
    await assemblies.chooseAudience(tx, id, { ...people, ...expected }, clerk);
    await assemblies.chooseCategories(tx, id, categories, clerk);
    await assemblies.prepare(tx, id, clerk);
    const request = {
      subjectId: id,
      frameId,
      audience: people,
      size: 100,
      quietMonths: 0,
      largestHousehold: 0,
    };
    const draws = features.get(Draws);
    const prepared = await draws.prepare(tx, {
      ...request,
      purpose: 'Uitnodigen',
      by: clerk,
      replaces: null,
    });
    if (!prepared.ok) throw new Error(prepared.refused);
    await draws.seal(tx, prepared.drawId, { kind: 'dice', dice: 10, occasion: 'Gemeentehuis' }, clerk);
    await draws.draw(tx, prepared.drawId, thrown, clerk);
    await assemblies.attachDraw(tx, id, prepared.drawId, clerk);
    const opened = await features.get(OpenAssembly).open(tx, id, clerk);
    if (!opened.ok) throw new Error(opened.refused);
    const assembly = await assemblies.find(tx, id);
    if (!assembly) throw new Error('the assembly is gone');
    return assembly;
  });
}

/** The personal links of everybody who was invited, in no particular order. */
export async function linksTo(features: Features, { id }: Assembly): Promise<readonly string[]> {
  return features.transactions.read(async (tx) => {
    const invited = await features.get(Invitations).ofSubject(tx, id);
    return [...(await features.get(Invitations).linkFor(tx, invited)).values()];
  });
}

/** With a telephone number of their own, in houses of both kinds. */
export async function register(features: Features, links: readonly string[]): Promise<void> {
  for (const [place, link] of links.entries()) {
    const contact = {
      name: `Inwoner ${place}`,
      email: `i${place}@resident.invalid`,
      phone: `06 1234 ${1000 + place}`,
      words: '',
    };
    const given = { Woning: place % 3 === 0 ? 'huurwoning' : 'koopwoning' };
    const registered = await features.transactions.run((tx) =>
      features.get(Registrations).register(tx, link, { contact, given, reserve: place % 2 === 0 }),
    );
    if (!registered.ok) throw new Error(registered.refused);
  }
}
