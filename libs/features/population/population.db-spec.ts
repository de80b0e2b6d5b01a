// Proves the counts, the candidates, the contacts and the memory of who was asked, as the web program may see them.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Randomness } from '#platform/randomness/randomness.js';
import { Audit } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { Keyring } from '#platform/secrets/keyring.js';
import type { Transactions } from '#platform/database/transactions.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { areasTable } from './areas.table.js';
import type { Audience } from './audience.js';
import { ContactBurden } from './contact-burden.service.js';
import { ContactLedger } from './contact-ledger.service.js';
import { ContactLedgerStore } from './contact-ledger.store.js';
import { ContactsStore } from './contacts.store.js';
import { FramesStore } from './frames.store.js';
import { framesTable } from './frames.table.js';
import { ossAreas } from './oss-areas.js';
import { PersonsStore } from './persons.store.js';
import { Population } from './population.service.js';

const FRAME = '00000000-0000-4000-8000-0000000000f1';
const POLL = '00000000-0000-4000-8000-000000000001';
const OTHER_POLL = '00000000-0000-4000-8000-000000000002';
const everybody: Audience = { areas: [], ageFrom: 0, ageTo: 120 };
const populationUnder = (secret: string): Population => {
  const persons = new PersonsStore();
  const keyring = new Keyring({ secret }, new Randomness());
  const audit = new Audit(new Clock(), keyring);
  const store = new ContactLedgerStore();
  const ledger = new ContactLedger(keyring, persons, store, new ContactBurden(store, audit));
  return new Population(new FramesStore(), persons, new ContactsStore(), ledger, audit);
};
const TODAY = '2026-11-01';
const population = populationUnder('ab'.repeat(32));

