// The panel command keeps its contract on real files: the fields, the exit codes, every fault at once, the same bytes.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aPool } from '../../../test/support/a-pool.js';
import { commands } from './commands.js';
import { runTerminal, type Screen } from './run-terminal.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'panel-'));
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

const { categories, people } = aPool();
const targets = ['category,name,min,max'].concat(
  categories.flatMap(({ name, targets: wanted }) =>
    wanted.map(({ value, min, max }) => `${name},${value},${min},${max}`),
  ),
);
const rows = ['id,leeftijd,wijk,geslacht,adres'].concat(
  people.map(({ id, values, household }) => [id, ...values, household ?? ''].join(',')),
);

async function files(changes: { targets?: readonly string[]; rows?: readonly string[] } = {}) {
  return [
    '--categories',
    await fileOf('targets.csv', (changes.targets ?? targets).join('\n')),
    '--respondents',
    await fileOf('people.csv', (changes.rows ?? rows).join('\n')),
  ];
}

const withoutSeconds = (printed: string) => printed.replace(/"seconds": [\d.]+/, '');

describe('samenspel panel', () => {
  it('gives chances, panels that meet every target, and a certificate', async () => {
    const seen = await samenspel('panel', ...(await files()), '--size', '20', '--household', 'adres');
    expect(seen.code).toBe(0);
    const document = JSON.parse(seen.printed);
    expect(document).toMatchObject({ method: 'leximin', size: 20, pool: 100, uncoverable: [] });
    expect(document.certificate).toMatchObject({ bound: expect.any(Number), gap: expect.any(Number) });
    const total = Object.values<number>(document.probabilities).reduce((sum, chance) => sum + chance, 0);
    expect(total).toBeCloseTo(20, 6);
    const weights = document.panels.map(({ probability }: { probability: number }) => probability);
    expect(weights.reduce((sum: number, weight: number) => sum + weight, 0)).toBeCloseTo(1, 9);
    for (const { members } of document.panels) {
      const seated = people.filter(({ id }) => members.includes(id));
      const homes = seated.flatMap(({ household }) => household ?? []);
      expect(new Set(homes).size).toBe(homes.length);
      categories.forEach(({ targets: wanted }, category) =>
        wanted.forEach(({ value, min, max }) => {
          const seats = seated.filter(({ values }) => values[category] === value).length;
          expect(seats).toBeGreaterThanOrEqual(min);
          expect(seats).toBeLessThanOrEqual(max);
        }),
      );
    }
    expect(document).not.toHaveProperty('selected');
  });

  it('draws one of a thousand numbered panels with a seed, with alternates, and always the same', async () => {
    const args = ['panel', ...(await files()), '--size', '20', '--seed', '5EED'];
    const [one, other] = [await samenspel(...args), await samenspel(...args)];
    expect(withoutSeconds(one.printed)).toBe(withoutSeconds(other.printed));
    const document = JSON.parse(one.printed);
    expect(document.panels).toHaveLength(1000);
    expect(document.panelNumber).toBe(0x5eed % 1000);
    expect(document.selected).toEqual(document.panels[document.panelNumber].members);
    expect(document.alternates).toHaveLength(4);
    expect(document.alternates.filter((id: string) => document.selected.includes(id))).toEqual([]);
    expect(document.rounding.largestChange).toBeLessThan(0.002);
    expect(document.rounding.lowestLoss).toBeLessThan(0.0015);
  });

  it('reads other separators, line ends, a byte-order mark, stray spaces, capitals and flex columns', async () => {
    const plain = await samenspel('panel', ...(await files()), '--size', '20');
    const loose = await samenspel(
      'panel',
      ...(await files({
        targets: [
          '\uFEFFFeature;Value;Min;Max;min_flex;max_flex',
          ...targets.slice(1).map((line) => ` ${line.replaceAll(',', ' ; ').toUpperCase()};0;20\r`),
        ],
        rows: rows.map((line) => `${line.replaceAll(',', ';')}\r`),
      })),
      '--size',
      '20',
    );
    expect(loose.remarks.slice(0, 1)).toEqual(plain.remarks.slice(0, 1));
    expect(JSON.parse(loose.printed).probabilities).toEqual(JSON.parse(plain.printed).probabilities);
  });

  it('tells every fault of every file at once, by line and column', async () => {
    const args = await files({
      targets: ['category,name,min,max', 'wijk,Noord,x,2', 'wijk,Zuid,3,2', 'wijk,noord,0,1'],
      rows: ['id,wijk', '1,Noord', '1,Zuid', ',Noord', '4,West'],
    });
    const seen = await samenspel('panel', ...args, '--size', '0', '--seed', 'zz');
    expect(seen).toMatchObject({ code: 2, printed: '' });
    const told = seen.remarks.join('\n');
    for (const part of [
      '--size',
      '--seed',
      'line 2, column "min"',
      'line 3, column "min"',
      'line 4, column "name"',
    ])
      expect(told).toContain(part);
    const pool = await samenspel(
      'panel',
      ...(await files({
        targets: ['category,name,min,max', 'wijk,Noord,0,2', 'wijk,Zuid,0,2'],
        rows: ['id,wijk', '1,Noord', '1,Zuid', ',Noord', '4,West'],
      })),
      '--size',
      '1',
    );
    expect(pool.remarks.map((line) => line.replace(folder, ''))).toEqual([
      '/people.csv, line 3, column "id": expected every id once, found "1" again (first on line 2): give this person another id, or take the row out',
      '/people.csv, line 4, column "id": expected an id, found nothing: fill it in',
      '/people.csv, line 5, column "wijk": expected one of Noord, Zuid; found "West": mend it, or add this value to the targets',
    ]);
  });

  it('answers with conflict and smallest changes when targets cannot be met, and ends with 3', async () => {
    const stricter = targets.map((line) => line.replace('leeftijd,65+,5,5', 'leeftijd,65+,12,14'));
    const seen = await samenspel('panel', ...(await files({ targets: stricter })), '--size', '20');
    expect(seen.code).toBe(3);
    const document = JSON.parse(seen.printed);
    expect(document).toMatchObject({ refused: 'targets-cannot-be-met' });
    expect(document.conflict.length).toBeGreaterThan(0);
    expect(document.relaxations.length).toBeGreaterThan(1);
  });

  it('fills open seats from the rest of the pool', async () => {
    const args = ['panel', ...(await files()), '--size', '20', '--household', 'adres'];
    const first = JSON.parse((await samenspel(...args, '--seed', '01')).printed);
    const statuses = first.selected.map(
      (id: string, index: number) => `${id},${index < 4 ? 'gone' : 'confirmed'}`,
    );
    const drawn = await fileOf('drawn.csv', ['id,status', ...statuses].join('\n'));
    const second = JSON.parse((await samenspel(...args, '--seed', '02', '--replace', drawn)).printed);
    expect(second.selected).toHaveLength(4);
    expect(second.selected.filter((id: string) => first.selected.includes(id))).toEqual([]);
    const whole = [...first.selected.slice(4), ...second.selected];
    const seated = people.filter(({ id }) => whole.includes(id));
    categories.forEach(({ targets: wanted }, category) =>
      wanted.forEach(({ value, min, max }) => {
        const seats = seated.filter(({ values }) => values[category] === value).length;
        expect([seats >= min, seats <= max]).toEqual([true, true]);
      }),
    );
    const homes = seated.flatMap(({ household }) => household ?? []);
    expect(new Set(homes).size).toBe(homes.length);
  });
});
