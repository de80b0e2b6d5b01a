// The pages of a draw, rendered for real in each of their states, and the forms that go with them.
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { DrawDocument } from '#domain/sortition/draw-document.js';
import type { PublicValueAnnouncement } from '#domain/sortition/public-value.js';
import { QUICKNET_CHAIN } from '#domain/sortition/quicknet.js';
import type { DrawTask, StepOutcome } from '#features/draws/index.js';
import { isGenuineBeacon } from '#platform/drand/is-genuine-beacon.js';
import type { Page } from '#platform/pages/page.js';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render, renderPage } from '../../../../../test/support/render.js';
import {
  beacon,
  dice,
  DRAW_ID,
  drawAreas,
  drawnDraw,
  drawPeople,
  notary,
  PERSON,
  preparedDraw,
  sealedDraw,
} from '../../../../../test/support/sample-draws.js';
import { clerkPerson, NOW, readerPerson, samplePoll } from '../../../../../test/support/sample-polls.js';
import { concludeForm } from './conclude.form.js';
import { concludePage } from './conclude.page.js';
import type { DrawFacts } from './draw-facts.js';
import { frameLines, leftOutLines } from './draw-files.js';
import { prepareForm } from './prepare.form.js';
import { preparePage } from './prepare.page.js';
import { isSure, sealForm, typedFields, type ValueKind } from './seal.form.js';
import { confirmSealPage, sealPage } from './seal.page.js';
import { showDraw } from './show-draw.js';

const frame = {
  id: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6c01',
  name: 'Inwoners 18+',
  purpose: 'Peiling',
  source: 'BRP',
  extractedOn: '2027-02-20',
  deleteBy: '2027-08-01',
  importedAt: NOW,
  importedBy: clerkPerson.accountId,
  fileDigest: '',
  persons: 240,
  households: 120,
  refused: 0,
  mutatedUntil: null,
  erasedAt: null,
};
const counts = { people: 240, households: 126 };
const bare: DrawFacts = {
  person: clerkPerson,
  poll: { ...samplePoll, frameId: frame.id, areas: ['07', '01'], sampleSize: 40 },
  areas: drawAreas,
  frame,
  audience: { persons: 240, households: 126, perArea: [] },
  draw: undefined,
  counts: undefined,
  task: undefined,
  reasonNeeded: false,
  now: NOW,
  leadMinutes: 120,
};
const clock = { now: NOW, leadMinutes: 120 };
const researcher = { ...clerkPerson, grants: [{ role: 'onderzoeker', area: '' }] } as const;

const at = (document: DrawDocument, change: Partial<DrawFacts> = {}): DrawFacts => ({
  ...bare,
  audience: undefined,
  draw: { id: DRAW_ID, subjectId: samplePoll.id, frameId: frame.id, document },
  counts,
  ...change,
});
const task = (step: DrawTask['step'], outcome: StepOutcome | null, secondsAgo = 3): DrawTask => {
  const asked = step === 'prepare' ? preparationAsked : undefined;
  const askedAt = new Date(NOW.getTime() - secondsAgo * 1000);
  const row = { id: DRAW_ID, drawId: DRAW_ID, byAccount: clerkPerson.accountId, askedAt };
  const end = { doneAt: outcome && NOW, outcome };
  if (asked) return { ...row, ...end, step: 'prepare', asked };
  return step === 'seal'
    ? { ...row, ...end, step, asked: dice }
    : { ...row, ...end, step: 'draw', asked: drawnDraw.publicValue };
};
const preparationAsked = {
  subjectId: samplePoll.id,
  frameId: frame.id,
  audience: { areas: [], ageFrom: 18, ageTo: 120 },
  size: 40,
  quietMonths: 12,
  largestHousehold: 0,
  purpose: 'Peiling',
  replaces: null,
};
const shown = (facts: DrawFacts, kind?: ValueKind, again = false): string =>
  renderPage(showDraw(facts, { kind, again }));

