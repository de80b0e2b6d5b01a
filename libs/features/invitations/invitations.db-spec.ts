// Proves that invitations are made once, found by link and code only, and lose their codes with the key.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StillClock } from '#platform/clock/clock.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { Keyring } from '#platform/secrets/keyring.js';
import { openBox, sealBox } from '#platform/secrets/sealed-box.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import type { Invitation, Invitee } from './invitation.js';
import { InvitationCodes } from './invitation-codes.service.js';
import { Invitations } from './invitations.service.js';
import { InvitationsStore } from './invitations.store.js';
import { invitationTable } from './invitations.table.js';
import { SubjectKeys } from './subject-keys.service.js';
import { SubjectKeysStore } from './subject-keys.store.js';

const SUBJECT = '00000000-0000-4000-8000-000000000001';
const FRAME = '00000000-0000-4000-8000-0000000000f1';
const dice = new Randomness();
const clock = new StillClock(new Date('2027-03-02T09:00:00Z'));
const keyring = new Keyring({ secret: 'ab'.repeat(32) }, dice);
const invitations = new Invitations(
  new InvitationsStore(),
  new SubjectKeys(new SubjectKeysStore(), keyring, dice, clock),
  new InvitationCodes(keyring),
  dice,
  clock,
);

const invitees = Array.from({ length: 400 }, (_, index): Invitee => ({
  pseudonym: `p${index}`,
  inclusionProbability: 1 / (10 * (1 + (index % 3))),
  area: `area ${index % 4}`,
  birthYear: 1935 + (index % 70),
  gender: index % 2 === 0 ? 'v' : 'm',
  hasEmail: index % 4 === 0,
  secret: index % 50 === 1,
}));

describe('invitations', () => {
  let db: TestDatabase;
  let made: readonly Invitation[];

  beforeAll(async () => {
    db = await freshDatabase([invitationTable]);
    const web = await db.as('samenspel_web');
    await web.run((tx) =>
      invitations.enrol(tx, { subjectId: SUBJECT, frameId: FRAME, letters: true }, invitees),
    );
    made = await web.read((tx) => invitations.ofSubject(tx, SUBJECT));
  });
  afterAll(() => db.close());

  it('go out by e-mail where there is an address, by letter otherwise, and secret addresses are printed in house', async () => {
    const counts = await db.transactions.read((tx) => invitations.channelCounts(tx, SUBJECT));
    expect(counts).toEqual({ email: 100, letter: 292, ownPrint: 8 });
  });

  it('carry classes of which every combination holds at least ten people', async () => {
    const sizes = await db.transactions.read((tx) =>
      tx.query<{ size: number }>(
        'select count(*)::integer as size from invitation group by weight_class, background',
      ),
    );
    expect(sizes.length).toBeGreaterThan(10);
    expect(Math.min(...sizes.map((each) => each.size))).toBeGreaterThanOrEqual(10);
  });

  it('are found by their own link and code, and the link is not the code', async () => {
    const [one] = made;
    if (!one) throw new Error('no invitation was made');
    await db.transactions.read(async (tx) => {
      const link = (await invitations.linkFor(tx, [one])).get(one.id) ?? '';
      const code = (await invitations.codeFor(tx, [one])).get(one.id) ?? '';
      expect(link).toMatch(/^[A-Za-z0-9_-]{22}$/);
      expect(await invitations.byLink(tx, link)).toEqual({ ...one, answered: false });
      expect(await invitations.byCode(tx, ` ${code.toLowerCase().slice(0, 4)}-${code.slice(4)}`)).toEqual({
        ...one,
        answered: false,
      });
      expect((await invitations.byOptOut(tx, invitations.optOutTokenFor(one.id)))?.id).toBe(one.id);
      expect(await invitations.byLink(tx, invitations.optOutTokenFor(one.id))).toBeUndefined();
      expect(await invitations.byLink(tx, code)).toBeUndefined();
    });
  });

  it('are never found with one wrong character', async () => {
    const [one] = made;
    if (!one) throw new Error('no invitation was made');
    await db.transactions.read(async (tx) => {
      const code = (await invitations.codeFor(tx, [one])).get(one.id) ?? '';
      for (const position of Array.from(code).keys()) {
        for (const other of '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.replace(code.charAt(position), '')) {
          const typed = code.slice(0, position) + other + code.slice(position + 1);
          expect(await invitations.byCode(tx, typed)).toBeUndefined();
        }
      }
    });
  });

  it('have codes and links that are all different', async () => {
    await db.transactions.read(async (tx) => {
      expect(new Set((await invitations.codeFor(tx, made)).values()).size).toBe(400);
      expect(new Set((await invitations.linkFor(tx, made)).values()).size).toBe(400);
    });
  });

  it('weigh what the draw says, per class', async () => {
    const weights = await db.transactions.read((tx) => invitations.weights(tx, SUBJECT));
    const total = weights.reduce((sum, each) => sum + each.invited * each.weight, 0);
    expect(total).toBeCloseTo(invitees.reduce((sum, each) => sum + 1 / each.inclusionProbability, 0));
  });

  it('leave out people without e-mail when there are no letters', async () => {
    const subjectId = '00000000-0000-4000-8000-000000000002';
    const counts = await db.transactions.run((tx) =>
      invitations.enrol(tx, { subjectId, frameId: FRAME, letters: false }, invitees),
    );
    expect(counts).toEqual({ email: 100, letter: 0, ownPrint: 0 });
  });

  it('cannot be made twice for one subject', async () => {
    const again = db.transactions.run((tx) =>
      invitations.enrol(tx, { subjectId: SUBJECT, frameId: FRAME, letters: true }, invitees),
    );
    await expect(again).rejects.toThrow();
  });

  it('let the web program seal an answer, and only the worker open it', async () => {
    const web = await db.as('samenspel_web');
    const worker = await db.as('samenspel_worker');
    const publicKey = await web.read((tx) => invitations.answerPublicKey(tx, SUBJECT));
    const keys = await worker.read((tx) => invitations.openAnswerKey(tx, SUBJECT));
    if (!publicKey || !keys) throw new Error('the keys are missing');
    const box = sealBox(publicKey, Buffer.from('ja'), SUBJECT);
    expect(openBox(keys, box, SUBJECT)?.toString()).toBe('ja');
    await expect(web.read((tx) => invitations.openAnswerKey(tx, SUBJECT))).rejects.toThrow(
      /permission denied/,
    );
  });

  it('lose their links and codes with the key, but are still recognised', async () => {
    const [one] = made;
    if (!one) throw new Error('no invitation was made');
    const link = await db.transactions.read(
      async (tx) => (await invitations.linkFor(tx, [one])).get(one.id) ?? '',
    );
    await db.transactions.run((tx) => invitations.destroyCodeKey(tx, SUBJECT));
    await expect(db.transactions.read((tx) => invitations.linkFor(tx, made))).rejects.toThrow(/destroyed/);
    expect((await db.transactions.read((tx) => invitations.byLink(tx, link)))?.id).toBe(one.id);
  });
});
