// The pages on which a poll is aimed, checked, opened, followed and withdrawn, rendered for real in each of their states.
import { describe, expect, it } from '@jest/globals';
import {
  pollStates,
  preflightFindings,
  type AudienceNumbers,
  type Inspection,
  type Poll,
  type PreflightItem,
} from '#features/polls/index.js';
import type { Frame } from '#features/population/index.js';
import type { Reaction } from '#features/results/index.js';
import { freshForm } from '#platform/forms/form.js';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import {
  clerkPerson as person,
  NOW,
  readerPerson,
  samplePoll,
} from '../../../../../test/support/sample-polls.js';
import { findingText } from '../../texts/preflight.nl.js';
import { audienceForm, filledAudience } from './audience/audience.form.js';
import { audiencePage, type AudienceFacts } from './audience/audience.page.js';
import { pollPage, type PollPageFacts } from './poll/poll.page.js';
import { launchForm } from './preflight/launch.form.js';
import { preflightPage, type PreflightPageFacts } from './preflight/preflight.page.js';
import { withdrawForm } from './withdraw/withdraw.form.js';
import { withdrawPage } from './withdraw/withdraw.page.js';

const frame: Frame = {
  id: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6a0f',
  name: 'Oss, februari',
  purpose: 'Peilingen',
  source: 'BRP',
  extractedOn: '2027-02-25',
  deleteBy: '2027-09-01',
  importedAt: NOW,
  importedBy: person.accountId,
  fileDigest: '',
  persons: 94_600,
  households: 41_000,
  refused: 0,
  mutatedUntil: null,
  erasedAt: null,
};
const areas = [
  { code: '01', name: 'Centrum', position: 1 },
  { code: '02', name: 'Lith', position: 2 },
];
const reach = {
  ...{ drawn: 5180, emails: 812, letters: 4368, ownPrint: 12, withoutAddress: 57 },
  ...{ unreachable: 0, gone: 0, declined: 0 },
};
const ready: readonly PreflightItem[] = [
  { point: 'story', level: 'ready', finding: 'story-complete' },
  { point: 'draw', level: 'ready', finding: 'drawn' },
  { point: 'addresses', level: 'warn', finding: 'addresses-missing' },
  { point: 'sending', level: 'ready', finding: 'sending-ready' },
];
const good: Inspection = { items: ready, reach };
const blocked: Inspection = {
  items: [...ready, { point: 'extract', level: 'block', finding: 'extract-stale' }],
  reach: { ...reach, drawn: 0 },
};

describe('the page about the audience', () => {
  const numbers: AudienceNumbers = {
    ...{
      persons: 75_000,
      households: 40_000,
      askedRecently: 1150,
      askedEnough: 12,
      optedOut: 1,
      drawableHouseholds: 39_000,
    },
    perArea: [
      { area: '01', persons: 60_000, households: 32_000 },
      { area: '02', persons: 15_000, households: 8_000 },
    ],
  };
  const poll = { ...samplePoll, frameId: frame.id };
  const audience = (change: Partial<AudienceFacts> = {}) =>
    render(
      'staff/polls/audience/audience',
      audiencePage({
        ...{ person, poll, areas, numbers, sealed: false },
        frames: [frame],
        form: filledAudience(poll),
        ...change,
      }),
    );

  it('shows what the choices come down to', async () => {
    const html = audience();
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('Ongeveer 1 op de 50 mensen wordt geloot.');
    expect(html).toContain('1.150 mensen doen niet mee');
    expect(html).toContain('1 persoon wil geen uitnodigingen.');
    expect(html).toContain('Dit heet in alle teksten een steekproef.');
  });

  it('never speaks of a steekproef when only people with e-mail are reached', () => {
    const html = audience({ poll: { ...poll, letters: false } });
    expect(html).toContain('Dit heet in alle teksten een e-mailpeiling.');
  });

  it('says so when there are too few addresses, and offers no draw', () => {
    const html = audience({ numbers: { ...numbers, drawableHouseholds: 900 } });
    expect(html).toContain('Er zijn 900 adressen waar iemand geloot kan worden.');
    expect(html).not.toContain('/loting"');
  });

  it('is calm without a frame, and without numbers', async () => {
    const html = audience({ frames: [], numbers: undefined });
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('Er is nog geen bevolkingsbestand');
  });

  it('cannot be changed once the draw was sealed', () => {
    expect(audience({ sealed: true })).not.toContain('Bewaar en reken uit');
  });

  const choices = { frames: [frame.id], areas: ['01', '02'], areaNeeded: false };

  it('gives back what was filled in', () => {
    const { frameId, ageFrom, ageTo, sampleSize, quietMonths, letters } = poll;
    expect(audienceForm(filledAudience(poll).values, choices)).toEqual({
      ok: true,
      input: { frameId, areas: [], ageFrom, ageTo, sampleSize, quietMonths, letters },
    });
  });

  it.each([
    ['bestand', '', 'Kies een bevolkingsbestand'],
    ['leeftijd-tot', '17', 'Kies een leeftijd die niet lager is dan de eerste'],
    ['aantal', '10', 'Vul een getal van 50 tot en met 50.000 in'],
    ['rust', 'lang', 'Vul een getal van 0 tot en met 60 in'],
    ['brieven', '', 'Kies of er brieven gaan'],
  ])('tells what is wrong with %s "%s"', async (field, value, text) => {
    const outcome = audienceForm({ ...filledAudience(poll).values, [field]: value }, choices);
    if (outcome.ok) throw new Error('this form has a fault');
    const html = audience({ form: outcome.form });
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain(text);
  });

  it('asks who works for some areas to choose one', () => {
    const outcome = audienceForm(filledAudience(poll).values, { ...choices, areaNeeded: true });
    expect(outcome).toMatchObject({ ok: false, form: { errors: { gebied: 'Kies een of meer antwoorden' } } });
  });
});

