// The pages on which an organiser makes an assembly, in all their states: right HTML, and no press for who only looks on.
import { describe, expect, it } from '@jest/globals';
import { sealPanels } from '#domain/sortition/seal-panels.js';
import type { PanelRecord } from '#domain/sortition/panel-record.js';
import {
  assemblyRefusals,
  assemblyStates,
  type Assembly,
  type Doubt,
  type FoundPanel,
  type LotteryTask,
  type Registration,
} from '#features/assemblies/index.js';
import { Form, freshForm } from '#platform/forms/form.js';
import type { MailingProgress } from '#features/deliveries/index.js';
import type { Message } from '#platform/mail/message.js';
import { htmlFaults } from '../../../../../test/support/html.js';
import { drawnPanels, panelsToSeal } from '../../../../../test/support/panel-draw.js';
import { render } from '../../../../../test/support/render.js';
import { organiser, sampleAssembly } from '../../../../../test/support/sample-assembly.js';
import { readerPerson } from '../../../../../test/support/sample-polls.js';
import { assemblyPage } from './assembly/assembly.page.js';
import { detailsForm, filledDetails } from './details/details.form.js';
import { detailsPage } from './details/details.page.js';
import { extendable, extendForm } from './extend/extend.form.js';
import { extendPage } from './extend/extend.page.js';
import { invitingPage } from './inviting/inviting.page.js';
import { overviewPage } from './overview/overview.page.js';
import { refusedPage } from './refused/refused.page.js';
import { registrationsPage } from './registrations/registrations.page.js';
import { withdrawPage } from './assembly/withdraw.page.js';
import { panelConclusion } from './seal/panel-conclude.form.js';
import { assemblyTasks } from './assembly/assembly-tasks.js';
import { erasedPage } from './erased/erased.page.js';
import { panelSealForm, redoForm } from './seal/panel-seal.form.js';
import { panelSealPage } from './seal/panel-seal.page.js';
import { fileFaultText } from './targets/target-file-text.js';
import { newCategoryForm, targetsForm } from './targets/targets.form.js';
import { targetsPage } from './targets/targets.page.js';

const now = new Date('2027-03-21T09:00:00Z');
const caller = { ...organiser, grants: [{ role: 'beller', area: '' }] } as const;
const inState = (state: Assembly['state']): Assembly => ({
  ...sampleAssembly,
  state,
  withdrawnBecause: state === 'withdrawn' ? 'Er waren te weinig aanmeldingen.' : '',
});
const registrationOf = (id: string, change: Partial<Registration> = {}): Registration => ({
  id,
  assemblyId: sampleAssembly.id,
  invitationId: id,
  trial: false,
  origin: 'web',
  given: { Leeftijd: '50+' },
  contact: null,
  household: null,
  lookalike: null,
  salt: null,
  reserve: false,
  reserveLeft: false,
  consentedAt: now,
  removed: '',
  removedNote: '',
  kept: false,
  ...change,
});

describe('the main page of an assembly', () => {
  const shown = (state: Assembly['state'], person = organiser): string =>
    render(
      'staff/assemblies/assembly/assembly',
      assemblyPage({
        person,
        assembly: inState(state),
        invited: 400,
        registered: 38,
        removed: 1,
        trials: 1,
        doubts: state === 'closed' ? 2 : 0,
        lines: [],
        names: new Map(),
      }),
    );

  it.each(assemblyStates)('is right HTML while it is %s, for who works and who looks on', async (state) => {
    expect(await htmlFaults(shown(state))).toEqual([]);
    const looking = shown(state, readerPerson);
    expect(await htmlFaults(looking)).toEqual([]);
    expect(looking).not.toContain('/intrekken');
  });

  it('sends the organiser to the doubts first', () => {
    expect(shown('closed')).toContain('Kijk naar 2 aanmeldingen');
  });
});

