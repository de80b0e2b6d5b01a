// The pages for registering who calls: right in every state, with what may be asked and nothing the register knows.
import { describe, expect, it } from '@jest/globals';
import type { Newcomer } from '#features/assemblies/index.js';
import { htmlFaults } from '../../../../../../test/support/html.js';
import { render } from '../../../../../../test/support/render.js';
import { organiser, sampleAssembly } from '../../../../../../test/support/sample-assembly.js';
import { registerForm } from '../../../resident/register/register.form.js';
import { codeForm, codeRefused } from './telephone.form.js';
import { telephoneFormPage, telephoneStartPage } from './telephone.page.js';

const caller = { ...organiser, grants: [{ role: 'beller', area: '' }] } as const;
const assembly = {
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
} as const;
const invitation: Newcomer['invitation'] = {
  id: 'invitation',
  subjectId: assembly.id,
  frameId: 'frame',
  pseudonym: 'p1',
  channel: 'letter',
  ownPrint: false,
  area: '01',
  weightClass: '',
  background: {},
  inclusionProbability: 0.1,
  withdrawn: '',
  answered: false,
};
const found: Newcomer = {
  assembly,
  entry: 'open',
  invitation,
  known: { Leeftijd: '50+' },
  registration: undefined,
};
const start = (options: Parameters<typeof telephoneStartPage>[1] = {}, change = {}): string =>
  render(
    'staff/assemblies/telephone/telephone-start',
    telephoneStartPage({ person: caller, assembly: { ...assembly, ...change } }, options),
  );
const form = (view?: Parameters<typeof telephoneFormPage>[1]): string =>
  render(
    'staff/assemblies/telephone/telephone-form',
    telephoneFormPage({ person: caller, found, code: 'BCDF GHJK LMNP Q' }, view),
  );

describe('registering who calls', () => {
  it('is right HTML in every state', async () => {
    const wrong = registerForm({}, assembly.categories);
    for (const html of [
      start(),
      start({ done: true }),
      start({ form: codeRefused('ABC', 'unknown') }),
      start({}, { state: 'closed' }),
      form(),
      form(wrong.ok ? undefined : wrong.form),
    ])
      expect(await htmlFaults(html)).toEqual([]);
  });

  it('asks for the code first, and says why a code opens nothing', () => {
    expect(codeForm({ code: ' ' }).ok).toBe(false);
    expect(start({ form: codeRefused('ABC', 'closed') })).toContain('Aanmelden kan niet meer');
    expect(start({}, { state: 'closed' })).not.toContain('name="code"');
  });

  it('asks what the register does not know, and keeps the code out of the address', () => {
    const html = form();
    expect(html).toContain('huurwoning');
    expect(html).toContain('Vraag er niet naar');
    expect(html).toContain('50+');
    expect(html).toMatch(/action="\/werk\/burgerberaden\/[0-9a-f-]+\/telefoon"/);
  });
});
