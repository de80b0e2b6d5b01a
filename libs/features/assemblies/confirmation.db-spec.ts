// Proves that who registers gets one confirmation, as long as the registration stands, and that nobody slips in after the close.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeliveriesModule, Mailings, type Composed, type Mailing } from '#features/deliveries/index.js';
import { DrawsModule } from '#features/draws/index.js';
import { InvitationsModule } from '#features/invitations/index.js';
import { SYSTEM } from '#platform/audit/audit.js';
import { StillClock } from '#platform/clock/clock.js';
import { anOpenAssembly, linksTo } from '../../../test/support/an-assembly.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { featuresOn, type Features } from '../../../test/support/features.js';
import { putPeople } from '../../../test/support/people.js';
import { AssembliesModule } from './assemblies.module.js';
import { AssemblyMail } from './assembly-mail.service.js';
import type { Assembly } from './assembly.js';
import { OpenAssembly } from './open-assembly.service.js';
import type { RegistrationInput } from './registration.js';
import { Registrations } from './registrations.service.js';

const UNTIL = new Date('2027-03-20T23:00:00Z');
const clock = new StillClock(new Date('2027-03-02T09:00:00Z'));
let database: TestDatabase;
let features: Features;
let assembly: Assembly;
let links: readonly string[];

const reachedAt = (email: string): RegistrationInput => ({
  contact: { name: 'A. Bakker', email, phone: '0412 34 56 78', words: '' },
  given: { Woning: 'koopwoning' },
  reserve: true,
});
const register = (place: number, email: string) =>
  features.transactions.run((tx) =>
    features.get(Registrations).register(tx, links[place] ?? '', reachedAt(email)),
  );
const confirmations = async (): Promise<readonly Mailing[]> =>
  (await features.transactions.read((tx) => features.get(Mailings).progress(tx, assembly.id)))
    .map(({ mailing }) => mailing)
    .filter(({ kind }) => kind === 'registered');
const recipients = async (): Promise<readonly string[]> => {
  const rows = await database.transactions.read((tx) =>
    tx.query<{ id: string }>(
      `select recipient_id as id from delivery join mailing on mailing.id = mailing_id
       where kind = 'registered' order by not_before, recipient_id`,
    ),
  );
  return rows.map(({ id }) => id);
};
async function composed(): Promise<readonly Composed[]> {
  const [mailing] = await confirmations();
  if (!mailing) throw new Error('nothing is confirmed');
  const ids = await recipients();
  const made = await features.transactions.read((tx) => features.get(AssemblyMail).compose(tx, mailing, ids));
  return ids.flatMap((id) => made?.get(id) ?? []);
}
const textOf = (one: Composed | undefined): string => {
  if (one?.kind !== 'send') throw new Error(`this message is held back: ${one?.because ?? 'there is none'}`);
  const joined = one.body.text.replaceAll(/=\r?\n/g, '').replaceAll('%', '%25');
  return `${one.subject}\n${decodeURIComponent(joined.replaceAll(/=([0-9A-F]{2})/g, '%$1'))}`;
};

beforeAll(async () => {
  database = await freshDatabase();
  const frameId = randomUUID();
  await database.transactions.run((tx) => putPeople(tx, frameId, 400));
  await database.transactions.run((tx) =>
    tx.change(`update frame set extracted_on = '2027-03-02' where id = $1`, [frameId]),
  );
  const modules = [AssembliesModule, DrawsModule, DeliveriesModule, InvitationsModule];
  features = await featuresOn(database, { modules, clock });
  assembly = await anOpenAssembly(features, { frameId, registerUntil: UNTIL, today: '2027-03-02' });
  links = await linksTo(features, assembly);
});
afterAll(async () => {
  await features.close();
  await database.close();
});

describe('the confirmation of a registration', () => {
  it('goes once to each, in one mailing, however often somebody changes what they filled in', async () => {
    await Promise.all([register(0, 'een@resident.invalid'), register(1, 'twee@resident.invalid')]);
    await register(0, 'een@resident.invalid');
    await register(2, '');
    expect(await confirmations()).toHaveLength(1);
    expect(await recipients()).toHaveLength(2);
  });

  it('says what happens now, and leads to the own registration and to the draw', async () => {
    const text = textOf((await composed())[0]);
    expect(text).toContain('is binnen');
    expect(text).toContain('tot en met zaterdag 20 maart 2027');
    expect(text).toMatch(/\/aanmelden\/[A-Za-z0-9_-]{22}/);
    expect(text).toContain(`/burgerberaden/${assembly.slug}`);
  });

  it('is held back for who took the registration back, and still goes after the close', async () => {
    await features.transactions.run((tx) => features.get(Registrations).withdraw(tx, links[0] ?? ''));
    clock.moveTo(UNTIL);
    await features.transactions.run((tx) => features.get(OpenAssembly).close(tx, assembly.id, SYSTEM));
    expect((await confirmations()).map(({ state }) => state)).toEqual(['queued']);
    const made = await composed();
    expect(made.filter(({ kind }) => kind === 'suppress')).toHaveLength(1);
    expect(textOf(made.find(({ kind }) => kind === 'send'))).not.toContain('Anderen kunnen zich nog');
  });

  it('goes to nobody once the pool is sealed, and nobody comes in any more', async () => {
    expect(await register(3, 'drie@resident.invalid')).toEqual({ ok: false, refused: 'closed' });
    await database.transactions.run((tx) =>
      tx.change(`update assembly set state = 'sealed' where id = $1`, [assembly.id]),
    );
    expect((await composed()).map(({ kind }) => kind)).toEqual(['suppress', 'suppress']);
  });
});
