// Kills the worker in the middle of computing panels: the page survives a reload, the work resumes, and stopping it ends it cleanly.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { AssembliesModule, type Assembly, type AssemblyCategory } from '#features/assemblies/index.js';
import { DrawsModule } from '#features/draws/index.js';
import { StillClock } from '#platform/clock/clock.js';
import { anOpenAssembly } from '../support/an-assembly.js';
import { clickOn, openBrowser, visitor } from '../support/browser.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { featuresOn, TEST_FEATURES_SECRET, type Features } from '../support/features.js';
import { putPeople } from '../support/people.js';
import { startWeb, startWorker, until, type Program, type Site } from '../support/program.js';
import { aColleague, signIn } from '../support/staff.js';

/** People who nearly all differ: enough to compute on for a while. */
const POOL = 400;
const CATEGORIES: readonly AssemblyCategory[] = Array.from({ length: 6 }, (_, category) => ({
  name: `Kenmerk ${category + 1}`,
  source: 'asked',
  targets: ['a', 'b', 'c', 'd'].map((value) => ({ value, min: 2, max: 22 })),
}));
const env = { SAMENSPEL_SECRET: TEST_FEATURES_SECRET };

let database: TestDatabase;
let features: Features;
let web: Site;
let browser: Browser;
let staff: Page;
let assembly: Assembly;
const workers: Program[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  const frameId = randomUUID();
  await database.transactions.run(async (tx) => {
    await putPeople(tx, frameId, 400);
    await tx.change(
      `insert into area (code, name, position) values ('01', 'Centrum', 1), ('02', 'Ruwaard', 2), ('03', 'Berghem', 3), ('04', 'Lith', 4)`,
    );
  });
  features = await featuresOn(database, {
    modules: [AssembliesModule, DrawsModule],
    clock: new StillClock(new Date()),
  });
  const today = new Date().toISOString().slice(0, 10);
  const registerUntil = new Date(Date.now() + 86_400_000);
  assembly = await anOpenAssembly(features, { frameId, registerUntil, today });
  await fillPool();
  web = await startWeb(database.url, env);
  browser = await openBrowser();
  staff = await visitor(browser, 1280);
  const colleague = await aColleague(database, 'Olga Willems', 'organisator');
  await signIn(staff, `${web.address}/werk/burgerberaden`, colleague);
});
afterAll(async () => {
  await browser.close();
  for (const worker of workers) await worker.kill();
  await web.stop();
  await features.close();
  await database.close();
});

/** A pool as if everybody had registered, with values that mix in many ways. */
async function fillPool(): Promise<void> {
  await database.transactions.run(async (tx) => {
    await tx.change('update assembly set categories = $2, size = 30 where id = $1', [
      assembly.id,
      JSON.stringify(CATEGORIES),
    ]);
    for (let person = 0; person < POOL; person += 1) {
      const given = Object.fromEntries(
        CATEGORIES.map(({ name, targets }, category) => {
          const mixed = Math.imul(person * 6 + category + 1, 2_654_435_761) >>> 20;
          return [name, targets[mixed % 9 < 4 ? 0 : mixed % 4]?.value ?? ''];
        }),
      );
      await tx.change(
        `insert into registration (id, assembly_id, trial, given, salt, reserve, consented_at)
         values (gen_random_uuid(), $1, false, $2, $3, false, now())`,
        [assembly.id, JSON.stringify(given), randomUUID().replaceAll('-', '')],
      );
    }
  });
}

const worker = (): Program => {
  const started = startWorker(database.url, env);
  workers.push(started);
  return started;
};
type Task = { readonly working: boolean; readonly done: boolean; readonly outcome: unknown };
async function newest(): Promise<Task> {
  const [task] = await database.transactions.read((tx) =>
    tx.query<Task>(
      `select beat_at is not null and done_at is null as working, done_at is not null as done, outcome
       from panel_task order by asked_at desc limit 1`,
    ),
  );
  if (!task) throw new Error('nothing was asked');
  return task;
}
const check = (): string => `${web.address}/werk/burgerberaden/${assembly.id}/controle`;
const main = async (): Promise<string> => (await staff.locator('main').textContent()) ?? '';
/** Starts a trial and kills the worker that is at it. */
async function dieHalfway(): Promise<void> {
  await staff.goto(check());
  await clickOn(staff.getByRole('button', { name: 'Doe een proefloting' }));
  const dying = worker();
  await until('a worker is at it', async () => (await newest()).working, 60);
  await dying.kill();
  expect(await newest()).toMatchObject({ working: true, done: false });
}

describe('a computation of panels whose worker is killed', () => {
  it('goes on with the next worker, and the page says all the while that it is busy', async () => {
    await dieHalfway();
    await staff.reload();
    expect(await main()).toContain('De computer rekent');
    await staff.goto(check());
    const next = worker();
    await until('the next worker is done', async () => (await newest()).done, 120);
    expect(await newest()).toMatchObject({ outcome: { ok: true, people: POOL } });
    await staff.goto(check());
    expect(await main()).toContain('Een proefgroep');
    await next.stop();
    expect(next.output()).not.toContain('"level":50');
  });

  it('ends cleanly when somebody stops it while no worker is there, and can be asked again', async () => {
    await dieHalfway();
    await staff.goto(check());
    await clickOn(staff.getByRole('button', { name: 'Stop de berekening' }));
    expect(await main()).toContain('De berekening stopt');
    await staff.reload();
    expect(await main()).toContain('De berekening stopt');
    worker();
    await until('it has ended', async () => (await newest()).done, 90);
    expect(await newest()).toMatchObject({ outcome: { ok: false, refused: 'cancelled' } });
    await staff.goto(check());
    expect(await main()).toContain('U hebt de berekening gestopt.');
    await clickOn(staff.getByRole('button', { name: 'Controleer', exact: true }));
    await until('it is done', async () => (await newest()).done, 120);
    await staff.goto(check());
    expect(await main()).toContain('Het kan');
  });
});
