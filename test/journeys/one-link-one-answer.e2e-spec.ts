// Proves over HTTP that one link gives one answer: sent a hundred times at once, tapped twice, on two
// devices, in two tabs, with the back button, and with the line cut after any question.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Shuffler } from '#features/answers/index.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import {
  anOpenPoll,
  answeringFeatures,
  FEATURES_SECRET,
  setState,
  type OpenPoll,
} from '../support/open-poll.js';
import { startWeb, type Site } from '../support/program.js';
import { fillIn, residentAt, sampleAnswers, send } from '../support/resident.js';

let db: TestDatabase;
let poll: OpenPoll;
let web: Site;
beforeAll(async () => {
  db = await freshDatabase();
  poll = await anOpenPoll(db);
  web = await startWeb(db.url, { SAMENSPEL_SECRET: FEATURES_SECRET, LOG_LEVEL: 'debug' });
});
afterAll(async () => {
  await web.stop();
  await db.close();
});

const linkOf = (person: number): string => [...poll.links.values()][person] ?? '';
const inbox = async (): Promise<number> => {
  const [row] = await db.transactions.read((tx) =>
    tx.query<{ count: number }>('select count(*)::integer as count from answers.inbox'),
  );
  return row?.count ?? 0;
};

describe('one link', () => {
  it('sent a hundred times at the same moment gives one answer, and a hundred times thanks', async () => {
    await fillIn(web.address, linkOf(0), 'samen');
    const residents = await Promise.all(
      Array.from({ length: 100 }, async () => {
        const resident = residentAt(web.address);
        await resident.press(`/p/${linkOf(0)}/start`);
        return resident;
      }),
    );
    const responses = await Promise.all(residents.map(send));
    expect(responses.map((response) => response.headers.get('location'))).toEqual(
      Array.from({ length: 100 }, () => '/bedankt'),
    );
    expect(await inbox()).toBe(1);
  });

  it('goes on where it was on another device, and is over on both once it is sent', async () => {
    const before = await inbox();
    const phone = await fillIn(web.address, linkOf(1), 'telefoon');
    const laptop = residentAt(web.address);
    expect(await (await laptop.open(`/p/${linkOf(1)}`)).text()).toContain('Ga verder');
    const started = await laptop.press(`/p/${linkOf(1)}/start`);
    expect(started.headers.get('location')).toBe('/vragen/controle');
    await send(laptop);
    expect(await (await phone.open('/vragen/2')).text()).toContain('U hebt al geantwoord');
    const tooLate = await phone.press('/vragen/2', { cijfer: '1' });
    expect(await tooLate.text()).toContain('U hebt al geantwoord');
    await send(phone);
    expect(await inbox()).toBe(before + 1);
  });

  it('tapped twice everywhere goes one page on each time, and gives one answer', async () => {
    const before = await inbox();
    const resident = residentAt(web.address);
    const twice = async (path: string, fields = {}): Promise<readonly (string | null)[]> => {
      const both = await Promise.all([resident.press(path, fields), resident.press(path, fields)]);
      return both.map(({ headers }) => headers.get('location'));
    };
    expect(await twice(`/p/${linkOf(8)}/start`)).toEqual(['/vragen/1', '/vragen/1']);
    for (const [index, fields] of sampleAnswers('dubbel').entries()) {
      const next = index === 2 ? '/vragen/controle' : `/vragen/${index + 2}`;
      expect(await twice(`/vragen/${index + 1}`, fields)).toEqual([next, next]);
    }
    expect(await twice('/vragen/verstuur')).toEqual(['/bedankt', '/bedankt']);
    expect((await send(resident)).headers.get('location')).toBe('/bedankt');
    expect(await inbox()).toBe(before + 1);
  });

  it('open in two tabs keeps the last word of each question, and gives one answer', async () => {
    const before = await inbox();
    const tab = await fillIn(web.address, linkOf(9), 'eerste tab');
    const other = await fillIn(web.address, linkOf(9), 'tweede tab');
    expect(await (await tab.open('/vragen/controle')).text()).toContain('tweede tab');
    await Promise.all([send(tab), send(other)]);
    expect(await inbox()).toBe(before + 1);
  });

  it('goes back with the button of the browser without losing an answer, also after sending', async () => {
    const before = await inbox();
    const resident = await fillIn(web.address, linkOf(10), 'terug');
    expect(await (await resident.open('/vragen/2')).text()).toMatch(/value="8"[^>]* checked/);
    await resident.press('/vragen/2', { cijfer: '9' });
    expect(await (await resident.open('/vragen/controle')).text()).toContain('terug');
    expect((await send(resident)).headers.get('location')).toBe('/bedankt');
    expect(await (await resident.open('/vragen/controle')).text()).toContain('U hebt al geantwoord');
    expect((await send(resident)).headers.get('location')).toBe('/bedankt');
    expect(await inbox()).toBe(before + 1);
  });

  const CUTS = ['on the way out', 'on the way back'] as const;
  const everyCut = sampleAnswers('lijn').flatMap((_, index) =>
    CUTS.map((cut, which) => ({ question: index + 1, cut, person: 11 + 2 * index + which })),
  );
  it.each(everyCut)(
    'with the line cut at question $question $cut loses at most that page, and gives one answer',
    async ({ question, cut, person }) => {
      const before = await inbox();
      const first = residentAt(web.address);
      await first.press(`/p/${linkOf(person)}/start`);
      for (const [index, fields] of sampleAnswers('lijn').slice(0, question).entries()) {
        if (index + 1 < question) await first.press(`/vragen/${index + 1}`, fields);
        if (index + 1 === question) await first.loseLine(cut, `/vragen/${question}`, fields);
      }
      const again = residentAt(web.address);
      const place = (await again.press(`/p/${linkOf(person)}/start`)).headers.get('location');
      const kept = cut === 'on the way back' ? question + 1 : question;
      expect(place).toBe(kept > 3 ? '/vragen/controle' : `/vragen/${kept}`);
      for (const [index, fields] of sampleAnswers('lijn').entries())
        if (index + 1 >= kept) await again.press(`/vragen/${index + 1}`, fields);
      await again.loseLine(cut, '/vragen/verstuur');
      expect(await inbox()).toBe(before + Number(cut === 'on the way back'));
      expect((await send(again)).headers.get('location')).toBe('/bedankt');
      expect(await inbox()).toBe(before + 1);
    },
  );

  it('is sent by its last question where staff left out the check page', async () => {
    const short = await anOpenPoll(db, { people: 12, checkPage: false });
    const [link = ''] = [...short.links.values()];
    const before = await inbox();
    const resident = residentAt(web.address);
    await resident.press(`/p/${link}/start`);
    const [first = {}, second = {}, third = {}] = sampleAnswers('kort');
    await resident.press('/vragen/1', first);
    await resident.press('/vragen/2', second);
    expect(await (await resident.open('/vragen/3')).text()).toContain('Verstuur');
    expect((await resident.press('/vragen/3', third)).headers.get('location')).toBe('/bedankt');
    expect(await inbox()).toBe(before + 1);
  });

  it('gives a receipt where staff chose so, with which the answer is found back after the close', async () => {
    const cijfer = { id: 'cijfer', kind: 'report-mark', text: 'Welk cijfer?', help: '' } as const;
    const questionnaire = {
      version: 1,
      questions: [{ ...cijfer, required: true, dontKnow: false }],
    } as const;
    const closing = await anOpenPoll(db, { people: 12, questionnaire, question: 'Goed zo?', receipts: true });
    const [link = ''] = [...closing.links.values()];
    const resident = residentAt(web.address);
    await resident.press(`/p/${link}/start`);
    await resident.press('/vragen/1', { cijfer: '8' });
    expect((await send(resident)).headers.get('location')).toBe('/bedankt');
    const thanks = await (await resident.open('/bedankt')).text();
    const [code = ''] = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(thanks) ?? [];
    expect(thanks).toContain('Uw controlecode');
    const list = `/peilingen/${closing.slug}/meegeteld`;
    expect((await residentAt(web.address).open(list)).status).toBe(404);
    await setState(db, closing.id, 'closed');
    const worker = await answeringFeatures(db, 'samenspel_worker');
    await worker.get(Shuffler).shuffle(closing.id);
    await worker.close();
    const look = async (typed: string): Promise<string> =>
      (await residentAt(web.address).press(list, { code: typed })).text();
    expect(await look(code.toLowerCase())).toContain('Ja, dit antwoord is meegeteld');
    expect(await look('K7QF-2M9D-X4R1-T0AB')).toContain('Deze code staat niet op de lijst');
    expect(await look('')).toContain('Dat zijn 16 letters en cijfers');
    const file = await (await residentAt(web.address).open(`${list}.txt`)).text();
    expect(file.match(/^[0-9a-f]{64}$/gm)).toHaveLength(1);
    expect(file).not.toContain(code);
  });

  it('says afterwards that the answer is in', async () => {
    const page = await (await residentAt(web.address).open(`/p/${linkOf(0)}`)).text();
    expect(page).toContain('U hebt al geantwoord');
    const started = await residentAt(web.address).press(`/p/${linkOf(0)}/start`);
    expect(started.headers.get('location')).toBe(`/p/${linkOf(0)}`);
    expect(started.headers.get('set-cookie')).toBeNull();
  });

  it('never lets a required question be skipped, whatever is typed in the address bar', async () => {
    const resident = residentAt(web.address);
    await resident.press(`/p/${linkOf(2)}/start`);
    for (const path of ['/vragen/3', '/vragen/0', '/vragen/99', '/vragen/controle', '/vragen'])
      expect((await resident.open(path)).headers.get('location')).toBe('/vragen/1');
    expect((await send(resident)).headers.get('location')).toBe('/vragen/1');
  });

  it('leaves not one line in the log of the program: no address, no page and no time', async () => {
    for (const path of [`/p/${linkOf(3)}`, '/p/onbekend', '/vragen', '/bedankt', '/later-verder'])
      await residentAt(web.address).open(path);
    const [boot = '', since] = web.output().split(/^(?=.*the web program listens)/m);
    expect(boot).toContain('Mapped');
    expect(since?.trim().split('\n')).toEqual([expect.stringContaining('the web program listens')]);
  });
});

