// `samenspel verify-draw` on the published panels of an assembly: from the file alone, and with the people of the pool.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writePanelRecord } from '#domain/sortition/panel-record.js';
import { drawnPanels, panelsToSeal } from '../../../test/support/panel-draw.js';
import { commands } from './commands.js';
import { runTerminal, type Screen } from './run-terminal.js';

const input = panelsToSeal(16, 24);
const text = writePanelRecord(drawnPanels(input));
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'panels-'));
});
afterAll(async () => rm(folder, { recursive: true }));

async function verify(proof: string, people?: readonly string[]) {
  const seen = { printed: '', remarks: new Array<string>() };
  const screen: Screen = {
    print: (printed) => void (seen.printed += printed),
    remark: (line) => void seen.remarks.push(line),
    save: async () => undefined,
  };
  const [file, frame] = [path.join(folder, 'record.json'), path.join(folder, 'people.csv')];
  await writeFile(file, proof);
  await writeFile(frame, (people ?? []).join('\n'));
  const args = ['verify-draw', '--proof', file, ...(people === undefined ? [] : ['--frame', frame])];
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
    const whole = await verify(text, rows);
    expect(whole.code).toBe(0);
    expect(JSON.parse(whole.printed)).toMatchObject({
      checked: expect.arrayContaining([
        'panel from the seed',
        'every panel within the targets, without housemates',
      ]),
      notChecked: [],
    });
  });

  it('points at the first difference, in the file and in the people', async () => {
    const forged = await verify(text.replace('"panelNumber":', '"panelNumber":1'));
    expect(forged.code).toBe(3);
    expect(JSON.parse(forged.printed)).toMatchObject({ same: false });
    const others = await verify(
      text,
      rows.map((row) => row.replace('p3,', 'p33,')),
    );
    expect(JSON.parse(others.printed)).toMatchObject({
      same: false,
      at: expect.stringContaining('commitments'),
    });
  });

  it('takes no file that was written in another way, and no people without salts', async () => {
    expect((await verify(` ${text}`)).code).toBe(2);
    expect(
      (
        await verify(
          text,
          rows.map((row) => row.replace('salt', 'zout')),
        )
      ).code,
    ).toBe(2);
  });
});