describe('the population', () => {
  let db: TestDatabase;
  let web: Transactions;

  beforeAll(async () => {
    db = await freshDatabase([areasTable, framesTable]);
    web = await db.as('samenspel_web');
    await web.run((tx) => population.addAreas(tx, ossAreas));
    await web.run(async (tx) => {
      await new FramesStore().add(tx, {
        id: FRAME,
        name: 'Proefbestand',
        purpose: 'Peiling',
        source: 'BRP',
        extractedOn: '2026-11-01',
        deleteBy: '2027-02-01',
        importedAt: new Date('2026-11-02T10:00:00Z'),
        importedBy: POLL,
        fileDigest: '',
        persons: 60,
        households: 20,
        refused: 0,
        mutatedUntil: null,
        erasedAt: null,
      });
      // Three to an address, 15 in an institution; areas 01 to 03, born 1940 to 1999.
      await tx.change(
        `insert into frame_person
         select $1, 'p' || n, case when n < 15 then 'home' else 'h' || n / 3 end, '0' || 1 + n % 3, 1940 + n, 'female',
                '5341AB', (n / 3)::text, '', '', n = 7, case when n = 20 then 'deceased' else '' end
         from generate_series(0, 59) as n`,
        [FRAME],
      );
    });
  });
  afterAll(() => db.close());

  it('adds areas once', async () => {
    expect(await web.run((tx) => population.addAreas(tx, ossAreas))).toBe(0);
    expect((await web.read((tx) => population.areas(tx))).map((area) => area.name)).toEqual(
      ossAreas.map((area) => area.name),
    );
  });

  it('counts people and addresses per area, without those who are gone', async () => {
    const count = await web.read((tx) => population.count(tx, FRAME, everybody));
    expect(count.persons).toBe(59);
    expect(count.perArea).toHaveLength(11);
    expect(count.perArea[2]).toEqual({ area: '03', persons: 19, households: 15 });
    expect(count.perArea[10]).toEqual({ area: '11', persons: 0, households: 0 });
  });

  it('counts only the areas and ages of the audience', async () => {
    const count = await web.read((tx) =>
      population.count(tx, FRAME, { areas: ['01'], ageFrom: 27, ageTo: 32 }),
    );
    expect(count).toEqual({
      persons: 2,
      households: 2,
      perArea: [{ area: '01', persons: 2, households: 2 }],
    });
  });

  it('gives the candidates of the audience in one fixed order', async () => {
    const candidates = await web.read((tx) =>
      population.candidates(tx, FRAME, { areas: ['02'], ageFrom: 18, ageTo: 120 }),
    );
    expect(candidates).toHaveLength(20);
    expect(candidates.map((each) => each.pseudonym)).toEqual(candidates.map((each) => each.pseudonym).sort());
    expect(candidates[0]).toEqual({
      pseudonym: 'p1',
      area: '02',
      birthYear: 1941,
      gender: 'female',
      household: 'home',
      postcode: '5341AB',
      houseNumber: '0',
      houseLetter: '',
      houseAddition: '',
      secret: false,
    });
  });

  it('knows how the drawn are reached, in the order asked', async () => {
    await web.run(async (tx) => {
      await tx.change(
        `insert into person_name values ($1, 'p7', 'J', 'de', 'Vries', '', 'Jansen', 'N', 'Hoogstraat', 'Oss')`,
        [FRAME],
      );
      await tx.change(
        `insert into person_email values ($1, 'p7', 'j@voorbeeld.invalid', 'panel', 'ja', now())`,
        [FRAME],
      );
    });
    const contacts = await web.read((tx) => population.contacts(tx, FRAME, ['p20', 'nobody', 'p7']));
    expect(contacts).toEqual([
      {
        pseudonym: 'p20',
        salutation: 'Beste bewoner',
        addressLines: [],
        email: null,
        secret: false,
        gone: 'deceased',
      },
      {
        pseudonym: 'p7',
        salutation: 'Beste J. de Vries-Jansen',
        addressLines: ['J. de Vries-Jansen', 'Hoogstraat 2', '5341 AB  OSS'],
        email: 'j@voorbeeld.invalid',
        secret: true,
        gone: '',
      },
    ]);
  });

  describe('after some were asked and some declined', () => {
    beforeAll(() =>
      web.run(async (tx) => {
        const asked = { frameId: FRAME, subjectId: OTHER_POLL, kind: 'invitation' as const };
        await population.recordContacts(tx, { ...asked, pseudonyms: ['p30', 'p3'], on: '2026-10-01' });
        await population.recordContacts(tx, { ...asked, pseudonyms: ['p40'], on: '2025-01-01' });
        const on = '2026-10-05';
        await population.optOut(tx, { pseudonym: 'p50', subjectId: null, level: 'all-polls', on });
        await population.optOut(tx, { pseudonym: 'p51', subjectId: OTHER_POLL, level: 'this-poll', on });
        await population.optOut(tx, { pseudonym: 'p52', subjectId: POLL, level: 'reminders', on });
      }),
    );

    const leftOut = (subjectId: string, quietMonths: number) =>
      web.read((tx) => population.leftOut(tx, FRAME, { subjectId, quietMonths, today: TODAY }));

    it('leaves out who was asked, with the people at the same address, and who declined', async () => {
      expect(Object.fromEntries(await leftOut(POLL, 6))).toEqual({
        p30: 'asked-recently',
        p31: 'asked-recently',
        p32: 'asked-recently',
        p3: 'asked-recently',
        p50: 'opted-out',
      });
    });

    it('looks back as far as it is asked to', async () => {
      expect([...(await leftOut(POLL, 0)).keys()]).toEqual(['p50']);
      expect((await leftOut(POLL, 24)).get('p40')).toBe('asked-recently');
    });

    it('knows a no to one poll only for that poll', async () => {
      expect((await leftOut(OTHER_POLL, 0)).get('p51')).toBe('opted-out');
    });

    it('leaves out a person, or everybody at an address, that was asked as often as may be', async () => {
      const contact = (pseudonym: string, on: string) =>
        web.run((tx) =>
          population.recordContacts(tx, {
            ...{ frameId: FRAME, subjectId: randomUUID(), kind: 'invitation' },
            pseudonyms: [pseudonym],
            on,
          }),
        );
      for (const on of ['2025-12-01', '2026-01-01']) await contact('p20', on);
      await contact('p25', '2025-10-01');
      for (const on of ['2026-02-01', '2026-03-01', '2025-10-31']) await contact('p31', on);
      const found = await leftOut(POLL, 0);
      expect(found.get('p20')).toBe('asked-enough');
      expect(found.get('p25')).toBeUndefined();
      // Of the household of p30, p31 and p32 one was asked once and one twice within twelve months.
      expect([found.get('p30'), found.get('p31'), found.get('p32')]).toEqual(
        Array.from({ length: 3 }, () => 'asked-enough'),
      );
      expect((await leftOut(POLL, 6)).get('p30')).toBe('asked-recently');
    });

    it('tells before each message who declined it', async () => {
      const question = { subjectId: POLL, pseudonyms: ['p1', 'p50', 'p51', 'p52'] };
      const declined = (kind: 'invitation' | 'reminder') =>
        web.read((tx) => population.declined(tx, { ...question, kind }));
      expect([...(await declined('invitation'))]).toEqual(['p50']);
      expect([...(await declined('reminder'))]).toEqual(['p50', 'p52']);
    });

    it('means nothing to whoever does not hold the key', async () => {
      const stranger = populationUnder('cd'.repeat(32));
      const question = { subjectId: POLL, quietMonths: 24, today: TODAY };
      expect((await web.read((tx) => stranger.leftOut(tx, FRAME, question))).size).toBe(0);
    });
  });
});