describe('a link that is none', () => {
  it.each(['onbekend', 'A'.repeat(22), '%00', '..%2f..', 'a'.repeat(1500), '%zz', 'a'.repeat(4000)])(
    'leads to a friendly page (%.12s)',
    async (token) => {
      const response = await fetch(`${web.address}/p/${token}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('14 0412');
    },
  );

  it('asks to open the link again when there is no cookie', async () => {
    for (const path of ['/vragen', '/vragen/1', '/vragen/controle']) {
      expect(await (await residentAt(web.address).open(path)).text()).toContain('Open uw link nog een keer');
    }
    expect(await (await send(residentAt(web.address))).text()).toContain('Open uw link nog een keer');
  });

  it('keeps pages out of every cache', async () => {
    for (const path of [`/p/${linkOf(5)}`, '/vragen', '/bedankt', '/meedoen', '/later-verder']) {
      const response = await residentAt(web.address).open(path);
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('a letter code', () => {
  it('leads to the same page as the link, however it was typed', async () => {
    const [id = '', link = ''] = [...poll.links][7] ?? [];
    const code = poll.codes.get(id) ?? '';
    const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4, 8)} ${code.slice(8).replaceAll('0', 'o')}`;
    const response = await residentAt(web.address).press('/meedoen', { code: typed });
    expect(response.headers.get('location')).toBe(`/p/${link}`);
  });

  it('that is wrong is refused kindly, and not for ever', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 40 }, () =>
        residentAt(web.address).press('/meedoen', { code: 'K7QF 2M9D X4R1T' }),
      ),
    );
    expect(guesses.filter(({ status }) => status === 422).length).toBeGreaterThanOrEqual(30);
    const refused = guesses.find(({ status }) => status === 429);
    expect(await refused?.text()).toContain('Wacht een paar minuten');
    expect(web.output()).not.toContain('K7QF');
  });
});
