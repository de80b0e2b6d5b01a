// The page about whom to invite: letters follow from what is expected of every area, and nobody falls out in silence.
import { describe, expect, it } from '@jest/globals';
import { htmlFaults } from '../../../../../../test/support/html.js';
import { render } from '../../../../../../test/support/render.js';
import { organiser, sampleAssembly } from '../../../../../../test/support/sample-assembly.js';
import { audienceForm, filledAudience } from './audience.form.js';
import { audiencePage, type AudiencePageFacts } from './audience.page.js';

const frameId = '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6a33';
const areas = [
  { code: '01', name: 'Centrum', position: 1 },
  { code: '02', name: 'Berghem', position: 2 },
];
const frame: AudiencePageFacts['frames'][number] = {
  id: frameId,
  name: 'Bestand maart',
  purpose: 'Burgerberaad',
  source: 'BRP',
  extractedOn: '2027-02-24',
  deleteBy: '2027-12-31',
  importedAt: new Date('2027-02-25T10:00:00Z'),
  importedBy: organiser.accountId,
  fileDigest: '',
  persons: 1000,
  households: 450,
  refused: 0,
  mutatedUntil: null,
  erasedAt: null,
};
const count = {
  persons: 900,
  households: 420,
  perArea: [
    { area: '01', persons: 600, households: 300 },
    { area: '02', persons: 300, households: 120 },
  ],
  otherAges: 100,
  secret: 7,
};
const assembly = { ...sampleAssembly, frameId, areaResponses: { '02': 6.5 } };
const facts: AudiencePageFacts = {
  person: organiser,
  assembly,
  frames: [frame],
  areas,
  count,
  form: filledAudience(assembly),
};
const shown = (change: Partial<AudiencePageFacts> = {}): string =>
  render('staff/assemblies/audience/audience', audiencePage({ ...facts, ...change }));
const filled = {
  bestand: frameId,
  'leeftijd-van': '16',
  'leeftijd-tot': '',
  aanmeldingen: '40',
  respons: '10',
  rust: '12',
  brieven: 'ja',
  geheim: 'own-print',
};
const choices = { frames: [frameId], areas: ['01', '02'] };

describe('the page about whom to invite', () => {
  it('is right HTML in every state', async () => {
    for (const html of [
      shown(),
      shown({ frames: [], count: undefined }),
      shown({ assembly: { ...assembly, state: 'inviting' } }),
    ])
      expect(await htmlFaults(html)).toEqual([]);
  });

  it('asks for more invitations in an area that answers less', () => {
    const html = shown()
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ');
    expect(html).toContain('Centrum 600 10,0% 267 27');
    expect(html).toContain('Berghem 300 6,5% 120 8');
    expect(html).toContain('In Berghem zijn te weinig adressen');
  });

  it('counts who is too young or too old, and who has a secret address', () => {
    expect(shown()).toContain('hebben 7 mensen een geheim adres');
    const left = { ...assembly, secretAddresses: 'left-out' } as const;
    expect(shown({ assembly: left })).toContain('U laat 7 mensen met een geheim adres weg');
    expect(shown()).toContain('Te jong of te oud');
  });
});

describe('the form about whom to invite', () => {
  it('keeps a response only for the areas where one was typed', () => {
    const read = audienceForm({ ...filled, 'respons-02': '6,5', 'respons-01': ' ' }, choices);
    expect(read).toMatchObject({ ok: true, input: { areaResponses: { '02': 6.5 } } });
  });

  it('shows the fault at the area where the number is wrong', () => {
    const read = audienceForm({ ...filled, 'respons-02': 'veel' }, choices);
    expect(read.ok ? {} : read.form.errors).toHaveProperty('respons-02');
  });

  it('wants to know what happens to people with a secret address', () => {
    const read = audienceForm({ ...filled, geheim: '' }, choices);
    expect(read.ok ? {} : read.form.errors).toHaveProperty('geheim');
  });
});
