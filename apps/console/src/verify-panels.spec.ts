// `samenspel verify-draw` on the published panels of an assembly: from the file alone, and with the people of the pool.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ownFileOf, writeOwnFile } from '#domain/sortition/own-file.js';
import { writePanelRecord } from '#domain/sortition/panel-record.js';
import { seatsFileOf, writeSeatsFile } from '#domain/sortition/seat-records.js';
import type { KeepingFile } from '#features/assemblies/index.js';
import { keptPanels, type KeptPanels } from '../../../test/support/kept-panels.js';
import { drawnPanels, panelsToSeal, sealedPanels } from '../../../test/support/panel-draw.js';
import { commands } from './commands.js';
import { runTerminal, type Screen } from './run-terminal.js';

const input = panelsToSeal(16, 24);
const text = writePanelRecord(drawnPanels(input));
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'panels-'));
});
afterAll(async () => rm(folder, { recursive: true }));

type Given = {
  readonly people?: readonly string[];
  readonly keeping?: unknown;
  readonly own?: string;
  readonly seats?: string;
};

async function verify(proof: string, { people, keeping, own, seats }: Given = {}) {
  const seen = { printed: '', remarks: new Array<string>() };
  const screen: Screen = {
    print: (printed) => void (seen.printed += printed),
    remark: (line) => void seen.remarks.push(line),
    save: async () => undefined,
  };
  const [file, frame] = [path.join(folder, 'record.json'), path.join(folder, 'people.csv')];
  await writeFile(file, proof);
  await writeFile(frame, (people ?? []).join('\n'));
  const kept = path.join(folder, 'keeping.json');
  await writeFile(kept, JSON.stringify(keeping ?? null));
  const args = ['verify-draw', '--proof', file, ...(people === undefined ? [] : ['--frame', frame])];
  if (keeping !== undefined) args.push('--keeping', kept);
  for (const [name, content] of Object.entries({ own, seats })) {
    if (content === undefined) continue;
    await writeFile(path.join(folder, `${name}.json`), content);
    args.push(`--${name}`, path.join(folder, `${name}.json`));
  }
  return { code: await runTerminal(args, commands, screen), ...seen };
}

const rows = ['id,salt,geslacht'].concat(
  input.people.map(({ id, salt, values }) => [id, salt, ...values].join(',')),
);

describe('samenspel verify-draw on the panels of an assembly', () => {
  it('finds them the same, and says what only the holder of the attributes can check', async () => {
    const alone = await verify(text);
    expect(alone.code).toBe(0);
    expect(JSON.parse(alone.printed)).toMatchObject({ same: true, notChecked: [expect.any(String)] });
    const whole = await verify(text, { people: rows });
    expect(whole.code).toBe(0);
    expect(JSON.parse(whole.printed)).toMatchObject({
      checked: expect.arrayContaining([
        'panel from the seed',
        'the drawn panel within the targets, without housemates',
      ]),
      notChecked: [expect.stringContaining('not drawn')],
    });
  });

  it('checks the own file of a registrant, and what happened to the seats', async () => {
    const { opening } = sealedPanels(input);
    const record = drawnPanels(input);
    const [person] = input.people;
    const own = person && ownFileOf(record, opening, person);
    if (!own) throw new Error('nobody');
    const seats = seatsFileOf(record.documentDigest, []);
    const found = await verify(text, { own: writeOwnFile(own), seats: writeSeatsFile(seats) });
    expect(found.code).toBe(0);
    expect(JSON.parse(found.printed).checked).toEqual(
      expect.arrayContaining(['own file: every seat in a sealed panel', 'seats: who left and who came']),
    );
    const strange = await verify(text, { own: writeOwnFile({ ...own, number: own.number + 1 }) });
    expect(strange.code).toBe(3);
    expect(JSON.parse(strange.printed)).toMatchObject({ check: 'own file: registration under its number' });
    expect((await verify(text, { own: '{}' })).code).toBe(2);
    const golden = await readFile('test/golden/draw/public.json', 'utf8');
    expect((await verify(golden, { own: writeOwnFile(own) })).code).toBe(2);
  });

  it('points at the first difference, in the file and in the people', async () => {
    const forged = await verify(text.replace('"panelNumber":', '"panelNumber":1'));
    expect(forged.code).toBe(3);
    expect(JSON.parse(forged.printed)).toMatchObject({ same: false });
    const others = await verify(text, { people: rows.map((row) => row.replace('p3,', 'p33,')) });
    expect(JSON.parse(others.printed)).toMatchObject({
      same: false,
      at: expect.stringContaining('commitments'),
    });
  });

  it('takes no file that was written in another way, and no people without salts', async () => {
    expect((await verify(` ${text}`)).code).toBe(2);
    const people = rows.map((row) => row.replace('salt', 'zout'));
    expect((await verify(text, { people })).code).toBe(2);
  });
});

