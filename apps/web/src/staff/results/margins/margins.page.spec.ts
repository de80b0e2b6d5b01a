// Renders the page on which answers are weighted to figures of the population, and reads files as people bring them.
import { describe, expect, it } from '@jest/globals';
import { pollClasses, type PollMargins } from '#features/results/index.js';
import { freshForm } from '#platform/forms/form.js';
import type { Role, StaffPerson } from '#platform/staff-login/roles.js';
import { aPoll, aResult } from '../../../../../../test/support/a-result.js';
import { htmlFaults } from '../../../../../../test/support/html.js';
import { render } from '../../../../../../test/support/render.js';
import { methodSentences } from '../../../public/result/methods.js';
import { marginsForm } from './margins.form.js';
import { marginsPage, type MarginsFacts } from './margins.page.js';
import { readMarginsFile } from './read-margins-file.js';

const personWith = (role: Role): StaffPerson => ({
  accountId: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6b01',
  name: 'Robin',
  email: 'robin@gemeente.invalid',
  grants: [{ role, area: '' }],
});
const invitedOf = (age: string, gender: string, invited: number) => ({
  ...{ weightClass: 'g0', invited, weight: 10 },
  background: { area: 'W1', age, gender },
});
const invited = [invitedOf('18-34', 'male', 30), invitedOf('75 en ouder', 'female', 10)];
const classes = pollClasses(invited, new Map());
const kept: PollMargins = {
  ...{ id: 'm', pollId: aPoll().id, fileName: 'margins.csv', digest: 'ab'.repeat(32) },
  totals: [
    {
      trait: 'age',
      classes: [
        { name: '18-34', total: 600 },
        { name: '75 en ouder', total: 400 },
      ],
    },
  ],
  ...{ readBy: 'r', readAt: new Date('2027-03-22T10:00:00Z'), source: '', notMet: [] },
  ...{ chosenBy: null, chosenAt: null, leftAt: null },
};
const inUse: PollMargins = {
  ...kept,
  ...{ source: 'CBS StatLine', chosenBy: 'r', chosenAt: new Date('2027-03-22T11:00:00Z') },
};
const html = (change: Partial<MarginsFacts> = {}, role: Role = 'onderzoeker'): string =>
  render(
    'staff/results/margins/margins',
    marginsPage({
      ...{ person: personWith(role), poll: aPoll({ state: 'closed' }), classes, invited, kept: [] },
      ...{ result: aResult({ state: 'computed' }), names: new Map([['r', 'Kim']]) },
      ...{ form: freshForm(), fileFaults: [], done: '', ...change },
    }),
  );

describe('the page of the weighting', () => {
  it('asks a researcher for a file, and names the groups that need a total', async () => {
    const shown = html();
    expect(await htmlFaults(shown)).toEqual([]);
    expect(shown).toContain('Lees een bestand in');
    expect(shown).toContain('18-34; 75 en ouder');
    expect(shown).not.toContain('Weeg naar deze cijfers');
  });

  it('shows what was read beside frame and sample, before it is chosen', async () => {
    const shown = html({ kept: [kept] });
    expect(await htmlFaults(shown)).toEqual([]);
    for (const words of ['60%', '75%', 'Weeg naar deze cijfers', 'De uitkomst is al geteld', 'door Kim'])
      expect(shown).toContain(words);
    expect(shown).toContain('Naar geslacht blijft de uitkomst gewogen naar het steekproefkader.');
  });

  it('shows what is weighted to, why that cannot be met, and the way back', async () => {
    const notMet = [{ because: 'empty-class' as const, trait: 'age', classes: ['75 en ouder'] }];
    const shown = html({ kept: [{ ...inUse, notMet }] });
    expect(await htmlFaults(shown)).toEqual([]);
    expect(shown).toContain('niemand uit “75 en ouder” antwoordde');
    expect(shown).toContain('Ga terug naar het steekproefkader');
  });

  it('lets nobody change it after approval, nor without the role', () => {
    for (const shown of [html({ result: aResult(), kept: [inUse] }), html({ kept: [kept] }, 'medewerker')]) {
      expect(shown).not.toContain('Ga terug naar het steekproefkader');
      expect(shown).not.toContain('Weeg naar deze cijfers');
      expect(shown).not.toContain('Lees een bestand in');
    }
  });

  it('asks where the figures come from', () => {
    expect(marginsForm({ bron: 'CBS, tabel 1. ', cijfers: 'm' }, ['m'])).toEqual({
      ok: true,
      input: { id: 'm', source: 'CBS, tabel 1' },
    });
    const faulty = marginsForm({ cijfers: 'x' }, ['m']);
    expect(faulty.ok ? [] : Object.keys(faulty.form.errors)).toEqual(['bron', 'cijfers']);
  });
});

