// The public pages of an assembly in every state: what is told, what can be checked, and never a name.
import { describe, expect, it } from '@jest/globals';
import type { PanelRecord } from '#domain/sortition/panel-record.js';
import { ownFileOf } from '#domain/sortition/own-file.js';
import { sealPanels } from '#domain/sortition/seal-panels.js';
import { QUICKNET_CHAIN } from '#domain/sortition/quicknet.js';
import { assemblyStates, type Assembly, type FoundPanel } from '#features/assemblies/index.js';
import { freshForm } from '#platform/forms/form.js';
import { htmlFaults } from '../../../../../test/support/html.js';
import { drawnPanels, panelsToSeal, sealedPanels } from '../../../../../test/support/panel-draw.js';
import { render } from '../../../../../test/support/render.js';
import { sampleAssembly } from '../../../../../test/support/sample-assembly.js';
import { assembliesPage, assemblyPage } from './assembly.page.js';
import { ceremonyPage } from './ceremony.page.js';
import { checkPage } from './check.page.js';
import { compareGroups } from './compare-bars.js';

const drawn = drawnPanels(panelsToSeal(16, 24));
function sealedWith(announced: PanelRecord['announced']): PanelRecord {
  const sealed = sealPanels({ ...panelsToSeal(16, 24), announced });
  if (!sealed.ok) throw new Error(sealed.refused);
  return sealed.sealed;
}
const byDice = sealedWith({ kind: 'dice', dice: 10, occasion: 'Raadzaal, morgen om 10.00 uur' });
const byBeacon = sealedWith({ kind: 'drand', chain: QUICKNET_CHAIN, round: 40_000_000 });
const byThrow = sealedWith({
  kind: 'dice',
  dice: 12,
  occasion: 'raadzaal van Oss',
  moment: '2027-03-02T09:00:00.000Z',
  leadMinutes: 90,
});
const byNotary = sealedWith({ kind: 'notary', digits: 12, occasion: 'Notaris De Wit, 2 maart' });

const panelOf = (record: PanelRecord, reason = '', undoneBecause = ''): FoundPanel => ({
  id: 'panel',
  assemblyId: sampleAssembly.id,
  replacesId: null,
  reason,
  undoneBecause,
  record,
});
const gender = {
  name: 'geslacht',
  source: 'gender',
  targets: [
    { value: 'vrouw', min: 2, max: 2 },
    { value: 'man', min: 2, max: 2 },
  ],
} as const;
const withTown: Assembly['categories'] = [
  {
    ...gender,
    targets: gender.targets.map((target, place) => ({ ...target, town: place === 0 ? 0.52 : 0.48 })),
  },
];
const assembly: Assembly = { ...sampleAssembly, categories: [gender], eraseBy: '2027-10-01' };
const nothing = { records: [], reserves: undefined };
const shown = (change: Partial<Assembly>, panels: readonly FoundPanel[] = [], told: Told = nothing): string =>
  render(
    'public/assemblies/assembly',
    assemblyPage({ assembly: { ...assembly, ...change }, panels }, 412, told),
  );
type Told = Parameters<typeof assemblyPage>[2];
const ceremony = (record: PanelRecord, categories = assembly.categories): string =>
  render(
    'public/assemblies/ceremony',
    ceremonyPage({ assembly: { ...assembly, categories }, panels: [panelOf(record)] }, record),
  );

const digest = 'ab'.repeat(32);
const replacement = {
  kind: 'replacement',
  version: 2,
  draw: drawn.documentDigest,
  rule: 'closest-to-targets-then-lowest-ticket',
  from: 'alternates',
  left: 3,
  chosen: 9,
  ticket: digest,
  alternate: { salt: digest, path: [] },
  sealed: digest,
} as const;
const reserves = {
  kind: 'reserves',
  version: 2,
  draw: drawn.documentDigest,
  rule: 'least-expected-miss-of-targets',
  stay: { everybody: 80, groups: [] },
  people: 2,
  root: digest,
  sealed: digest,
} as const;

describe('the public page of an assembly', () => {
  it.each(assemblyStates)('is right HTML while it is %s', async (state) => {
    const because = state === 'withdrawn' ? 'Er waren te weinig aanmeldingen.' : '';
    expect(await htmlFaults(shown({ state, withdrawnBecause: because }))).toEqual([]);
  });

  it('tells the rule and the record of every replacement, and who is kept ready', async () => {
    const html = shown({ state: 'drawn' }, [panelOf(drawn)], { records: [replacement], reserves });
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('Nummer 3 kon niet. Reserve 9 kwam in de plaats.');
    expect(html).toContain('Er staan 2 reserves klaar.');
    expect(html).toContain(digest);
  });

  it('gives the reason of a second draw, and what was sealed the first time', async () => {
    const html = shown({ state: 'drawn' }, [panelOf(drawn, 'Een getuige was er niet.'), panelOf(drawn)]);
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('Een getuige was er niet.');
    expect(html).toContain('/burgerberaden/wonen/eerdere-lotingen/1.json');
    expect(html).not.toContain('/eerdere-lotingen/2.json');
  });

  it('says at once that a draw does not count any more, with the reason, and announces nothing', async () => {
    const undone = panelOf(byThrow, '', 'De zaal is dicht.');
    const html = shown({ state: 'closed' }, [undone]);
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('Er wordt opnieuw geloot');
    expect(html).toContain('De zaal is dicht.');
    expect(html).toContain('/eerdere-lotingen/1.json');
    for (const gone of ['2 maart', 'Kijk mee met de loting', '/controleer']) expect(html).not.toContain(gone);
  });

  it('stands in the list, and the list can be empty', async () => {
    const list = (all: readonly Assembly[]) => render('public/assemblies/assemblies', assembliesPage(all));
    expect(list([assembly])).toContain('/burgerberaden/wonen');
    for (const html of [list([assembly]), list([])]) expect(await htmlFaults(html)).toEqual([]);
  });
});

