// Proves that the real programs start on a migrated database, tell that they are healthy, and stop when asked.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { startProgram, startWeb, startWorker, until } from '../support/program.js';

describe('the programs', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.close());

  it('answer when they are healthy, and stop when asked', async () => {
    const web = await startWeb(database.url);
    const health = await fetch(`${web.address}/gezondheid/gereed`);
    expect(await health.json()).toEqual({ status: 'up', database: 'up' });
    await web.stop();
    expect(web.process.exitCode ?? web.process.signalCode).toBe('SIGTERM');
  });

  it('work from the queue, and stop when asked', async () => {
    const worker = startWorker(database.url, { LOG_LEVEL: 'info' });
    await until('the worker is at work', async () => worker.output().includes('the worker is at work'));
    await worker.stop();
    expect(worker.output()).not.toContain('"level":50');
  });

  it('refuse to start with wrong settings and tell all that is wrong', async () => {
    const web = startProgram('web', { DATABASE_URL: 'nonsense', PORT: 'x' });
    await until('the program has ended', async () => web.process.exitCode !== null);
    expect(web.process.exitCode).toBe(2);
    expect(web.output()).toMatch(/PORT must be a whole number[^]*DATABASE_URL is not an address/);
  });
});
