// The pages about seats in every state: who comes, who is asked instead, whom to keep ready, and whom to call.
import { describe, expect, it } from '@jest/globals';
import type { ReservesTask, SeatRoom, SeatView } from '#features/assemblies/index.js';
import { htmlFaults } from '../../../../../../test/support/html.js';
import { drawnPanels, panelsToSeal } from '../../../../../../test/support/panel-draw.js';
import { render } from '../../../../../../test/support/render.js';
import { organiser, sampleAssembly } from '../../../../../../test/support/sample-assembly.js';
import { readerPerson } from '../../../../../../test/support/sample-polls.js';
import { learnedFrom } from './learn-stay.js';
import { freshReserves, reservesForm } from './reserves.form.js';
import type { SeatsFacts } from './seats-facts.js';
import { callsPage, seatsPage } from './seats.page.js';

const when = new Date('2027-04-01T09:00:00Z');
const assembly = { ...sampleAssembly, state: 'drawn', size: 4 } as const;
const record = drawnPanels(panelsToSeal(16, 24));

const seatOf = (number: number, change: Partial<SeatView['seat']> = {}): SeatView => ({
  number,
  calls: [],
  seat: {
    id: `seat-${number}`,
    panelId: 'panel',
    registrationId: `registration-${number}`,
    origin: 'panel',
    state: 'asked',
    because: '',
    askedAt: when,
    answerUntil: '2027-04-10',
    answeredAt: null,
    ...change,
  },
  registration: {
    id: `registration-${number}`,
    assemblyId: assembly.id,
    invitationId: null,
    trial: false,
    origin: 'web',
    given: {},
    contact: null,
    household: null,
    lookalike: null,
    salt: null,
    reserve: true,
    reserveLeft: false,
    consentedAt: when,
    removed: '',
    removedNote: '',
    kept: false,
  },
});
const room: SeatRoom = {
  panel: { id: 'panel', assemblyId: assembly.id, replacesId: null, reason: '', undoneBecause: '', record },
  seats: [seatOf(3), seatOf(8, { state: 'accepted', answeredAt: when }), seatOf(9, { state: 'declined' })],
  records: [],
  reserves: undefined,
  kept: undefined,
};
const digest = 'ab'.repeat(32);
const reserves = {
  kind: 'reserves',
  version: 2,
  draw: record.documentDigest,
  rule: 'least-expected-miss-of-targets',
  stay: { everybody: 80, groups: [] },
  people: 2,
  root: digest,
  sealed: digest,
} as const;
const kept = { salt: digest, candidates: 30, alternates: [21, 5], miss: 120, missWithout: 480 };
const replaced = {
  kind: 'replacement',
  version: 2,
  draw: record.documentDigest,
  rule: 'closest-to-targets-then-lowest-ticket',
  from: 'alternates',
  left: 9,
  chosen: 21,
  ticket: digest,
  alternate: null,
  sealed: digest,
} as const;
const task: ReservesTask = {
  kind: 'reserves',
  asked: { people: 2, stay: { everybody: 80, groups: [] } },
  id: 'task',
  assemblyId: assembly.id,
  byAccount: organiser.accountId,
  askedAt: when,
  progress: '',
  cancelledAt: null,
  doneAt: null,
  outcome: null,
};
const facts: SeatsFacts = {
  person: organiser,
  assembly,
  room,
  contacts: new Map([
    ['registration-3', { name: 'J. de Vries', email: 'j@resident.invalid', phone: '06 12345678', words: '' }],
  ]),
  mailings: [],
  mail: { missed: [], writable: new Set(), secret: new Set(), stale: false },
  reserves: undefined,
  listed: 30,
  form: freshReserves(4),
  earlier: 0,
};
const shown = (change: Partial<SeatsFacts> = {}): string =>
  render('staff/assemblies/seats/seats', seatsPage({ ...facts, ...change }));
const called = (change: Partial<SeatsFacts> = {}): string =>
  render('staff/assemblies/seats/calls', callsPage({ ...facts, ...change }));
const CHOOSE = 'Laat de computer kiezen';