describe('the ceremony', () => {
  it.each([
    ['dice', byDice],
    ['dice at a moment', byThrow],
    ['the beacon', byBeacon],
    ['a notary', byNotary],
    ['a number that is there', drawn],
  ])('is right HTML with %s', async (_, record) => {
    expect(await htmlFaults(ceremony(record))).toEqual([]);
  });

  it('counts down to a public number, and shows empty seats that fill themselves', () => {
    const html = ceremony(byBeacon);
    expect(html).toContain('data-until="2027-');
    expect(html).toContain('4 lege plaatsen.');
    expect(html).toContain('/loting/gebeurtenissen');
    expect(html).not.toContain('is-taken');
  });

  it('counts down to the moment at which people make the number, and says how long ahead that was named', () => {
    const html = ceremony(byThrow);
    expect(html).toContain('data-until="2027-03-02T09:00:00.000Z"');
    expect(html).toContain('dinsdag 2 maart 2027 om 10.00 uur. Raadzaal van Oss');
    expect(html).toContain('zit ten minste 90 minuten');
    expect(ceremony(byDice)).not.toContain('ten minste');
  });

  it('shows everything at once in words too: the group, its numbers as a list, the number and its witnesses', () => {
    const html = ceremony(drawn);
    expect(html).toContain(
      `Alle 4 plaatsen zijn gevuld. Dit is groep ${String(drawn.panelNumber).padStart(3, '0')}.`,
    );
    const list = html.slice(
      html.indexOf('<ol class="sp-seatlist">'),
      html.indexOf('</ol>', html.indexOf('sp-seatlist')),
    );
    expect([...list.matchAll(/<li>(\d+)<\/li>/g)].map(([, number]) => Number(number))).toEqual(drawn.members);
    expect(html).toContain('A. de Vries');
    expect(html).toMatch(/role="status"/);
    expect(html).not.toContain('data-until');
  });

  it('stops at once when the draw does not count any more, and waits for the next', async () => {
    for (const [state, because] of [
      ['closed', 'De zaal is dicht.'],
      ['withdrawn', 'Er is geen geld.'],
    ] as const) {
      const found = { ...assembly, state, withdrawnBecause: state === 'withdrawn' ? because : '' };
      const undone = panelOf(byThrow, '', state === 'closed' ? because : '');
      const html = render(
        'public/assemblies/ceremony',
        ceremonyPage({ assembly: found, panels: [undone] }, byThrow),
      );
      expect(await htmlFaults(html)).toEqual([]);
      expect(html).toContain(because);
      expect(html).toContain('-vervallen');
      expect(html).not.toContain('data-until');
      expect(html).not.toContain('data-place');
    }
  });

  it('puts the town beside group and pool where its make-up is known, and the target where it is not', () => {
    expect(ceremony(drawn)).toContain('Streefgetal');
    expect(ceremony(drawn)).not.toContain('Heel ');
    const html = ceremony(drawn, withTown);
    expect(html).toContain('Heel ');
    expect(html).toContain('gemeente 52%');
    const [group] = compareGroups(drawn, withTown);
    expect(group?.bars[0]).toMatchObject({ town: '86.7%', label: '50%' });
    expect(compareGroups(drawn, [])[0]?.townKnown).toBe(false);
  });
});

describe('the page to check a draw by oneself', () => {
  const check = (record: PanelRecord, own: Parameters<typeof checkPage>[0]['own']): string =>
    render(
      'public/assemblies/check',
      checkPage({ assembly, record, form: freshForm(), own, seats: own !== undefined }),
    );

  it('is right HTML before the draw and after it, for who was there and who was not drawn', async () => {
    const input = panelsToSeal(16, 24);
    const { opening } = sealedPanels(input);
    const owned = (position: number) => {
      const person = input.people[position];
      const file = person && ownFileOf(drawn, opening, person);
      if (!file) throw new Error('nobody');
      return { file, code: 'KX7P-2MQ9' };
    };
    const places = [...input.people.keys()].map(owned);
    const member = places.find(({ file }) => drawn.members.includes(file.number));
    const other = places.find(({ file }) => !drawn.members.includes(file.number));
    for (const html of [
      check(byDice, undefined),
      check(drawn, undefined),
      check(drawn, member),
      check(drawn, other),
    ])
      expect(await htmlFaults(html)).toEqual([]);
  });

  it('tells that a draw does not count any more, and nobody that they were drawn in it', () => {
    const input = panelsToSeal(16, 24);
    const person = input.people.find((one) => {
      const file = ownFileOf(drawn, sealedPanels(input).opening, one);
      return file && drawn.members.includes(file.number);
    });
    const file = person && ownFileOf(drawn, sealedPanels(input).opening, person);
    if (!file) throw new Error('nobody was drawn');
    const voided = { title: 'Er wordt opnieuw geloot', because: 'Een getuige was er niet.' };
    const html = render(
      'public/assemblies/check',
      checkPage({
        assembly,
        voided,
        record: drawn,
        form: freshForm(),
        own: { file, code: 'KX7P-2MQ9' },
        seats: false,
      }),
    );
    expect(html).toContain('Een getuige was er niet.');
    expect(html).toContain('Deze loting telt niet meer.');
    expect(html).not.toContain('Ja, u bent geloot.');
  });

  it('states what each file proves', () => {
    const html = check(drawn, undefined);
    for (const file of ['offline.html', 'loting.json', 'mijn-plek.json', 'notaris.json'])
      expect(html).toContain(file);
  });
});
