// Proves through the real web program that looking changes nothing, a button does, and a mail program can say no by itself.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Invitations, InvitationsModule } from '#features/invitations/index.js';
import { StillClock } from '#platform/clock/clock.js';
import { freshDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { featuresOn, TEST_FEATURES_SECRET, type Features } from '../../../../../test/support/features.js';
import { anOpenPoll, OPENED, type OpenPoll } from '../../../../../test/support/open-poll.js';
import { startWeb, type Site } from '../../../../../test/support/program.js';

describe('saying no by the link in a mail', () => {
  let db: TestDatabase;
  let web: Site;
  let features: Features;
  let poll: OpenPoll;

  beforeAll(async () => {
    db = await freshDatabase();
    poll = await anOpenPoll(db);
    features = await featuresOn(db, { modules: [InvitationsModule], clock: new StillClock(OPENED) });
    web = await startWeb(db.url, { SAMENSPEL_SECRET: TEST_FEATURES_SECRET });
  });
  afterAll(async () => {
    await web.stop();
    await features.close();
    await db.close();
  });

  const linkOf = (person: number): string =>
    `${web.address}/afmelden/${features.get(Invitations).optOutTokenFor(poll.invitations[person]?.id ?? '')}`;
  const withdrawn = async (person: number): Promise<string | undefined> => {
    const ids = [poll.invitations[person]?.id ?? ''];
    const found = await features.transactions.read((tx) => features.get(Invitations).withIds(tx, ids));
    return found[0]?.withdrawn;
  };
  const post = (url: string, body: string, headers: Record<string, string>): Promise<Response> =>
    fetch(url, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });

  it('changes nothing by looking, however often', async () => {
    for (let time = 0; time < 20; time += 1) expect((await fetch(linkOf(1))).status).toBe(200);
    await fetch(linkOf(1), { method: 'HEAD' });
    expect((await fetch(`${linkOf(1)}/een-klik`)).status).toBe(404);
    expect(await withdrawn(1)).toBe('');
  });

  it('is done by the button, once and for all', async () => {
    const answer = await post(linkOf(1), 'keuze=all-polls', { 'sec-fetch-site': 'same-origin' });
    expect(answer.status).toBe(200);
    expect(await withdrawn(1)).toBe('opted-out');
  });

  it('is done by a mail program without cookies, pages or redirects', async () => {
    const answer = await post(`${linkOf(2)}/een-klik`, 'List-Unsubscribe=One-Click', {
      origin: 'https://mail.invalid',
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await withdrawn(2)).toBe('opted-out');
  });

  it('needs the whole link', async () => {
    const half = linkOf(3).slice(0, -1);
    expect((await post(half, 'keuze=this-poll', { 'sec-fetch-site': 'same-origin' })).status).toBe(404);
    await post(`${half}/een-klik`, '', {});
    expect(await withdrawn(3)).toBe('');
  });

  it('cannot be done to somebody by another site', async () => {
    const answer = await post(linkOf(3), 'keuze=all-polls', { 'sec-fetch-site': 'cross-site' });
    expect(answer.status).toBe(403);
    expect(await withdrawn(3)).toBe('');
  });
});