describe('the page about seats', () => {
  it('is right HTML in every state', async () => {
    const waiting = { ...room, seats: [seatOf(3, { state: 'waiting', askedAt: null })] };
    const full = { ...room, seats: [3, 4, 5, 6].map((number) => seatOf(number, { state: 'accepted' })) };
    for (const html of [
      shown(),
      shown({ room: waiting }),
      shown({ room: full }),
      shown({ room: { ...room, reserves, kept, records: [replaced] } }),
      shown({ reserves: task }),
      shown({ reserves: { ...task, doneAt: when, outcome: { ok: false, refused: 'failed' } } }),
      shown({ person: readerPerson, contacts: new Map() }),
      shown({ assembly: { ...assembly, state: 'filled' } }),
    ])
      expect(await htmlFaults(html)).toEqual([]);
  });

  it('offers to choose alternates as long as none are known and no seat was given away', () => {
    expect(shown()).toContain(CHOOSE);
    expect(shown({ room: { ...room, reserves, kept } })).not.toContain(CHOOSE);
    const late = shown({ room: { ...room, records: [replaced] } });
    expect(late).not.toContain(CHOOSE);
    expect(late).toContain('Er is al een plaats opnieuw vergeven');
    expect(shown({ person: readerPerson })).not.toContain(CHOOSE);
  });

  it('shows that the computer is at it, also after a reload, and how to stop it', () => {
    const html = shown({ reserves: task });
    expect(html).toContain('De computer kiest reserves');
    expect(html).toContain('/plaatsen/reserves/stoppen');
    expect(html).toContain('data-live');
  });

  it('tells what the alternates are expected to bring', () => {
    const html = shown({ room: { ...room, reserves, kept, records: [replaced] } });
    expect(html).toContain('0,48 van de streefgetallen, met reserves 0,12');
    expect(html).toContain('Nummer 9 komt niet. Reserve 21 is gevraagd.');
  });
});

describe('what experience teaches', () => {
  const members = Array.from({ length: 60 }, (_, index) => ({
    given: { Leeftijd: index % 2 === 0 ? '16-49' : '50+' },
    stayed: index % 2 === 0 ? index % 3 !== 0 : index % 20 !== 1,
  }));

  it('fills in the form, which the organiser can still change', async () => {
    const html = shown(learnedFrom({ ...facts, earlier: 60 }, members));
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('wij leerden van 60 deelnemers');
    expect(html).toContain('/plaatsen/reserves/leren#');
    const [, young] = /name="blijft-0-0"[^>]*value="(\d+)"/.exec(html) ?? [];
    expect(Number(young)).toBeGreaterThan(50);
    expect(Number(young)).toBeLessThan(80);
  });

  it('is not offered from too few people, and every fault of a file is told', async () => {
    expect(shown({ earlier: 19 })).not.toContain('/plaatsen/reserves/leren#');
    const html = shown({
      learned: { faults: ['Regel 2, kolom “bleef”: hier staat “x”. Vul ja of nee in.'] },
    });
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('Vul ja of nee in.');
  });
});

