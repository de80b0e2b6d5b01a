// The draw commands keep their contract on real files: same bytes, clear faults, and no forged bit goes unseen.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkDraw } from '#domain/sortition/check-draw.js';
import { isDrawn } from '#domain/sortition/draw-proof.js';
import { draw as drawSample } from '#domain/sortition/draw.js';
import { frameRootOf } from '#domain/sortition/frame-root.js';
import { checkPublicRecord, publicRecordOf } from '#domain/sortition/public-record.js';
import { QUICKNET_CHAIN } from '#domain/sortition/quicknet.js';
import { concludeDraw, prepareDraw, sealDraw } from '#domain/sortition/seal-draw.js';
import { verdictOf } from '#domain/sortition/verdict.js';
import { isGenuineBeacon } from '#platform/drand/is-genuine-beacon.js';
import { commands } from './commands.js';
import { readFrame } from './draw-files.js';
import { parseDrawFile, type DrawFile } from './proof-file.js';
import { runTerminal, type Screen } from './run-terminal.js';

const GOLDEN = 'test/golden/draw';
const PEOPLE = `${GOLDEN}/people.csv`;
const ADDRESS = 'postcode,huisnummer,huisletter,toevoeging';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'draw-'));
});
afterAll(async () => rm(folder, { recursive: true }));

async function samenspel(...args: string[]) {
  const seen = { printed: '', remarks: new Array<string>() };
  const screen: Screen = {
    print: (text) => void (seen.printed += text),
    remark: (line) => void seen.remarks.push(line),
    save: async () => undefined,
  };
  const code = await runTerminal(args, commands, screen);
  return { code, ...seen };
}

async function fileOf(name: string, text: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
}