describe('the whole draw once more, from the confidential file', () => {
  let sample: KeptPanels;
  beforeAll(async () => {
    sample = await keptPanels();
  });

  it('finds the people, the targets, the fairness and every panel the same', async () => {
    const { code, printed, remarks } = await verify(sample.text, { keeping: sample.keeping });
    expect(remarks.join(' ')).not.toContain('Not checked');
    expect(code).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({
      same: true,
      notChecked: [],
      checked: expect.arrayContaining([
        'every commitment is one of these people',
        'people of every panel, as they were sealed',
        'sealed totals of every panel',
        'no lottery is fairer (certificate)',
        'the numbered panels give the chances of the lottery',
        'all panels made again',
      ]),
    });
  });

  it.each<[string, (keeping: KeepingFile) => KeepingFile, string]>([
    ['another person', withPool((pool) => pool.slice(1)), 'every commitment is one of these people'],
    [
      'an answer that was changed',
      withPool((pool) => pool.map((one, at) => (at === 4 ? { ...one, values: ['65+', 'West', 'x'] } : one))),
      'every commitment is one of these people',
    ],
    [
      'another secret',
      (keeping) => ({ ...keeping, secret: '0'.repeat(64) }),
      'people of every panel, as they were sealed',
    ],
    [
      'two panels in each other’s place',
      ({ panels: [first = [], second = [], ...rest], ...keeping }) => ({
        ...keeping,
        panels: [second, first, ...rest],
      }),
      'people of every panel, as they were sealed',
    ],
    ['the file of another draw', (keeping) => ({ ...keeping, seal: '0'.repeat(64) }), 'belongs to this draw'],
    [
      'chances that were smoothed over',
      (keeping) => ({ ...keeping, probabilities: { ...keeping.probabilities, p003: 0.9 } }),
      'no lottery is fairer',
    ],
    [
      'a proof with a price left out',
      (keeping) => ({ ...keeping, certificate: { ...keeping.certificate, proofs: [] } }),
      'no lottery is fairer',
    ],
    [
      'another method',
      (keeping) => ({ ...keeping, certificate: { ...keeping.certificate, method: 'maximin' } }),
      'no lottery is fairer',
    ],
  ])('says no to %s', async (_what, change, check) => {
    const { code, printed } = await verify(sample.text, { keeping: change(sample.keeping) });
    expect(code).toBe(3);
    expect(JSON.parse(printed)).toMatchObject({ same: false, check: expect.stringContaining(check) });
  });

  it('says no to panels that keep every target but were picked by hand', async () => {
    const { panelsByHand } = sample;
    const { code, printed } = await verify(panelsByHand.text, { keeping: panelsByHand.keeping });
    expect(code).toBe(3);
    expect(JSON.parse(printed)).toMatchObject({ same: false, at: expect.stringContaining('panels') });
  });

  it('tells what it could not do when the panels came from another solver', async () => {
    const { text: file, keeping } = await keptPanels('HiGHS 0.0.1');
    const { code, printed } = await verify(file, { keeping });
    expect(code).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({ notChecked: [expect.stringContaining('HiGHS 0.0.1')] });
  });

  it('names what is malformed in the file, and takes none beside the draw of a poll', async () => {
    const malformed = await verify(sample.text, { keeping: { ...sample.keeping, pool: [{ id: 1 }] } });
    expect(malformed.code).toBe(2);
    expect(malformed.remarks.join('\n')).toContain('pool[0].salt');
    const golden = await readFile('test/golden/draw/public.json', 'utf8');
    expect((await verify(golden, { keeping: sample.keeping })).code).toBe(2);
  });
});

function withPool(change: (pool: KeepingFile['pool']) => KeepingFile['pool']) {
  return (keeping: KeepingFile): KeepingFile => ({ ...keeping, pool: change(keeping.pool) });
}