describe('the check before opening', () => {
  const check = (change: Partial<PreflightPageFacts> = {}) =>
    render(
      'staff/polls/preflight/preflight',
      preflightPage({
        ...{ person, poll: samplePoll, inspection: good, now: NOW, form: freshForm(), testMail: '' },
        colleagues: [
          { accountId: person.accountId, name: person.name, email: person.email },
          { accountId: 'b', name: 'Bram', email: 'bram@gemeente.invalid' },
        ],
        ...change,
      }),
    );

  it('counts what will leave, and opens only after a deliberate yes', async () => {
    const html = check();
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('812 e-mails, 4.311 brieven, 57 mensen zonder adres');
    expect(html).toContain('Er gaan 812 e-mails en 4.311 brieven uit.');
    expect(html).toContain('3 van 4 in orde');
    expect(html).toContain('dinsdag 2 maart 2027 om 9.00 uur');
    const outcome = launchForm({});
    if (outcome.ok) throw new Error('a yes is needed');
    const again = check({ form: outcome.form });
    expect(await htmlFaults(again)).toEqual([]);
    expect(again).toContain('Zet een vinkje als u alles hebt bekeken');
    expect(launchForm({ zeker: 'ja' })).toEqual({ ok: true, input: true });
  });

  it('offers to open now when no moment was chosen, or it has passed', () => {
    expect(check({ poll: { ...samplePoll, opensAt: null } })).toContain('Open de peiling nu');
    expect(check({ now: new Date('2027-03-02T08:00:00Z') })).toContain('Open de peiling nu');
  });

  it.each([
    ['verstuurd', 'De testmail is onderweg'],
    ['nog-niet', 'Kies eerst een doelgroep en een laatste dag'],
    ['mislukt', 'De mailserver nam de testmail niet aan'],
    ['deels', 'Niet elke testmail is weg'],
    ['niemand', 'Kies eerst aan wie u de testmail stuurt'],
  ])('tells of a test mail that it is %s', async (testMail, text) => {
    const html = check({ testMail });
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain(text);
  });

  it('offers a test mail to the reader, and to colleagues behind a line', () => {
    expect(check()).toMatch(new RegExp(`name="aan"[^>]*value="${person.accountId}" checked`));
    expect(check()).toMatch(/name="collegas"[^>]*value="b"><span>Bram/);
    expect(check({ colleagues: [] })).not.toContain('Ook naar collega’s');
  });

  it('shows what blocks, and no button to open', async () => {
    const html = check({ inspection: blocked });
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('1 punt houdt het openen nog tegen.');
    expect(html).toContain('ouder dan 14 dagen');
    expect(html).not.toContain('name="zeker"');
  });

  it('lets a plan be taken back', async () => {
    const html = check({ poll: { ...samplePoll, state: 'scheduled' } });
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('Haal de planning weg');
  });

  it.each(preflightFindings)('has words for %s', (finding) => {
    const { text } = findingText[finding]({ poll: samplePoll, reach });
    expect(text).toMatch(/^\S.{10,}[^.]$/);
  });
});