describe('who did not get our e-mail', () => {
  const missed = {
    registration: seatOf(3).registration,
    about: 'seat',
    because: 'dead-address',
    status: '5.1.1',
    letterAt: null,
  } as const;
  const other = { ...missed, registration: seatOf(12).registration, about: 'not-drawn' } as const;
  const nobody = new Set<string>();
  const mail = { missed: [missed, other], writable: nobody, secret: nobody, stale: false };
  const both = new Set(['registration-3', 'registration-12']);

  it('stands out on both pages, with the reason and what to do', async () => {
    const ready = shown({ mail: { ...mail, writable: both } });
    expect(await htmlFaults(ready)).toEqual([]);
    expect(ready).toContain('E-mail komt niet aan');
    expect(ready).toContain('Het e-mailadres bestaat niet (code 5.1.1)');
    expect(ready).toContain('Maak 2 brieven');
    expect(ready).toContain('Niet te bereiken');
    expect(called({ mail })).toContain('E-mail komt niet aan');
    expect(called()).not.toContain('E-mail komt niet aan');
  });

  it('comes first on the list to call from', () => {
    const html = called({
      mail,
      room: { ...room, seats: [seatOf(1), seatOf(3)] },
      contacts: new Map(
        [1, 3].map((each) => [
          `registration-${each}`,
          { name: `Naam ${each}`, email: '', phone: '', words: '' },
        ]),
      ),
    });
    expect(html.indexOf('Naam 3')).toBeLessThan(html.indexOf('Naam 1'));
  });

  it('gets no letter on an old extract, and none without an address', async () => {
    const stale = shown({ mail: { ...mail, writable: both, stale: true } });
    expect(await htmlFaults(stale)).toEqual([]);
    expect(stale).toContain('ouder dan 14 dagen');
    expect(stale).not.toContain('Maak 2 brieven');
    expect(shown({ mail })).toContain('Van 2 mensen weten wij geen adres');
  });

  it('is printed in house once the letter was made, and offered nothing to who only reads', async () => {
    const made = { ...mail, missed: [{ ...missed, letterAt: when }], secret: both };
    const html = shown({ mail: made });
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('/plaatsen/brieven.pdf');
    expect(html).toContain('Er zijn geheime adressen bij.');
    expect(shown({ mail: made, person: readerPerson, contacts: new Map() })).not.toContain('brieven.pdf');
  });
});

describe('a seat that came free', () => {
  const free = { ...room, seats: [seatOf(9, { state: 'declined', answeredAt: when })] };

  it('can still be taken back by who left it, until somebody else was asked', () => {
    expect(shown({ room: free })).toContain('Komt toch');
    const why = { ...free, seats: [seatOf(3, { state: 'declined', because: 'Ik ben de bakker.' })] };
    expect(shown({ room: why })).toContain('Ik ben de bakker.');
    expect(shown({ room: why, contacts: new Map() })).not.toContain('bakker');
    const given = shown({ room: { ...free, records: [replaced] } });
    expect(given).not.toContain('Komt toch');
    expect(given).not.toContain('Vraag de volgende');
  });

  it('can be filled again after the group was complete', () => {
    const html = shown({ assembly: { ...assembly, state: 'filled' }, room: free });
    expect(html).toContain('Vraag de volgende');
    expect(html).toContain('er is een plaats vrijgekomen');
    expect(html).not.toContain('/plaatsen/compleet');
  });

  it('is not noted as taken when somebody types a reason and presses Enter', () => {
    const [, forms] = /<summary>Noteer een antwoord van nummer 3(.*?)<\/details>/s.exec(shown()) ?? [];
    const [reasons = ''] = /<form[^>]*><label[^>]*>Komt niet.*?<\/form>/s.exec(forms ?? '') ?? [];
    expect(reasons).toContain('value="declined"');
    expect(reasons).not.toContain('value="accepted"');
  });
});

describe('the list to call from', () => {
  it('is right HTML with people and without', async () => {
    expect(await htmlFaults(called())).toEqual([]);
    const empty = called({ room: { ...room, seats: [] } });
    expect(await htmlFaults(empty)).toEqual([]);
    expect(empty).toContain('Iedereen heeft geantwoord');
  });

  it('shows only who has not answered yet', () => {
    expect(called()).toContain('J. de Vries');
    expect(called().match(/href="tel:/g)).toHaveLength(1);
    expect(called()).toContain('Nog te bellen: 1 persoon');
  });
});

describe('the form about alternates', () => {
  it('reads a share for everybody and for the groups that differ', () => {
    const read = reservesForm({ reserves: '5', blijft: '80', 'blijft-0-1': '60' }, assembly.categories);
    expect(read).toEqual({
      ok: true,
      input: {
        people: 5,
        stay: { everybody: 80, groups: [{ category: 'Leeftijd', value: '50+', stays: 60 }] },
      },
    });
  });

  it('keeps what was typed when something is wrong', () => {
    const read = reservesForm({ reserves: '', blijft: '180' }, assembly.categories);
    if (read.ok) throw new Error('nothing was wrong');
    expect(Object.keys(read.form.errors)).toEqual(['reserves', 'blijft']);
    expect(shown({ form: read.form })).toContain('value="180"');
  });
});