const states: readonly (readonly [name: string, page: Page])[] = [
  ['nothing yet', showDraw(bare, { kind: undefined, again: false })],
  ['nothing yet, without a frame', showDraw({ ...bare, frame: undefined, audience: undefined }, noWish())],
  ['nothing yet, for who looks on', showDraw({ ...bare, person: readerPerson }, noWish())],
  ['waiting for the worker', showDraw({ ...bare, task: task('prepare', null) }, noWish())],
  ['waiting too long', showDraw(at(preparedDraw, { task: task('seal', null, 90) }), noWish())],
  ['prepared', showDraw(at(preparedDraw), noWish())],
  ['prepared, drand chosen', showDraw(at(preparedDraw), { kind: 'drand', again: false })],
  ['prepared, dice chosen', showDraw(at(preparedDraw), { kind: 'dobbelstenen', again: false })],
  ['prepared, a notary chosen', showDraw(at(preparedDraw), { kind: 'notaris', again: false })],
  ['prepared, for who looks on', showDraw(at(preparedDraw, { person: readerPerson }), noWish())],
  [
    'prepared once more',
    showDraw(at(preparedDraw, { reasonNeeded: true }), { kind: undefined, again: true }),
  ],
  ['sealed, the round is still to come', showDraw(at(sealedDraw(beacon)), noWish())],
  ['sealed, the round is there', showDraw(at(sealedDraw(beacon), { now: later(61) }), noWish())],
  ['sealed with dice', showDraw(at(sealedDraw(dice)), noWish())],
  ['sealed with a notary', showDraw(at(sealedDraw(notary)), noWish())],
  ['sealed, for who looks on', showDraw(at(sealedDraw(dice), { person: readerPerson }), noWish())],
  ['drawn', showDraw(at(drawnDraw), noWish())],
  ['drawn, for who keeps the files', showDraw(at(drawnDraw, { person: researcher }), noWish())],
  [
    'drawn, the frame erased',
    showDraw(
      at(drawnDraw, {
        person: readerPerson,
        frame: { ...frame, erasedAt: NOW },
        counts: { people: 0, households: 0 },
      }),
      noWish(),
    ),
  ],
];

function noWish() {
  return { kind: undefined, again: false } as const;
}

function later(minutes: number): Date {
  return new Date(NOW.getTime() + minutes * 60_000);
}

describe('every page of a draw', () => {
  it.each(states)('is right HTML and shows nobody: %s', async (_, page) => {
    const html = renderPage(page);
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).not.toMatch(PERSON);
  });
});

describe('preparing', () => {
  it('shows what is drawn from, before anything else', () => {
    const html = shown(bare);
    expect(html).toContain('Inwoners 18+, bijgewerkt tot 20 februari 2027');
    expect(html).toContain('Centrum en Berghem');
    expect(html).toContain('12 maanden na een uitnodiging');
    expect(html).toContain('mensen in de doelgroep');
  });

  it('asks what to do with large addresses', async () => {
    const read = prepareForm({ grens: 'veel' }, { reasonNeeded: true });
    if (read.ok) throw new Error('this form has faults');
    const html = render('staff/draws/prepare', preparePage({ ...bare, reasonNeeded: true }, read.form));
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('<title>Fout: ');
    expect(html).toContain('Kies of grote adressen meedoen');
    expect(html).toContain('Schrijf op waarom u opnieuw loot');
  });

  it('leaves the limit alone when everybody takes part', () => {
    const all = prepareForm({ 'grote-adressen': 'mee', grens: '' }, { reasonNeeded: false });
    expect(all).toEqual({ ok: true, input: { largestHousehold: 0, reason: '' } });
    const some = prepareForm(
      { 'grote-adressen': 'weg', grens: '12', reden: ' Te klein ' },
      { reasonNeeded: true },
    );
    expect(some).toEqual({ ok: true, input: { largestHousehold: 12, reason: 'Te klein' } });
  });

  it('says how many people could be drawn when too many were asked', async () => {
    const refused = {
      ok: false,
      refused: 'too-few-people',
      shortages: [{ stratum: '07|18-34', asked: 31, available: 25 }],
      proposal: { size: 34, allocation: [] },
    } as const;
    const html = shown({ ...bare, task: task('prepare', refused) });
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('U vraagt 40 mensen.');
    expect(html).toContain('Met 34 mensen kan het wel.');
    expect(html).toContain('Berghem, 18-34');
    const nobody = { ...refused, proposal: { size: 0, allocation: [] } };
    expect(shown({ ...bare, task: task('prepare', nobody) })).toContain('kan niemand worden geloot');
  });

  it('says when nobody belongs to the audience', () => {
    const html = shown({ ...bare, task: task('prepare', { ok: false, refused: 'bad-frame' }) });
    expect(html).toContain('staat niemand die bij de doelgroep hoort');
  });

  it('is not for somebody who works for another area', () => {
    const elsewhere = { ...clerkPerson, grants: [{ role: 'medewerker', area: '05' }] } as const;
    expect(shown({ ...bare, person: elsewhere })).not.toContain('Tel en bereid voor');
    expect(shown({ ...bare, poll: { ...bare.poll, state: 'open' } })).not.toContain('Tel en bereid voor');
  });
});