describe('samenspel draw', () => {
  const golden = [
    '--size',
    '5',
    '--strata',
    'wijk',
    '--household',
    ADDRESS,
    '--exclude',
    `${GOLDEN}/left-out.csv`,
  ];

  it('gives the golden document, which was checked with another program', async () => {
    const seen = await samenspel('draw', '--frame', PEOPLE, ...golden, '--seed', '5EED0F055');
    expect(seen).toMatchObject({ code: 0, printed: await readFile(`${GOLDEN}/draw.json`, 'utf8') });
    expect(seen.remarks[0]).toBe('5 of 15 people drawn in 3 strata, 5 reserves.');
  });

  it('reads the same people from a file with other separators, line ends and row order', async () => {
    const [header, ...people] = (await readFile(PEOPLE, 'utf8')).trim().split('\n');
    const text = `\uFEFF${[header, ...people.reverse()].join('\r\n').replaceAll(';', ',')}\r\n`;
    const file = await fileOf('commas.csv', text);
    const seen = await samenspel('draw', '--frame', file, ...golden, '--seed', '5eed0f055');
    expect(seen.printed).toBe(await readFile(`${GOLDEN}/draw.json`, 'utf8'));
  });

  it('takes the sizes of the strata from a file', async () => {
    const sizes = await fileOf('sizes.csv', 'stratum;size\nLith|laag;1\nOss|hoog;0\nOss|laag;1\n');
    const frame = await fileOf('two.csv', 'id,wijk,toren\n1,Lith,laag\n2,Oss,hoog\n3,Oss,laag\n4,Oss,laag\n');
    const args = [
      '--frame',
      frame,
      '--size',
      '2',
      '--strata',
      'wijk,toren',
      '--allocation',
      sizes,
      '--seed',
      '01',
    ];
    const document = JSON.parse((await samenspel('draw', ...args)).printed);
    expect(document.strata.map((one: { selected: number }) => one.selected)).toEqual([1, 0, 1]);
    const wrong = await samenspel('draw', ...args.with(3, '3'));
    expect(wrong).toMatchObject({
      code: 2,
      remarks: [`${sizes}: expected sizes that add up to 3, found 2: change the sizes, or draw 2 people`],
    });
  });

  it('tells every fault at once, by file, line and column, and writes nothing', async () => {
    const frame = await fileOf('faulty.csv', 'id;wijk\n1;Oss\n\n1;Lith\n;Oss\n');
    const exclude = await fileOf('nobody.csv', 'nummer\n1\n');
    const seen = await samenspel(
      'draw',
      '--frame',
      frame,
      '--exclude',
      exclude,
      '--size',
      '0',
      '--seed',
      'zz',
      '--strata',
      'wijk',
    );
    expect(seen).toMatchObject({ code: 2, printed: '' });
    expect(seen.remarks).toEqual([
      '--size: expected at least 1: give the number of people to draw',
      '--seed: expected hexadecimal digits, found "zz": use only 0-9 and a-f',
      `${exclude}, line 1, column "id": expected this column; the file has nummer: give the column this name`,
      `${frame}, line 4, column "id": expected every id once, found "1" again: give this person another id, or take the row out`,
      `${frame}, line 5, column "id": expected an id, found nothing: fill it in, or take this row out`,
    ]);
  });

  it('tells every fault in the sizes of the strata, with the name that is meant', async () => {
    const sizes = await fileOf('wrong-sizes.csv', 'stratum;size\n\nlith ;1\nOss;1\nOss;2\n');
    const frame = await fileOf('three.csv', 'id,wijk\n1,Lith\n2,Oss\n3,Megen\n');
    const args = ['--frame', frame, '--size', '3', '--strata', 'wijk', '--allocation', sizes, '--seed', '01'];
    const seen = await samenspel('draw', ...args);
    expect(seen).toMatchObject({ code: 2, printed: '' });
    expect(seen.remarks).toEqual([
      `${sizes}, line 3, column "stratum": expected a stratum of the frame, found "lith": write "Lith"`,
      `${sizes}, line 5, column "stratum": expected every stratum once, found "Oss" again: add the sizes up in one row`,
      `${sizes}: expected a size for every stratum; missing are Lith, Megen: add a row for each, with 0 for none`,
      `${sizes}: expected sizes that add up to 3, found 4: change the sizes, or draw 4 people`,
    ]);
  });

  it('points at strata that differ in a capital or a space only', async () => {
    const frame = await fileOf('alike.csv', 'id,wijk\n1,Oss\n2,oss\n3,Ravenstein\n4, Oss \n');
    const args = ['--frame', frame, '--size', '2', '--strata', 'wijk', '--seed', '01'];
    const { code, remarks } = await samenspel('draw', ...args);
    expect(code).toBe(0);
    expect(remarks.filter((line) => line.startsWith('Look at this'))).toEqual([
      expect.stringContaining('"Oss" and "oss" count as different strata'),
    ]);
  });

  it('reads a file with a fault in every row to its end, tells the first thousand and counts all', async () => {
    const rows = Array.from({ length: 20_000 }, () => '7,,x');
    const frame = await fileOf('all-wrong.csv', ['id,wijk,naam', ...rows].join('\n'));
    const args = ['--frame', frame, '--size', '2', '--strata', 'wijk', '--seed', '01'];
    const { code, remarks } = await samenspel('draw', ...args);
    expect(code).toBe(2);
    expect(remarks).toHaveLength(2002);
    expect(remarks).toContain(
      `${frame}, column "id": 18999 more rows with such a fault, 19999 in all: mend them in the same way`,
    );
    expect(remarks).toContain(
      `${frame}, column "wijk": 19000 more rows with such a fault, 20000 in all: mend them in the same way`,
    );
    const wide = await fileOf('too-wide.csv', ['id,wijk,naam', ...rows.map((row) => `${row},y`)].join('\n'));
    const cells = await samenspel('draw', ...args.with(1, wide));
    expect(cells.remarks).toHaveLength(1001);
    expect(cells.remarks.at(-1)).toBe(
      `${wide}: 19000 more rows with such a fault, 20000 in all: mend them in the same way`,
    );
  });

  it('says why there is no such draw, and what is nearest', async () => {
    const seen = await samenspel(
      'draw',
      '--frame',
      PEOPLE,
      '--size',
      '16',
      '--strata',
      'wijk',
      '--household',
      ADDRESS,
      '--seed',
      'aa',
    );
    expect(seen.code).toBe(3);
    expect(JSON.parse(seen.printed)).toMatchObject({
      refused: 'too-few-people',
      proposal: { size: expect.any(Number) },
    });
    const size = String(JSON.parse(seen.printed).proposal.size);
    const nearest = await samenspel(
      'draw',
      '--frame',
      PEOPLE,
      '--size',
      size,
      '--strata',
      'wijk',
      '--household',
      ADDRESS,
      '--seed',
      'aa',
    );
    expect(nearest.code).toBe(0);
  });
});