async function faultsIn(text: string): Promise<readonly string[]> {
  const chunks = (async function* () {
    yield await Promise.resolve(Buffer.from(text));
  })();
  const read = await readMarginsFile(chunks, 'margins.csv', classes);
  return read.ok ? [] : read.faults;
}

describe('a file with figures of the population', () => {
  it('is read as a list and as a table of StatLine', async () => {
    const list = 'variable,category,total\nleeftijd,18-34,600\nleeftijd,75 en ouder,400\n';
    expect(await faultsIn(list)).toEqual([]);
    const statLine =
      '"Geslacht";"Perioden";"Bevolking (aantal)"\n"Mannen";"2027";"490"\n"Vrouwen";"2027";"510"\n';
    expect(await faultsIn(statLine)).toEqual([]);
  });

  it('tells every fault at once, with its place and what to do', async () => {
    const faults = await faultsIn(
      'variable,category,total\nleeftijd,18-34,veel\n,oud,3\nleeftijd,18-34,2\nleeftijd,12-15,4\nopleiding,hoog,4\n',
    );
    expect(faults).toEqual([
      'Regel 2, kolom “total”: “veel” is geen aantal. Vul een getal van 0 of meer in, zonder punten of spaties.',
      'Regel 3, kolom “variable”: hier staat niets. Vul het kenmerk in, bijvoorbeeld leeftijd.',
      'Regel 4, kolom “category”: “18-34” staat er al. Haal een van de twee weg.',
      'Regel 5, kolom “category”: de groep “12-15” van “leeftijd” kent deze peiling niet. De groepen zijn “18-34” en “75 en ouder”.',
      'De groep “75 en ouder” van “leeftijd” heeft geen aantal in het bestand. Zet er een regel voor bij.',
      'Regel 6, kolom “variable”: het kenmerk “opleiding” kent deze peiling niet. Noem het gebied, leeftijd of geslacht, of haal het weg.',
    ]);
    expect(await faultsIn('variable,total\nx,1\n')).toHaveLength(1);
    expect((await faultsIn('')).join()).toContain('leeg');
    const other = 'variable,category,total\nleeftijd,18-34,6\nleeftijd,12-15,4\nopleiding,hoog,10\n';
    expect(await faultsIn(other)).toHaveLength(3);
    const apart =
      'variable,category,total\nleeftijd,18-34,6\nleeftijd,75 en ouder,4\ngeslacht,man,9\ngeslacht,vrouw,9\n';
    expect((await faultsIn(apart)).join()).toContain('leeftijd 10, geslacht 18');
  });
});

describe('how it was done', () => {
  it('names the source of the figures', () => {
    const result = aResult();
    const margins = { source: 'CBS StatLine', digest: 'd', totals: kept.totals };
    const weighting = { traits: ['age', 'area'], precision: 'modelled' as const, effective: 90, margins };
    const weighted = { ...result, document: { ...result.document, weighting } };
    const said = methodSentences({
      poll: aPoll(),
      result: weighted,
      draw: undefined,
      areas: [],
      town: 'Oss',
    }).join(' ');
    expect(said).toContain('Gewogen naar leeftijd van de bevolking. De aantallen komen van: CBS StatLine.');
    expect(said).toContain('alle mensen die konden meedoen, naar wijk of kern.');
  });
});