describe('a step that is being carried out', () => {
  it('renews the page by itself, and tells when it takes long', () => {
    const html = shown({ ...bare, task: task('prepare', null) });
    expect(html).toContain('data-live="2"');
    expect(html).not.toContain('Dit duurt langer');
    expect(shown(at(sealedDraw(dice), { task: task('draw', null, 61) }))).toContain('Dit duurt langer');
    expect(shown(at(preparedDraw))).not.toContain('data-live');
  });
});

describe('sealing', () => {
  it('shows all numbers first, per area, per stratum, and why people are left out', () => {
    const html = shown(at(preparedDraw));
    for (const text of [
      '126',
      'Waarom mensen niet meedoen',
      'Berghem',
      'Samen',
      'Er is nog niemand geloot',
      'de laatste 12 maanden al een uitnodiging',
      'hooguit 2 uitnodigingen in 12 maanden',
    ])
      expect(html).toContain(text);
    expect(html).toMatch(/Berghem<\/th><td[^>]*>18-34/);
  });

  it('calls what is drawn for by its name', () => {
    expect(shown(at(preparedDraw), 'drand')).toContain('met de titel van de peiling en');
    const facts = at(preparedDraw);
    const person = { ...clerkPerson, grants: [{ role: 'organisator', area: '' }] } as const;
    const assembly = { ...facts, person, poll: { ...facts.poll, assembly: true as const } };
    expect(shown(assembly, 'drand')).toContain('met de titel van het burgerberaad en');
  });

  it('proposes a moment a day ahead', () => {
    const html = shown(at(preparedDraw), 'drand');
    expect(html).toMatch(/name="moment"[^>]*value="2027-03-02"/);
    expect(html).toMatch(/name="moment-tijd"[^>]*value="11:00"/);
  });

  it.each<readonly [ValueKind, object, string]>([
    ['drand', { moment: '2027-03-01', 'moment-tijd': '12:00' }, 'ten minste 2 uur vooruit'],
    ['drand', { moment: '2028-03-01', 'moment-tijd': '12:00' }, 'binnen 60 dagen'],
    ['drand', { moment: 'morgen' }, 'Vul een datum in'],
    ['dobbelstenen', { stenen: '3', plek: 'Hier' }, 'Vul een getal van 10 tot en met 100 in'],
    ['dobbelstenen', { stenen: '20' }, 'Vul in waar er wordt gegooid, en door wie'],
    ['notaris', { cijfers: '5', plek: 'Hier' }, 'Vul een getal van 6 tot en met 78 in'],
    ['notaris', { cijfers: '12' }, 'Vul in wie het getal maakt'],
    ['notaris', { cijfers: '12', plek: 'Hier' }, 'Vul een datum in'],
    ['dobbelstenen', { moment: '2027-03-01', 'moment-tijd': '12:00' }, 'ten minste 2 uur vooruit'],
  ])('tells what is wrong: %s %j', async (kind, body, text) => {
    const read = sealForm(kind, body, clock);
    if (read.ok) throw new Error('this form has a fault');
    const html = render(
      'staff/draws/seal',
      sealPage({ ...at(preparedDraw), document: preparedDraw }, kind, read.form),
    );
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain(text);
  });

  it('puts the moment and the lead in the announcement, and asks for no lead where none is set', () => {
    const body = { cijfers: '12', plek: 'Notaris De Wit', moment: '2027-03-02', 'moment-tijd': '10:00' };
    const moment = '2027-03-02T09:00:00.000Z';
    const input = { kind: 'notary', digits: 12, occasion: 'Notaris De Wit', moment };
    expect(sealForm('notaris', body, clock)).toEqual({ ok: true, input: { ...input, leadMinutes: 120 } });
    const late = new Date('2027-03-02T09:00:30Z');
    expect(sealForm('notaris', body, { now: late, leadMinutes: 120 }).ok).toBe(false);
    const free = sealForm('notaris', body, { now: late, leadMinutes: 0 });
    expect(free).toEqual({ ok: true, input: { ...input, leadMinutes: 0 } });
    expect(sealForm('drand', body, { now: late, leadMinutes: 0 }).ok).toBe(false);
    const far = shown(at(preparedDraw, { leadMinutes: 3 * 24 * 60 }), 'notaris');
    expect(far).toContain('Op zijn minst 72 uur vooruit.');
    expect(far).toMatch(/name="moment"[^>]*value="2027-03-04"/);
  });

  it('takes the first round at or after the chosen moment', () => {
    const read = sealForm('drand', { moment: '2027-03-02', 'moment-tijd': '10:00' }, clock);
    const round = (Date.parse('2027-03-02T09:00:00Z') / 1000 - 1_692_803_367) / 3 + 1;
    expect(read).toEqual({
      ok: true,
      input: { kind: 'drand', chain: QUICKNET_CHAIN, round: Math.ceil(round), leadMinutes: 120 },
    });
  });

  it('asks once more before nothing can change, with all that was typed', async () => {
    const body = {
      stenen: '10',
      moment: '2027-03-02',
      'moment-tijd': '10:00',
      plek: 'Raadzaal "boven"',
      zeker: 'nee',
    };
    const read = sealForm('dobbelstenen', body, clock);
    if (!read.ok) throw new Error('this form is right');
    expect(isSure(body)).toBe(false);
    const typed = { kind: 'dobbelstenen', fields: typedFields(body) } as const;
    const facts = { ...at(preparedDraw), document: preparedDraw };
    const html = render('staff/draws/confirm-seal', confirmSealPage(facts, read.input, typed));
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('10 worpen met een dobbelsteen, voor twee getuigen');
    expect(html).toContain('name="plek" value="Raadzaal &quot;boven&quot;"');
    expect(html).not.toContain('name="cijfers"');
    expect(html).toContain('dinsdag 2 maart 2027 om 10.00 uur. Raadzaal');
    expect(html).toContain('name="moment-tijd" value="10:00"');
  });

  it('tells when it was refused', () => {
    const html = shown(
      at(preparedDraw, { task: task('seal', { ok: false, refused: 'round-already-known' }) }),
    );
    expect(html).toContain('Het gekozen moment was al voorbij');
  });
});

