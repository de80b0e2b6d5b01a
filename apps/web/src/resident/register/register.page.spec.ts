// The pages on which somebody registers, and on which somebody who was drawn answers, in every state.
import { describe, expect, it } from '@jest/globals';
import type { Assembly } from '#features/assemblies/index.js';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import { sampleAssembly } from '../../../../../test/support/sample-assembly.js';
import { isCaught, registerForm, turnedAway, typedFields } from './register.form.js';
import {
  closedPage,
  registerCheckPage,
  registeredPage,
  registerPage,
  type RegisterFacts,
} from './register.page.js';

const assembly: Assembly = {
  ...sampleAssembly,
  state: 'registering',
  categories: [
    ...sampleAssembly.categories,
    {
      name: 'Woning',
      source: 'asked',
      targets: [
        { value: 'huurwoning', min: 4, max: 6 },
        { value: 'koopwoning', min: 4, max: 6 },
      ],
    },
  ],
};
const facts: RegisterFacts = {
  assembly,
  known: { Leeftijd: '50+' },
  at: '/aanmelden/abc',
  stamp: 'stamp',
  registered: false,
  trial: false,
};
const mine = { token: 'abc', registered: true } as const;
const filled = {
  naam: 'J. de Vries',
  telefoon: '06 12345678',
  'kenmerk-0': 'zeg ik liever niet',
  'ja-loting': 'ja',
  'ja-contact': 'ja',
};
const faultsOf = (body: object): readonly string[] => {
  const read = registerForm(body, assembly.categories);
  return read.ok ? [] : Object.keys(read.form.errors);
};

describe('registering', () => {
  it('is right HTML in every state', async () => {
    const wrong = registerForm({}, assembly.categories);
    const right = registerForm(filled, assembly.categories);
    if (wrong.ok || !right.ok) throw new Error('the samples are not what they should be');
    for (const html of [
      render('resident/register/register', registerPage(facts)),
      render('resident/register/register', registerPage(facts, wrong.form)),
      render('resident/register/register', registerPage({ ...facts, registered: true })),
      render('resident/register/register', registerPage({ ...facts, trial: true })),
      render(
        'resident/register/check',
        registerCheckPage(facts, right.input, typedFields(filled, assembly.categories)),
      ),
      render('resident/register/registered', registeredPage(assembly, { trial: false })),
      render('resident/register/registered', registeredPage(assembly, { trial: true })),
      render('resident/register/registered', registeredPage(assembly, { trial: false, withdrawn: true })),
      render(
        'resident/register/closed',
        closedPage('closed', { ...assembly, state: 'drawn' }, { token: 'abc' }),
      ),
      render('resident/register/closed', closedPage('closed', { ...assembly, state: 'closed' }, mine)),
      render('resident/register/closed', closedPage('not-yet', undefined)),
      render('resident/register/closed', closedPage('not-valid', assembly)),
    ])
      expect(await htmlFaults(html)).toEqual([]);
  });

  it('tells staff who try the form out that nothing of it counts, also when they are done', () => {
    const trying = render('resident/register/register', registerPage({ ...facts, trial: true }));
    const done = render('resident/register/registered', registeredPage(assembly, { trial: true }));
    for (const html of [trying, done]) expect(html).toMatch(/[Pp]roef/);
    expect(render('resident/register/register', registerPage(facts))).not.toMatch(/[Pp]roef/);
  });

  it('lets who registered withdraw, and says so once it is done', () => {
    const again = render('resident/register/register', registerPage({ ...facts, registered: true }));
    expect(again).toContain('action="/aanmelden/abc/intrekken"');
    const trial = registerPage({ ...facts, registered: true, trial: true });
    expect(render('resident/register/register', trial)).not.toContain('/intrekken');
    const shownAs = (state: Assembly['state']): string =>
      render('resident/register/closed', closedPage('closed', { ...assembly, state }, mine));
    expect(shownAs('closed')).toContain('action="/aanmelden/abc/intrekken"');
    expect(shownAs('sealed')).not.toContain('/intrekken');
    const gone = registeredPage(assembly, { trial: false, withdrawn: true });
    expect(render('resident/register/registered', gone)).toContain('U doet niet meer mee');
  });

  it('takes what the targets need, with a yes per purpose, and nobody has to say more', () => {
    expect(faultsOf(filled)).toEqual([]);
    expect(faultsOf({ ...filled, 'ja-loting': '' })).toEqual(['ja-loting']);
    expect(faultsOf({ ...filled, 'ja-contact': '' })).toEqual(['ja-contact']);
    expect(faultsOf({ ...filled, telefoon: '' })).toEqual(['telefoon']);
    expect(faultsOf({ ...filled, 'kenmerk-0': 'kasteel' })).toEqual(['kenmerk-0']);
    expect(faultsOf({ 'e-mail': 'x', telefoon: 'x' })).toEqual([
      ...['naam', 'telefoon', 'e-mail', 'kenmerk-0', 'ja-loting', 'ja-contact'],
    ]);
  });

  it('tells whoever is turned away that they are not registered yet, and keeps what they typed', async () => {
    for (const reason of ['too-often', 'too-fast'] as const) {
      const html = render('resident/register/register', registerPage(facts, turnedAway(filled, reason)));
      expect(await htmlFaults(html)).toEqual([]);
      expect(html).toContain('U bent nog niet aangemeld');
      expect(html).toContain('J. de Vries');
    }
  });

  it('catches a program that fills in what nobody sees', () => {
    expect(isCaught({ ...filled, website: 'https://spam.invalid' })).toBe(true);
    expect(isCaught(filled)).toBe(false);
    const carried = typedFields({ ...filled, website: 'https://spam.invalid' }, assembly.categories);
    expect(isCaught(Object.fromEntries(carried.map(({ name, value }) => [name, value])))).toBe(true);
  });
});