describe('the list of assemblies', () => {
  const shown = (person: Parameters<typeof overviewPage>[0], list: readonly Assembly[]): string =>
    render('staff/assemblies/overview/overview', overviewPage(person, list));

  it('is right HTML, also when it is empty', async () => {
    for (const html of [
      shown(organiser, assemblyStates.map(inState)),
      shown(organiser, []),
      shown(caller, []),
    ])
      expect(await htmlFaults(html)).toEqual([]);
  });

  it('gives callers the telephone while people register, and the list to call from after the draw', () => {
    const html = shown(caller, assemblyStates.map(inState));
    expect([...html.matchAll(/burgerberaden\/[0-9a-f-]{36}([^"]*)"/g)].map(([, page]) => page)).toEqual([
      '/telefoon',
      '/bellen',
      '/bellen',
    ]);
  });
});

describe('the page with details', () => {
  const shown = (assembly: Assembly | undefined, form = freshForm()): string =>
    render('staff/assemblies/details/details', detailsPage(organiser, assembly, form));

  it('is right HTML for a new one, a draft, a fault, and one that is fixed', async () => {
    const faulty = detailsForm({}, '2027-03-02');
    for (const html of [
      shown(undefined),
      shown(inState('draft'), filledDetails(sampleAssembly)),
      shown(undefined, faulty.ok ? freshForm() : faulty.form),
      shown(inState('sealed'), filledDetails(sampleAssembly)),
    ])
      expect(await htmlFaults(html)).toEqual([]);
    expect(faulty.ok).toBe(false);
  });

  it('takes no last day that is over', () => {
    const { values } = filledDetails(sampleAssembly);
    expect(detailsForm(values, '2027-03-20').ok).toBe(true);
    const over = detailsForm(values, '2027-03-21');
    expect(over.ok ? {} : over.form.errors).toMatchObject({ aanmelden: 'Kies een dag die nog komt' });
  });
});

describe('the page with targets', () => {
  const shown = (change: Partial<Parameters<typeof targetsPage>[0]> = {}): string =>
    render(
      'staff/assemblies/targets/targets',
      targetsPage({
        person: organiser,
        assembly: inState('draft'),
        form: freshForm(),
        fileFaults: [],
        ...change,
      }),
    );

  it('is right HTML while they can be made, typed over, and only read', async () => {
    const typed = targetsForm({ 'min-0-0': 'veel' }, sampleAssembly.categories, 10);
    const added = newCategoryForm({}, [], 10);
    for (const html of [
      shown(),
      shown({ assembly: { ...inState('draft'), categories: [] } }),
      shown({ assembly: inState('closed') }),
      shown({ assembly: inState('drawn') }),
      shown({ person: readerPerson }),
      shown({ form: typed.ok ? freshForm() : typed.form }),
      shown({ form: added.ok ? freshForm() : added.form }),
    ])
      expect(await htmlFaults(html)).toEqual([]);
  });

  it('names every wrong and every double line of typed values at once', () => {
    const waarden = 'laag; 5; 8\n midden ;6\nhoog;7;3\nLaag;1;2\n;4;5\nzeer hoog;x';
    const read = newCategoryForm({ soort: 'vraag', ruimte: '2', naam: 'Opleiding', waarden }, [], 20);
    if (read.ok) throw new Error('nothing was wrong');
    for (const wrong of ['“hoog;7;3”', '“;4;5”', '“zeer hoog;x”', 'twee keer: “Laag”'])
      expect(read.form.errors['waarden']).toContain(wrong);
  });

  it('warns of ages that belong to no value, and says at the top that a file cannot be read', async () => {
    const [age] = sampleAssembly.categories;
    if (age?.source !== 'age') throw new Error('the sample changed');
    const gap = { ...age, targets: age.targets.slice(0, 1) };
    const html = shown({ assembly: { ...sampleAssembly, ageFrom: 16, ageTo: 120, categories: [gap] } });
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('Leeftijd: wie 50 tot en met 120 jaar is, hoort bij geen enkele waarde');
    expect(shown()).not.toContain('hoort bij geen enkele waarde');
    expect(shown({ fileFaults: ['Er staat niets in.'] })).toContain('href="#bestand-inlezen"');
  });

  it('names line, column and remedy of every fault in a file at once', async () => {
    const html = shown({
      fileFaults: [
        fileFaultText({ line: 3, column: 'min', fault: 'no-whole-number', found: 'vier' }),
        fileFaultText({ line: 5, column: 'name', fault: 'value-twice', found: 'vrouw' }),
      ],
    });
    expect(html).toContain('Regel 3, kolom “min”: “vier” is geen heel getal. Vul een getal zonder komma in.');
    expect(html).toContain('Regel 5, kolom “name”: “vrouw” staat er al.');
    expect(await htmlFaults(html)).toEqual([]);
  });

  it('keeps what is known of the town when numbers are typed over', () => {
    const known = [
      { name: 'Leeftijd', source: 'age', targets: [{ value: '50+', min: 1, max: 2, town: 0.4 }] },
    ] as const;
    const read = targetsForm({ 'min-0-0': '2', 'max-0-0': '5' }, known, 10);
    expect(read.ok && read.input[0]?.targets[0]).toEqual({ value: '50+', min: 2, max: 5, town: 0.4 });
  });
});

describe('the page about inviting', () => {
  const example: Message = {
    language: 'nl',
    subject: 'U bent geloot',
    heading: 'Praat mee',
    preview: '',
    parts: [{ kind: 'paragraph', text: 'U bent geloot.' }],
    salutation: 'Beste bewoner',
    closing: [],
    footer: [],
  };
  const reach = {
    drawn: 400,
    emails: 100,
    letters: 280,
    ownPrint: 6,
    withoutAddress: 20,
    unreachable: 0,
    gone: 12,
    declined: 8,
  };
  const letters = {
    ...{ invited: 13, ready: 12, withoutAddress: 1, stale: false, unreached: 2 },
    batches: [
      {
        ...{ id: 'b1', number: 1, ownPrint: true, letters: 6 },
        occasion: 'invitation',
        createdAt: new Date('2027-03-02T08:00:00Z'),
      },
    ],
  } as const;
  const shown = (
    state: Assembly['state'],
    change: Partial<Parameters<typeof invitingPage>[0]> = {},
  ): string =>
    render(
      'staff/assemblies/inviting/inviting',
      invitingPage({
        person: organiser,
        assembly: inState(state),
        drawn: false,
        reach: undefined,
        example,
        letters: undefined,
        cameBack: '',
        mailings: [],
        now: new Date('2027-03-02T09:00:00Z'),
        ...change,
      }),
    );
  const started = new Date('2027-03-02T08:00:00Z');
  const mailing = (state: 'queued' | 'paused'): MailingProgress => ({
    mailing: {
      ...{ id: 'm1', subjectId: 'a', kind: 'invitation', state, startAt: started, createdAt: started },
      ...{ perMinute: 0, stalledSince: null, pausedBecause: '' },
    },
    ...{ total: 600, queued: 200, handedOver: 396, failed: 4, suppressed: 0, cancelled: 0, retrying: 0 },
    ...{ possiblyDouble: 0, lastHandedOverAt: started, opensAt: started, onTrial: false },
    ...{ failures: [{ reason: '5.1.1', messages: 4 }], suppressions: [], perMinute: [] },
  });

  it('shows how a mailing gets on, and lets an organiser pause it, go on or stop', async () => {
    const running = shown('registering', { mailings: [mailing('queued')] });
    expect(await htmlFaults(running)).toEqual([]);
    expect(running).toContain('van 600 e-mails verstuurd');
    expect(running).toContain('/mailing/m1/pauzeer');
    expect(running).toContain('/mailing/m1/stop');
    expect(running).toContain('het e-mailadres bestaat niet');
    const paused = shown('registering', { mailings: [mailing('paused')] });
    expect(paused).toContain('/mailing/m1/ga-verder');
    const reader = shown('registering', { mailings: [mailing('queued')], person: readerPerson });
    expect(reader).not.toContain('/mailing/m1/');
  });

  it('is right HTML before the draw, after it, and while people register', async () => {
    for (const html of [
      shown('inviting'),
      shown('inviting', { drawn: true, reach }),
      shown('registering', { letters }),
      shown('registering', { letters: { ...letters, stale: true } }),
      shown('closed'),
      shown('inviting', { person: readerPerson, drawn: true, reach }),
    ])
      expect(await htmlFaults(html)).toEqual([]);
  });

  it('offers all that a batch of letters needs, and a letter to whom no e-mail reached', () => {
    const html = shown('registering', { letters });
    for (const text of ['Maak er 2 brieven van', 'Voorblad (PDF)', 'Druk een deel opnieuw af', 'id="retour"'])
      expect(html).toContain(text);
    expect(html).not.toContain('drukkerij.csv');
    expect(shown('registering', { letters, cameBack: 'onbekend' })).toContain('dit burgerberaad');
    expect(shown('closed', { letters })).not.toContain('brieven.pdf');
    expect(shown('registering', { letters, person: readerPerson })).not.toContain('id="retour"');
  });

  it('follows a mailing live until it is done, also while somebody paused it', () => {
    const done = { ...mailing('queued'), queued: 0, handedOver: 596 };
    expect(shown('registering', { mailings: [mailing('queued')] })).toContain('/uitnodigen/nu"');
    expect(shown('registering', { mailings: [mailing('paused')] })).toContain('/uitnodigen/nu"');
    expect(shown('registering', { mailings: [done] })).not.toContain('data-live');
  });

  it('tells how many letters the town prints itself', () => {
    expect(shown('inviting', { drawn: true, reach })).toContain('6 brieven gaan naar een geheim adres');
  });
});

describe('the work list of registrations', () => {
  const registrations = [
    registrationOf('a'),
    registrationOf('b', { origin: 'phone' }),
    registrationOf('c', { removed: 'duplicate' }),
    registrationOf('d', { removed: 'withdrew' }),
  ];
  const doubts: readonly Doubt[] = [
    { registration: registrationOf('a'), reason: 'same-contact', others: ['b'] },
    { registration: registrationOf('b'), reason: 'same-address', others: ['a'] },
  ];
  const contacts = new Map([
    ['a', { name: 'J. de Vries', email: '', phone: '06 1', words: '' }],
    ['b', { name: 'K. Bos', email: '', phone: '06 1', words: '' }],
  ]);
  const shown = (change: Partial<Parameters<typeof registrationsPage>[0]> = {}): string =>
    render(
      'staff/assemblies/registrations/registrations',
      registrationsPage({
        person: organiser,
        assembly: inState('registering'),
        registrations,
        doubts,
        contacts,
        ...change,
      }),
    );

  it('is right HTML with doubts, without, before and after the close', async () => {
    for (const html of [
      shown(),
      shown({ doubts: [], registrations: [] }),
      shown({ assembly: inState('closed') }),
      shown({ assembly: inState('sealed') }),
    ])
      expect(await htmlFaults(html)).toEqual([]);
  });

  it('counts who was registered by telephone, and offers to judge only before the seal', () => {
    expect(shown()).toMatch(/aangemeld door te bellen<\/dt><dd>1</);
    expect(shown()).toContain('Dit is een dubbele');
    expect(shown({ assembly: inState('sealed') })).not.toContain('Dit is een dubbele');
  });
});

describe('the page about sealing and drawing', () => {
  const sealedWith = (announced: PanelRecord['announced']): FoundPanel => {
    const sealed = sealPanels({ ...panelsToSeal(16, 24), announced });
    if (!sealed.ok) throw new Error(sealed.refused);
    return panelOf(sealed.sealed);
  };
  const panelOf = (record: PanelRecord): FoundPanel => ({
    id: 'panel',
    assemblyId: sampleAssembly.id,
    replacesId: null,
    reason: '',
    undoneBecause: '',
    record,
  });
  const dice = sealedWith({ kind: 'dice', dice: 10, occasion: 'Raadzaal' });
  const notary = sealedWith({ kind: 'notary', digits: 12, occasion: 'Notaris De Wit' });
  const thousand = sealPanels({
    ...panelsToSeal(16, 1000),
    announced: { kind: 'balls', occasion: 'Raadzaal' },
  });
  if (!thousand.ok) throw new Error(thousand.refused);
  const balls = panelOf(thousand.sealed);
  const drawn = panelOf(drawnPanels(panelsToSeal(16, 24)));
  const undone = { ...drawn, undoneBecause: 'De zaal is dicht.' };
  const task: LotteryTask = {
    kind: 'seal',
    asked: { method: 'leximin', announced: dice.record.announced, reason: '' },
    id: 'task',
    assemblyId: sampleAssembly.id,
    byAccount: organiser.accountId,
    askedAt: now,
    progress: 'numbering',
    cancelledAt: null,
    doneAt: null,
    outcome: null,
  };
  const shown = (
    state: Assembly['state'],
    change: Partial<Parameters<typeof panelSealPage>[0]> = {},
    kind?: Parameters<typeof panelSealPage>[1],
    form = freshForm(),
  ): string =>
    render(
      'staff/assemblies/seal/panel-seal',
      panelSealPage(
        {
          person: organiser,
          assembly: inState(state),
          panel: undefined,
          draws: change.panel ? 1 : 0,
          task: undefined,
          check: undefined,
          asked: false,
          now,
          leadMinutes: 120,
          ...change,
        },
        kind,
        form,
      ),
    );

  it('is right HTML before sealing with every kind of number, while the computer works, and after', async () => {
    const read = panelSealForm('dobbelstenen', {}, { now, leadMinutes: 120, reasonNeeded: true });
    const wrong = read.ok ? freshForm() : read.form;
    const again = redoForm({ reden: ' ' });
    const noReason = again.ok ? freshForm() : again.form;
    for (const html of [
      shown('closed'),
      shown('closed', {}, 'drand'),
      shown('closed', {}, 'dobbelstenen'),
      shown('closed', {}, 'notaris'),
      shown('closed', {}, 'balletjes'),
      shown('sealed', { panel: balls }),
      shown('closed', { panel: dice }, 'dobbelstenen', wrong),
      shown('closed', { task }),
      shown('closed', { task: { ...task, cancelledAt: now } }),
      shown('closed', { task: { ...task, doneAt: now, outcome: { ok: false, refused: 'failed' } } }),
      shown('sealed', { panel: dice }),
      shown('sealed', { panel: notary }),
      shown('drawn', { panel: drawn }),
      shown('drawn', { panel: drawn, person: readerPerson }),
      shown('drawn', { panel: drawn, asked: true }, undefined, noReason),
      shown('closed', { panel: undone }, 'dobbelstenen'),
    ])
      expect(await htmlFaults(html)).toEqual([]);
  });

  it('asks why before a draw is undone, and not a second time when it is made again', () => {
    expect(redoForm({ reden: '' })).toMatchObject({ ok: false });
    expect(redoForm({ reden: 'De zaal is dicht.' })).toEqual({ ok: true, input: 'De zaal is dicht.' });
    expect(shown('drawn', { panel: drawn, asked: true })).toContain('U hebt al mensen gevraagd');
    const html = shown('closed', { panel: undone }, 'dobbelstenen');
    expect(html).toContain('Loot opnieuw');
    expect(html).toContain('De zaal is dicht.');
    expect(html).not.toContain('name="reden"');
    expect(shown('closed', { panel: drawn }, 'dobbelstenen')).toContain('name="reden"');
  });

  it('keeps the files of draws that do not count any more', () => {
    const twice = shown('drawn', { panel: drawn, draws: 2 });
    expect(twice).toContain('/loten/eerdere-lotingen/1/notaris.json');
    expect(twice).not.toContain('/loten/eerdere-lotingen/2/notaris.json');
    expect(shown('drawn', { panel: drawn })).not.toContain('eerdere-lotingen');
  });

  it('takes no number before the moment that was announced', () => {
    const moment = new Date(now.getTime() + 60_000);
    const named = { kind: 'dice', dice: 10, occasion: 'Raadzaal', moment: moment.toISOString() } as const;
    const panel = sealedWith({ ...named, leadMinutes: 60 });
    expect(shown('sealed', { panel })).toContain('Het getal bestaat nog niet');
    expect(shown('sealed', { panel })).not.toContain('Loot nu');
    expect(shown('sealed', { panel, now: moment })).toContain('Loot nu');
  });

  it('asks for two witnesses of dice, balls and a notary number', () => {
    expect(shown('closed')).toContain('De drie balletjes samen zijn het nummer van de groep');
    for (const panel of [dice, notary, balls]) {
      const html = shown('sealed', { panel });
      expect(html).toContain('name="getuige-1"');
      expect(html).toContain('name="getuige-2-rol"');
    }
  });

  it('reads three balls as they lie, and says what is wrong with anything else', () => {
    const ahead = { now, leadMinutes: 30, reasonNeeded: false };
    const announced = { kind: 'balls', occasion: 'Raadzaal' } as const;
    const typed = {
      'getuige-1': 'A. de Vries',
      'getuige-1-rol': 'griffier',
      'getuige-2': 'B. Jansen',
      'getuige-2-rol': 'inwoner',
    };
    const read = (ballen: string) => panelConclusion(announced, { ...typed, ballen }, () => false);
    expect(read('0 4 2')).toMatchObject({ ok: true, input: { kind: 'balls', number: '042' } });
    for (const wrong of ['42', '1042', '4b2', '']) expect(read(wrong)).toMatchObject({ ok: false });
    const alone = panelConclusion(
      announced,
      { ...typed, ballen: '042', 'getuige-2': 'A. de Vries' },
      () => false,
    );
    expect(alone.ok).toBe(false);
    expect(panelSealForm('balletjes', { methode: 'leximin' }, ahead).ok).toBe(false);
    const asked = { methode: 'leximin', plek: 'Raadzaal', moment: '2027-04-01', 'moment-tijd': '10:00' };
    const early = { ...ahead, now: new Date('2027-04-01T07:00:00Z') };
    expect(panelSealForm('balletjes', asked, early)).toMatchObject({
      ok: true,
      input: { announced: { kind: 'balls', moment: '2027-04-01T08:00:00.000Z', leadMinutes: 30 } },
    });
    const late = panelSealForm('balletjes', asked, { ...ahead, now: new Date('2027-04-01T07:31:00Z') });
    expect(late.ok ? {} : late.form.errors).toEqual({
      moment: 'Kies een moment dat ten minste 30 minuten vooruit ligt',
    });
  });

  it('shows what leximin and goldilocks give when somebody is certain of a seat, before anybody chooses', async () => {
    const measures = { minimum: 0.05, maximum: 1, gini: 0.3, geometricMean: 0.2 };
    const check: LotteryTask = {
      ...task,
      kind: 'check',
      asked: { method: 'leximin' },
      doneAt: now,
      outcome: {
        ok: true,
        people: 40,
        measures,
        certain: 2,
        noChance: [{ people: 1, relaxation: null }],
        goldilocks: { ...measures, minimum: 0.04, maximum: 0.4 },
        largestChange: null,
        lowestLoss: null,
        example: null,
      },
    };
    const html = shown('closed', { check }, 'dobbelstenen');
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('2 mensen zijn met Leximin zeker van een plaats.');
    expect(html).toContain('Leximin naast Goldilocks');
    expect(html).toContain('1 persoon kan met deze streefgetallen nooit geloot worden.');
    expect(shown('closed', {}, 'dobbelstenen')).toContain('Doe eerst de controle');
  });

  it('asks for a public reason before a second draw', () => {
    expect(shown('closed', { panel: dice }, 'dobbelstenen')).toContain('name="reden"');
    expect(shown('closed', {}, 'dobbelstenen')).not.toContain('name="reden"');
  });
});

describe('the page that gives people longer to register', () => {
  const open = inState('registering');
  const shown = (form = extendable(open)): string =>
    render('staff/assemblies/extend/extend', extendPage({ person: organiser, assembly: open, form }));

  it('says until when it is now, and what stays', async () => {
    expect(await htmlFaults(shown())).toEqual([]);
    expect(shown()).toContain('Nu kan aanmelden tot en met 20 maart 2027.');
    expect(shown()).toContain('wissen op 1 oktober 2027. Dat blijft zo.');
  });

  it('takes a later day, and days that follow each other', () => {
    expect(extendForm({ aanmelden: '2027-03-28', antwoord: '2027-04-10' }, open)).toEqual({
      ok: true,
      input: {
        lastDay: '2027-03-28',
        registerUntil: new Date('2027-03-28T22:00:00Z'),
        answerBy: '2027-04-10',
      },
    });
  });

  it.each([
    ['aanmelden', { aanmelden: '' }],
    ['aanmelden', { aanmelden: '2027-03-20' }],
    ['antwoord', { aanmelden: '2027-04-10', antwoord: '2027-04-10' }],
    ['antwoord', { aanmelden: '2027-04-10', antwoord: '2027-10-01' }],
    ['aanmelden', { aanmelden: '2027-10-01' }],
  ])('tells at %s what is wrong with %j', async (field, body) => {
    const outcome = extendForm(body, open);
    if (outcome.ok) throw new Error('this form has a fault');
    expect(Object.keys(outcome.form.errors)).toEqual([field]);
    expect(await htmlFaults(shown(outcome.form))).toEqual([]);
  });
});

describe('the page that withdraws an assembly', () => {
  it('asks for a reason that residents can read, and says what becomes of who registered', async () => {
    const shown = (form = freshForm()): string =>
      render(
        'staff/assemblies/assembly/withdraw',
        withdrawPage({ person: organiser, assembly: inState('registering'), form }),
      );
    const wrong = new Form({});
    wrong.fault('reden', 'Schrijf op waarom');
    for (const html of [shown(), shown(wrong.view())]) expect(await htmlFaults(html)).toEqual([]);
    expect(shown()).toContain('Inwoners lezen deze tekst.');
    expect(shown()).toContain('wissen wij uiterlijk op 1 oktober 2027');
    expect(shown(wrong.view())).toContain('Schrijf op waarom');
  });
});

describe('the page that tells why not', () => {
  it.each(assemblyRefusals)('has a sentence for %s', async (refused) => {
    const html = render('staff/assemblies/refused/refused', refusedPage(organiser, refused, '/werk'));
    expect(await htmlFaults(html)).toEqual([]);
  });
});

describe('an assembly of which everybody was forgotten', () => {
  const erasedAt = new Date('2027-10-01T03:00:00Z');
  const gone = { ...inState('filled'), erasedAt };

  it('has one page in the place of all pages about people', async () => {
    for (const person of [organiser, caller]) {
      const html = render('staff/assemblies/erased/erased', erasedPage(person, gone, erasedAt));
      expect(await htmlFaults(html)).toEqual([]);
      expect(html).toContain('Op vrijdag 1 oktober 2027 zijn alle persoonsgegevens');
    }
  });

  it('asks nothing of an organiser any more, nor of who calls', () => {
    const facts = { assembly: gone, registered: 40, removed: 0, trials: 0, doubts: 0 };
    expect(assemblyTasks(facts)).toEqual([]);
    expect(assemblyTasks({ ...facts, assembly: inState('filled') })).not.toEqual([]);
    const list = render('staff/assemblies/overview/overview', overviewPage(caller, [gone]));
    expect(list).not.toContain('/bellen');
  });
});