describe('drawing', () => {
  const golden: { publicValue: { signature: string; randomness: string } } = JSON.parse(
    readFileSync('test/golden/draw/record.json', 'utf8'),
  );
  const { signature, randomness } = golden.publicValue;
  const known: PublicValueAnnouncement = { kind: 'drand', chain: QUICKNET_CHAIN, round: 1000 };
  const pasted = (change: object): object => ({
    baken: JSON.stringify({ round: 1000, randomness, signature, ...change }),
  });
  const people = {
    'getuige-1': 'R. Visser',
    'getuige-1-rol': 'griffier',
    'getuige-2': 'T. Bakker',
    'getuige-2-rol': 'inwoner',
  };

  it('waits for a round that is still to come, and then says where it can be read', () => {
    const waiting = shown(at(sealedDraw(beacon)));
    expect(waiting).toContain('Het getal bestaat nog niet');
    expect(waiting).not.toContain('Loot nu');
    const there = shown(at(sealedDraw(beacon), { now: later(61) }));
    expect(there).toContain(`https://api.drand.sh/${QUICKNET_CHAIN}/public/`);
    expect(there).toContain('Loot nu');
  });

  it('waits for dice until the moment that was announced, and says why when the worker refused', () => {
    const ahead = { ...dice, moment: later(90).toISOString(), leadMinutes: 60 };
    const refused = task('draw', { ok: false, refused: 'value-too-early' });
    const waiting = shown(at(sealedDraw(ahead), { task: refused }));
    expect(waiting).toContain('Het getal wordt gemaakt op');
    expect(waiting).toContain('Een getal van daarvoor telt niet');
    expect(waiting).not.toContain('Loot nu');
    expect(shown(at(sealedDraw(ahead), { now: later(91) }))).toContain('Loot nu');
  });

  it('takes a round as any server of drand gives it', () => {
    const value = { kind: 'drand', chain: QUICKNET_CHAIN, round: 1000, randomness, signature };
    expect(concludeForm(known, pasted({}), isGenuineBeacon)).toEqual({ ok: true, input: value });
    expect(concludeForm(known, pasted({ randomness: undefined }), isGenuineBeacon)).toEqual({
      ok: true,
      input: value,
    });
  });

  it.each<readonly [PublicValueAnnouncement, object, string]>([
    [known, {}, 'Plak hier de tekst van de ronde'],
    [known, { baken: 'ronde 1000' }, 'Plak de hele tekst van de ronde'],
    [known, { baken: '[1000]' }, 'Plak de hele tekst van de ronde'],
    [known, pasted({ round: 1001 }), 'Dit is ronde 1001. Aangekondigd is ronde 1000'],
    [known, pasted({ signature: signature.replace(/^b/, 'a') }), 'de handtekening klopt niet'],
    [known, pasted({ randomness: '00' }), 'de handtekening klopt niet'],
    [dice, { ...people }, 'Vul de ogen in'],
    [dice, { ...people, ogen: '1 2 3 4 5 6 7 1 2 3' }, 'Gebruik alleen de cijfers 1 tot en met 6'],
    [dice, { ...people, ogen: '123' }, 'Aangekondigd zijn 10 dobbelstenen. U vulde 3 ogen in'],
    [dice, { ...people, ogen: '1234561234', 'getuige-1': '' }, 'Vul de naam van de eerste getuige in'],
    [dice, { ...people, ogen: '1234561234', 'getuige-2-rol': '' }, 'Vul de rol van de tweede getuige in'],
    [dice, { ...people, ogen: '1234561234', 'getuige-2': 'r. visser' }, 'Vul iemand anders in'],
    [notary, { ...people }, 'Vul het getal in'],
    [notary, { ...people, getal: '12a456' }, 'Gebruik alleen cijfers'],
    [notary, { ...people, getal: '12 345' }, 'Aangekondigd zijn 6 cijfers. U vulde er 5 in'],
  ])('tells what is wrong with what was typed (%#)', async (announced, body, text) => {
    const read = concludeForm(announced, body, isGenuineBeacon);
    if (read.ok) throw new Error('this form has a fault');
    const document = { ...sealedDraw(dice), announced };
    const facts = { ...at(document), document, drawId: DRAW_ID };
    const html = render('staff/draws/conclude', concludePage(facts, read.form));
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain(text);
    expect(html).toContain('<title>Fout: ');
  });

  it('reads dice and digits with or without spaces', () => {
    const thrown = concludeForm(dice, { ...people, ogen: '1 6,3;3 25441-2' }, () => false);
    expect(thrown).toMatchObject({ ok: true, input: { values: [1, 6, 3, 3, 2, 5, 4, 4, 1, 2] } });
    const number = concludeForm(notary, { ...people, getal: '004 217' }, () => false);
    expect(number).toMatchObject({ ok: true, input: { number: '004217' } });
  });
});