describe('samenspel verify-draw', () => {
  const full = ['--frame', PEOPLE, '--exclude', `${GOLDEN}/left-out.csv`];

  it('finds the golden draw the same, with and without the frame', async () => {
    const alone = await samenspel('verify-draw', '--proof', `${GOLDEN}/draw.json`);
    expect(alone.code).toBe(0);
    expect(JSON.parse(alone.printed)).toMatchObject({ same: true });
    const whole = await samenspel('verify-draw', '--proof', `${GOLDEN}/draw.json`, ...full);
    expect(JSON.parse(whole.printed).checked).toContain('the whole draw, made again');
  });

  it('finds the golden public record the same, down to the drand signature and the Merkle root', async () => {
    const seen = await samenspel(
      'verify-draw',
      '--proof',
      `${GOLDEN}/record.json`,
      '--frame',
      `${GOLDEN}/people-with-salts.csv`,
    );
    expect(seen.code).toBe(0);
    expect(JSON.parse(seen.printed)).toEqual({
      same: true,
      checked: expect.arrayContaining(['public value as announced', 'Merkle root over the commitments']),
      notChecked: [],
    });
  });

  it('points at the first difference and ends with 3', async () => {
    const people = await readFile(PEOPLE, 'utf8');
    const frame = await fileOf('moved.csv', people.replace('1010;Lith', '1010;Megen'));
    const seen = await samenspel(
      'verify-draw',
      '--proof',
      `${GOLDEN}/draw.json`,
      '--frame',
      frame,
      ...full.slice(2),
    );
    expect(seen).toMatchObject({
      code: 3,
      remarks: ['Not the same: digest of the frame, first at frameDigest.'],
    });
    expect(JSON.parse(seen.printed)).toMatchObject({ same: false, at: 'frameDigest' });
  });

  it('asks for the list of left-out people when the draw used one', async () => {
    const seen = await samenspel('verify-draw', '--proof', `${GOLDEN}/draw.json`, '--frame', PEOPLE);
    expect(seen).toMatchObject({
      code: 2,
      remarks: ['--exclude: expected the list of people this draw left out'],
    });
  });

  it('does not ask for a list with nobody on it', async () => {
    const empty = await fileOf('empty.csv', 'id\n');
    const args = ['--frame', PEOPLE, '--size', '3', '--seed', '0a'];
    const proof = await fileOf('proof.json', (await samenspel('draw', ...args, '--exclude', empty)).printed);
    expect(await samenspel('verify-draw', '--proof', proof, '--frame', PEOPLE)).toMatchObject({ code: 0 });
  });

  it('ends with 2 for a file that is no draw, naming what is wrong', async () => {
    const file = await fileOf('no-draw.json', '{"method":{"name":"dice"}}');
    const seen = await samenspel('verify-draw', '--proof', file);
    expect(seen.code).toBe(2);
    expect(seen.remarks).toContain(`${file}, column "method.name": expected draw-by-ticket`);
  });
});

describe('a proof file', () => {
  // Even where every signature would pass, the other checks must see the change.
  const isGenuine = () => true;

  async function survives(file: string): Promise<(position: number, bit: number) => boolean> {
    const bytes = await readFile(file);
    return (position, bit) => {
      const mutated = Uint8Array.from(bytes);
      const at = position % bytes.length;
      mutated[at] = (bytes[at] ?? 0) ^ (1 << bit);
      const read = parseDrawFile(mutated, 'proof.json');
      if (!read.ok) return false;
      const verdict = verdictOn(read.value);
      return verdict.ok && verdict.same;
    };
  }

  const verdictOn = (file: DrawFile) => {
    if (file.kind === 'panels') throw new Error('no draw by ticket');
    return file.kind === 'whole'
      ? checkDraw(file.proof, { frame: null, excluded: null, isGenuine })
      : verdictOf(checkPublicRecord(file.record, isGenuine));
  };

  it.each(['draw.json', 'record.json', 'public.json'])('shows a change of any one bit: %s', async (name) => {
    const passes = await survives(`${GOLDEN}/${name}`);
    const places = fc.tuple(fc.nat(), fc.nat({ max: 7 }));
    fc.assert(
      fc.property(places, ([position, bit]) => !passes(position, bit)),
      { numRuns: 5_000 },
    );
  });

  it('shows a number written with one digit more, and a member written twice', async () => {
    const text = await readFile(`${GOLDEN}/draw.json`, 'utf8');
    const longer = text.replace('"inclusionProbability": 0.25', '"inclusionProbability": 0.2500');
    const double = text.replace('"seed"', '"seed": "00",\n  "seed"');
    for (const changed of [longer, double]) {
      expect(changed).not.toBe(text);
      expect(parseDrawFile(Buffer.from(changed), 'proof.json').ok).toBe(false);
    }
  });
});

