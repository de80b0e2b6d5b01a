// A theme that was chosen is worn by every program, and the file again when it is taken back.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import { StillClock } from '../clock/clock.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { featuresOn, type Features } from '../../../test/support/features.js';
import { ThemeKeeper } from './theme-keeper.service.js';

const by = '3f0a9b1e-58c5-4d0f-8a53-2f6c7b1d9e01';
const clock = new StillClock(new Date('2027-03-01T10:00:00Z'));
const ours: object = JSON.parse(fs.readFileSync('libs/platform/theme/thema.json', 'utf8'));

let database: TestDatabase;
let web: Features;
let worker: Features;

beforeAll(async () => {
  database = await freshDatabase();
  web = await featuresOn(database, { modules: [], clock });
  worker = await featuresOn(database, { modules: [], clock, role: 'samenspel_worker' });
});
afterAll(async () => {
  await web.close();
  await worker.close();
  await database.close();
});

const choose = (content: string | null) =>
  web.transactions.run((tx) => web.get(ThemeKeeper).save(tx, { content, logoSvg: '', by }));

describe('the theme', () => {
  it('is the file until somebody chooses another, and then that one in every program', async () => {
    const keeper = worker.get(ThemeKeeper);
    const worn: string[] = [];
    keeper.follow(({ theme }) => worn.push(theme.municipality));
    await keeper.refresh();
    await choose(JSON.stringify({ ...ours, gemeente: 'Gemeente Lith' }));
    await keeper.refresh();
    await keeper.refresh();
    await choose(null);
    await keeper.refresh();
    expect(worn).toEqual(['Gemeente Oss', 'Gemeente Lith', 'Gemeente Oss']);
    expect(keeper.current().content).toBe('');
  });

  it('stays the file when what was kept cannot be read', async () => {
    await choose('{"gemeente": 1}');
    const keeper = web.get(ThemeKeeper);
    await keeper.refresh();
    expect(keeper.current().theme.municipality).toBe('Gemeente Oss');
  });

  it('is chosen in the web program only, stands in the trail, and every choice is kept', async () => {
    const sql = `insert into site_theme values (99, '{}', '', '${by}', now())`;
    await expect(worker.transactions.run((tx) => tx.change(sql))).rejects.toThrow(/permission denied/);
    await expect(database.transactions.run((tx) => tx.change('delete from site_theme'))).rejects.toThrow(
      'never changed',
    );
    const lines = await database.transactions.read((tx) =>
      tx.query(`select event from audit_line where event = 'theme.changed'`),
    );
    expect(lines).toHaveLength(3);
  });
});