describe('the outcome', () => {
  it('gives the files only to who keeps them', () => {
    expect(shown(at(drawnDraw))).not.toContain('kader.csv');
    for (const person of [researcher, readerPerson]) {
      const html = shown(at(drawnDraw, { person }));
      for (const file of ['loting.json', 'kader.csv', 'niet-meegeloot.csv'])
        expect(html).toContain(`/${file}"`);
    }
  });

  it('offers a new draw only while the poll is a draft', () => {
    expect(shown(at(drawnDraw))).toContain('Begin een nieuwe loting');
    expect(shown(at(drawnDraw, { poll: { ...bare.poll, state: 'open' } }))).not.toContain('Begin een nieuwe');
  });
});

describe('the files', () => {
  it('hold every cell as it was sealed, with quotes where a cell needs them', () => {
    const lines = [...frameLines(drawPeople)];
    expect(lines).toHaveLength(241);
    expect(lines[0]).toBe('id;gebied;leeftijd;postcode;huisnummer;huisletter;toevoeging;salt\r\n');
    expect(lines[8]).toBe(`geheim-7;07;65 en ouder;5341AB;8;;"bis;""2""";${'7'.padStart(32, '0')}\r\n`);
    expect([...leftOutLines(drawPeople)].slice(0, 2)).toEqual(['id\r\n', 'geheim-5\r\n']);
  });
});
