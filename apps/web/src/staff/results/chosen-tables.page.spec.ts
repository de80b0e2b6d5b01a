// Renders the pages on which staff choose tables and record agreements with researchers, and checks what they say.
import { describe, expect, it } from '@jest/globals';
import { freshForm } from '#platform/forms/form.js';
import type { Role, StaffPerson } from '#platform/staff-login/roles.js';
import { aPoll, aResult, questionsOfEachKind } from '../../../../../test/support/a-result.js';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import { microdataForm } from './microdata/microdata.form.js';
import { microdataPage, type MicrodataFacts } from './microdata/microdata.page.js';
import { tablesForm } from './tables/tables.form.js';
import { canBeCrossed, tablesPage, type TablesFacts } from './tables/tables.page.js';

const personWith = (role: Role): StaffPerson => ({
  accountId: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6b01',
  name: 'Robin',
  email: 'robin@gemeente.invalid',
  grants: [{ role, area: '' }],
});
const questions = questionsOfEachKind.questions;
const tablesHtml = (change: Partial<TablesFacts> = {}): string =>
  render(
    'staff/results/tables/tables',
    tablesPage({
      ...{ person: personWith('medewerker'), poll: aPoll(), questions, crossing: undefined },
      ...{ result: undefined, form: freshForm(), done: false, ...change },
    }),
  );

describe('choosing tables of two traits', () => {
  it('offers pairs and the questions that can be counted', async () => {
    const html = tablesHtml();
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('Leeftijd en wijk of kern');
    expect(html).not.toContain('Wilt u nog iets kwijt?');
    expect(questions.filter(canBeCrossed)).toHaveLength(questions.length - 1);
  });

  it('shows what was chosen, and warns when the answers were counted already', () => {
    const crossing = { traits: ['age', 'gender'] as const, questions: ['avond'] };
    const html = tablesHtml({ crossing, result: aResult({ state: 'computed' }) });
    expect(html).toMatch(/value="age\+gender" checked/);
    expect(html).toMatch(/value="avond" checked/);
    expect(html).toContain('De uitkomst is al geteld');
    expect(tablesHtml({ result: aResult() })).not.toContain('Bewaar de keuze');
  });

  it('takes a pair with at least one question, or none at all', () => {
    const ids = questions.map(({ id }) => id);
    expect(tablesForm({ paar: 'age+area', vragen: ['avond', 'waar'] }, ids)).toEqual({
      ok: true,
      input: { crossing: { traits: ['age', 'area'], questions: ['avond', 'waar'] } },
    });
    expect(tablesForm({ paar: 'geen' }, ids)).toEqual({ ok: true, input: { crossing: undefined } });
    const faulty = tablesForm({ paar: 'age+area' }, ids);
    expect(faulty.ok ? '' : faulty.form.errors['vragen']).toBe('Kies ten minste één vraag');
  });
});

const agreement = {
  ...{ id: 'a', pollId: aPoll().id, researcherId: personWith('onderzoeker').accountId },
  ...{
    party: 'Universiteit van Tilburg',
    purpose: 'Onderzoek',
    signedOn: '2027-03-10',
    endsOn: '2027-05-01',
  },
  ...{ recordedBy: 'x', recordedAt: new Date('2027-03-10T10:00:00Z'), endedAt: null, inForce: true },
};
const microdataHtml = (role: Role, change: Partial<MicrodataFacts> = {}): string =>
  render(
    'staff/results/microdata/microdata',
    microdataPage({
      ...{ person: personWith(role), poll: aPoll(), agreements: [agreement], file: undefined },
      ...{ researchers: [{ id: 'r', name: 'Kim' }], names: new Map([[agreement.researcherId, 'Robin']]) },
      ...{ form: freshForm(), done: '', ...change },
    }),
  );

describe('answers for researchers', () => {
  it('lets a privacy officer record and end agreements, and hands no file to them', async () => {
    const html = microdataHtml('privacy-officer', { agreements: [{ ...agreement, researcherId: 'r' }] });
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('Leg een afspraak vast');
    expect(html).toContain('Beëindig de afspraak met Universiteit van Tilburg');
    expect(html).not.toContain('bestand.csv');
  });

  it('gives a researcher the file of their own agreement, once it is made', async () => {
    expect(microdataHtml('onderzoeker')).toContain('Het bestand is er nog niet.');
    const file = { people: 412, madeAt: new Date('2027-04-08T07:00:00Z') };
    const html = microdataHtml('onderzoeker', { file });
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('bestand.csv');
    expect(html).not.toContain('Leg een afspraak vast');
    expect(
      microdataHtml('onderzoeker', { file, agreements: [{ ...agreement, inForce: false }] }),
    ).not.toContain('bestand.csv');
  });

  it('asks for all that an agreement holds', () => {
    const form = microdataForm({ onderzoeker: 'x', getekend: '2027-03-10', einde: '2027-03-01' }, ['r']);
    expect(form.ok ? [] : Object.keys(form.form.errors)).toEqual(['onderzoeker', 'partij', 'doel']);
    const turned = microdataForm(
      { onderzoeker: 'r', partij: 'a', doel: 'b', getekend: '2027-03-10', einde: '2027-03-01' },
      ['r'],
    );
    expect(turned.ok ? {} : turned.form.errors).toEqual({
      einde: 'De afspraak eindigt niet voordat zij begint',
    });
  });
});