describe('the page of a poll', () => {
  const facts: PollPageFacts = {
    ...{ person, poll: samplePoll, inspection: good, areas, done: '', mailings: [] },
    after: {
      ...{ reaction: undefined, feedback: undefined, writing: undefined },
      ...{ reports: new Map(), today: '2027-04-25' },
    },
    perArea: [
      { area: '01', invited: 1000, answered: 310 },
      { area: '02', invited: 500, answered: 90 },
    ],
    lines: [
      {
        ...{
          chain: `poll:${samplePoll.id}`,
          number: 1,
          at: '2027-02-18T10:00:00.000Z',
          event: 'poll.created',
        },
        ...{ actor: 'abc', subject: samplePoll.id, facts: { number: '2027-04' }, previous: '', digest: '' },
      },
    ],
    names: new Map([['abc', 'S. de Vries']]),
  };
  const show = (change: Partial<PollPageFacts> = {}) =>
    render('staff/polls/poll/poll', pollPage({ ...facts, ...change }));
  const inState = (state: Poll['state']): Poll => ({ ...samplePoll, state });

  it.each(pollStates)('is right HTML when the poll is %s', async (state) => {
    const withdrawnBecause = state === 'withdrawn' ? 'De vraag klopte niet.' : '';
    const html = show({ poll: { ...inState(state), withdrawnBecause } });
    expect(await htmlFaults(html)).toEqual([]);
    expect(html.includes('Deze peiling is ingetrokken')).toBe(state === 'withdrawn');
  });

  it('asks for the reaction of the college until it is there', () => {
    const published = inState('published');
    expect(show({ poll: published })).toContain('Zet de reactie van het college erbij');
    const reaction: Reaction = {
      ...{ pollId: published.id, heard: 'a', decided: 'b', reasons: 'c' },
      outcome: 'partly',
      ...{ publishedAt: new Date('2027-04-20T10:00:00Z'), publishedBy: 'abc' },
    };
    const html = show({ poll: published, after: { ...facts.after, reaction } });
    expect(html).not.toContain('Zet de reactie van het college erbij');
    expect(html).toContain('De reactie van het college staat erbij');
    expect(html).toContain('op 20 april');
  });

  it('tells who did what, in plain Dutch', () => {
    expect(show()).toMatch(/S\. de Vries<\/b> maakte peiling 2027-04, 11\.00 uur/);
  });

  it('tells a run of the same deed once, with the newest of it', () => {
    const [line] = facts.lines;
    if (!line) throw new Error('there is a line');
    const at = (minute: number) => `2027-02-18T10:0${minute}:00.000Z`;
    const changed = [3, 2, 1].map((minute) => ({
      ...line,
      at: at(minute),
      event: 'poll.details-changed',
      facts: {},
    }));
    const html = show({ lines: [...changed, line] });
    expect(html.match(/veranderde de gegevens/g)).toHaveLength(1);
    expect(html).toContain('veranderde de gegevens van de peiling, 11.03 uur');
  });

  it('shows the response per area, against who was asked', () => {
    const html = show({ poll: inState('open') });
    expect(html).toContain('27%');
    expect(html).toMatch(/Lith<\/th>.*500.*90.*18%/s);
  });

  it('leaves the work to who may do it', () => {
    const html = show({ person: readerPerson, poll: inState('open') });
    expect(html).not.toContain('/intrekken');
    expect(html).not.toContain('/kopie');
  });

  it('says once what was just done, and nothing for a made-up word', () => {
    expect(show({ done: 'gepland' })).toContain('De peiling is gepland. Zij opent vanzelf.');
    expect(show({ done: '<b>' })).not.toContain('role="status"');
  });
});

describe('withdrawing', () => {
  const withdraw = (poll: Poll, form = freshForm()) =>
    render('staff/polls/withdraw/withdraw', withdrawPage({ person, poll, form }));

  it.each(pollStates)('of a poll that is %s says what follows', async (state) => {
    const html = withdraw({ ...samplePoll, state });
    expect(await htmlFaults(html)).toEqual([]);
    expect(html.includes('name="reden"')).toBe(!['published', 'archived', 'withdrawn'].includes(state));
  });

  it('asks for a reason', async () => {
    const outcome = withdrawForm({ reden: ' ' });
    if (outcome.ok) throw new Error('a reason is needed');
    const html = withdraw(samplePoll, outcome.form);
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('Schrijf op waarom u de peiling intrekt');
  });

  it('asks for the reason in the languages in which residents read the poll', async () => {
    const texts = ['title', 'question', 'why', 'whatHappens', 'team'] as const;
    const ar = Object.fromEntries(texts.map((key) => [key, { text: 'نص', of: samplePoll[key] }]));
    const html = withdraw({ ...samplePoll, state: 'open', translations: { ar } });
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('De reden in het Arabisch');
    expect(html).not.toContain('De reden in het Pools');
    const outcome = withdrawForm({ reden: 'Fout.', 'reden-ar': 'خطأ.' });
    expect(outcome.ok && outcome.input.told?.ar).toBe('خطأ.');
  });
});
