// Proves that invitations are made once, found by link and code only, and lose their codes with the key.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StillClock } from '#platform/clock/clock.js';
import { openBox, sealBox } from '#platform/secrets/sealed-box.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { featuresOn, type Features } from '../../../test/support/features.js';
import { putPeople } from '../../../test/support/people.js';
import type { Invitation } from './invitation.js';
import { InvitationsModule } from './invitations.module.js';
import { Invitations } from './invitations.service.js';
import { invitationTable } from './invitations.table.js';
import { OptOuts } from './opt-outs.service.js';

const SUBJECT = '00000000-0000-4000-8000-000000000001';
const FRAME = '00000000-0000-4000-8000-0000000000f1';
const clock = new StillClock(new Date('2027-03-02T09:00:00Z'));

const selected = Array.from({ length: 400 }, (_, index) => ({
  pseudonym: `p${index}`,
  inclusionProbability: 1 / (10 * (1 + (index % 3))),
}));
const launch = { subjectId: SUBJECT, frameId: FRAME, letters: true, selected };

describe('invitations', () => {
  let db: TestDatabase;
  let features: Features;
  let invitations: Invitations;
  let made: readonly Invitation[];

  beforeAll(async () => {
    db = await freshDatabase([invitationTable]);
    await db.transactions.run((tx) => putPeople(tx, FRAME, 400));
    features = await featuresOn(db, { modules: [InvitationsModule], clock });
    invitations = features.get(Invitations);
    await features.transactions.run((tx) => invitations.invite(tx, launch));
    made = await features.transactions.read((tx) => invitations.ofSubject(tx, SUBJECT));
  });
  afterAll(async () => {
    await features.close();
    await db.close();
  });

  it('go out by e-mail where there is an address, by letter otherwise, and secret addresses are printed in house', async () => {
    const counts = await db.transactions.read((tx) => invitations.channelCounts(tx, SUBJECT));
    expect(counts).toEqual({ email: 100, letter: 291, ownPrint: 8 });
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
      expect(new Set((await invitations.codeFor(tx, made)).values()).size).toBe(399);
      expect(new Set((await invitations.linkFor(tx, made)).values()).size).toBe(399);
    });
  });

  it('weigh what the draw says, per class', async () => {
    const weights = await db.transactions.read((tx) => invitations.weights(tx, SUBJECT));
    const total = weights.reduce((sum, each) => sum + each.invited * each.weight, 0);
    const asked = selected.filter((each) => each.pseudonym !== 'p13');
    expect(total).toBeCloseTo(asked.reduce((sum, each) => sum + 1 / each.inclusionProbability, 0));
  });

  it('are counted beforehand exactly as they are made', async () => {
    const forecast = await features.transactions.read((tx) => invitations.forecast(tx, launch));
    expect(forecast).toEqual({
      drawn: 400,
      emails: 100,
      letters: 299,
      ownPrint: 8,
      withoutAddress: 0,
      unreachable: 0,
      gone: 1,
      declined: 0,
    });
  });

  it('leave out people without e-mail when there are no letters', async () => {
    const subjectId = '00000000-0000-4000-8000-000000000002';
    const reach = await features.transactions.run((tx) =>
      invitations.invite(tx, { ...launch, subjectId, letters: false }),
    );
    expect(reach).toMatchObject({ emails: 100, letters: 0, unreachable: 299, gone: 1 });
  });

  it('cannot be made twice for one subject', async () => {
    const again = features.transactions.run((tx) => invitations.invite(tx, launch));
    await expect(again).rejects.toThrow();
  });

  it('end with a no, for who says so by the link in the mail', async () => {
    const outs = features.get(OptOuts);
    const [one] = made;
    if (!one) throw new Error('no invitation was made');
    await features.transactions.run(async (tx) => {
      expect(await outs.optOut(tx, 'A'.repeat(22), 'this-poll')).toEqual({
        ok: false,
        refused: 'unknown-link',
      });
      expect(await outs.optOut(tx, invitations.optOutTokenFor(one.id), 'this-poll')).toEqual({ ok: true });
      expect(await outs.optOut(tx, invitations.optOutTokenFor(one.id), 'this-poll')).toEqual({ ok: true });
      expect((await invitations.withIds(tx, [one.id]))[0]?.withdrawn).toBe('opted-out');
      expect((await invitations.forecast(tx, launch)).declined).toBe(1);
    });
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