describe('the part of a draw that everybody may have', () => {
  const file = `${GOLDEN}/public.json`;
  const read = async (): Promise<Record<string, unknown>> => JSON.parse(await readFile(file, 'utf8'));

  it('is the record without the people, and says which whole document it belongs to', async () => {
    const whole = parseDrawFile(await readFile(`${GOLDEN}/record.json`), 'record.json');
    if (!whole.ok || whole.value.kind !== 'whole' || !isDrawn(whole.value.proof))
      throw new Error('no record');
    expect(await read()).toEqual(publicRecordOf(whole.value.proof));
    expect(await readFile(file, 'utf8')).not.toContain('"id"');
  });

  it('is checked by itself, and says what it cannot prove', async () => {
    const seen = await samenspel('verify-draw', '--proof', file);
    expect(seen).toMatchObject({ code: 0 });
    expect(JSON.parse(seen.printed)).toMatchObject({
      same: true,
      notChecked: ['who was drawn (the public record does not say)'],
    });
    expect(seen.remarks.at(-1)).toBe('Not checked: who was drawn (the public record does not say).');
  });

  it('shows a seed, a rule or a count that was changed', async () => {
    const record = await read();
    for (const [member, value] of [
      ['seed', '0'.repeat(64)],
      ['purpose', 'Iets anders'],
      ['strata', [{ stratum: 'Lith', frame: 5, excluded: 0, candidates: 3, selected: 5 }]],
      ['documentDigest', '0'.repeat(64)],
    ] as const) {
      const changed = await fileOf('changed.json', JSON.stringify({ ...record, [member]: value }));
      expect(await samenspel('verify-draw', '--proof', changed)).toMatchObject({ code: 3 });
    }
  });

  it('holds no people, and is not enough to make the draw again', async () => {
    const people = await fileOf('people.json', JSON.stringify({ ...(await read()), selected: [] }));
    const seen = await samenspel('verify-draw', '--proof', people);
    expect(seen).toMatchObject({ code: 2 });
    expect(seen.remarks[0]).toContain('expected nothing: a public record holds no people');
    const frame = ['--frame', `${GOLDEN}/people-with-salts.csv`];
    expect(await samenspel('verify-draw', '--proof', file, ...frame)).toMatchObject({ code: 2 });
  });
});

describe('the golden public record', () => {
  it('is what preparing, sealing and drawing give', async () => {
    const file = await readFrame(`${GOLDEN}/people-with-salts.csv`);
    if (!file.ok) throw new Error('the golden frame cannot be read');
    const { frame } = file.value;
    const parameters = {
      size: 5,
      strata: ['wijk'],
      allocation: 'proportional',
      household: ADDRESS.split(','),
      reserves: 2,
    } as const;
    const input = { frame, excluded: null, parameters };
    const prepared = prepareDraw(
      input,
      { purpose: 'Peiling: groen in de wijk', replaces: null },
      '2023-08-22T09:00:00.000Z',
    );
    const root = frameRootOf(frame);
    const announced = { kind: 'drand', chain: QUICKNET_CHAIN, round: 1000 } as const;
    if (!prepared.ok || !root.ok) throw new Error('the golden draw cannot be prepared');
    const seal = sealDraw(prepared.draw, {
      announced,
      frameRoot: root.root,
      sealedAt: '2023-08-22T10:00:00.000Z',
    });
    if (!seal.ok) throw new Error(seal.refused);
    const publicValue = {
      kind: 'drand',
      chain: QUICKNET_CHAIN,
      round: 1000,
      randomness: 'fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd',
      signature:
        'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
    } as const;
    const drawn = concludeDraw(seal.draw, input, {
      publicValue,
      isGenuine: isGenuineBeacon,
      drawnAt: '2023-08-23T20:00:00.000Z',
    });
    if (!drawn.ok) throw new Error(drawn.refused);
    expect(`${JSON.stringify(drawn.draw, null, 2)}\n`).toBe(await readFile(`${GOLDEN}/record.json`, 'utf8'));
    expect(drawSample(input, drawn.draw.seed)).toMatchObject({ document: { selected: drawn.draw.selected } });
  });
});

describe('the guide to checking by hand', () => {
  it('names only digests that the golden record and frame really give', async () => {
    const guide = await readFile('docs/draw.md', 'utf8');
    const record = await readFile(`${GOLDEN}/record.json`, 'utf8');
    const file = await readFrame(`${GOLDEN}/people-with-salts.csv`);
    const root = file.ok ? frameRootOf(file.value.frame) : file;
    const known = new Set([...(record.match(/[0-9a-f]{64,}/g) ?? []), ...(root.ok ? root.commitments : [])]);
    const named = guide.match(/[0-9a-f]{64,}/g) ?? [];
    expect(named.length).toBeGreaterThan(6);
    expect(named.filter((digest) => !known.has(digest))).toEqual([]);
  });
});
