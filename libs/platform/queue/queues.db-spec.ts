// Proves the queue on the engine of this run: PostgreSQL, or Redis when REDIS_URL is set.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { freePort, until } from '../../../test/support/program.js';
import { Log } from '../logging/log.js';
import { defineJob } from './define-job.js';
import { handlerOf, JobRunner, type JobHandler } from './job-runner.js';
import { Queues } from './queues.js';

const countBallots = defineJob({ name: 'count-ballots', queue: 'compute', attempts: 3, fields: ['pollId'] });
const sendLetter = defineJob({ name: 'send-letter', queue: 'mail', attempts: 1, fields: ['letterId'] });
const silent = new Log({ logLevel: 'silent' });
const engine = process.env['REDIS_URL'] ? 'Redis' : 'PostgreSQL';

describe(`the queue on ${engine}`, () => {
  let database: TestDatabase;
  let done: string[] = [];
  let queues: Queues;
  let runner: JobRunner;

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.close());
  beforeEach(() => {
    done = [];
  });

  const config = () => ({ databaseUrl: database.url, redisUrl: database.redisUrl });
  const withQueue = async (handlers: JobHandler[], work: () => Promise<void>): Promise<void> => {
    queues = new Queues(config(), silent);
    runner = new JobRunner(config(), silent);
    try {
      runner.start(handlers);
      await work();
    } finally {
      await runner.onApplicationShutdown();
      await queues.onApplicationShutdown();
    }
  };
  const noteIt = handlerOf(countBallots, async ({ pollId }) => void done.push(pollId));

  it('hands a job to the handler of that name', async () => {
    await withQueue([noteIt], async () => {
      await queues.enqueue(countBallots, { pollId: 'poll-1' });
      await until('the job is done', async () => done.length > 0);
    });
    expect(done).toEqual(['poll-1']);
  });

  it('takes the same id twice as one job while the first waits', async () => {
    queues = new Queues(config(), silent);
    await queues.enqueue(sendLetter, { letterId: 'a' }, 'letter-a');
    await queues.enqueue(sendLetter, { letterId: 'a' }, 'letter-a');
    expect(await queues.waiting()).toEqual({ mail: 1, compute: 0, upkeep: 0 });
    await queues.onApplicationShutdown();
  });

  it('keeps a job while no worker runs', async () => {
    const post = handlerOf(sendLetter, async ({ letterId }) => void done.push(letterId));
    await withQueue([post], () => until('the waiting letter is sent', async () => done.length > 0));
    expect(done).toEqual(['a']);
  });

  it('tries again what failed', async () => {
    const stubborn = handlerOf(countBallots, async ({ pollId }) => {
      done.push(pollId);
      if (done.length === 1) throw new Error('the first time fails');
    });
    await withQueue([stubborn], async () => {
      await queues.enqueue(countBallots, { pollId: 'poll-2' });
      await until('the job is tried twice', async () => done.length > 1);
    });
    expect(done).toEqual(['poll-2', 'poll-2']);
  });

  it('takes the same id again after the first has failed for good', async () => {
    const failing = handlerOf(sendLetter, async ({ letterId }) => {
      done.push(letterId);
      throw new Error('it never works');
    });
    await withQueue([failing], async () => {
      await queues.enqueue(sendLetter, { letterId: 'b' }, 'letter-b');
      await until('the first has failed', async () => done.length === 1);
      await until('the second has failed', async () => {
        await queues.enqueue(sendLetter, { letterId: 'b' }, 'letter-b');
        return done.length > 1;
      });
    });
  });

  it('costs the caller nothing when it cannot be reached', async () => {
    const closed = `127.0.0.1:${await freePort()}`;
    const unreachable = {
      databaseUrl: `postgres://${closed}/nowhere`,
      redisUrl: engine === 'Redis' ? `redis://${closed}` : '',
    };
    const lost = new Queues(unreachable, silent);
    await expect(lost.enqueue(countBallots, { pollId: 'poll-3' })).resolves.toBeUndefined();
    await lost.onApplicationShutdown();
  });
});

describe('the payload of a job', () => {
  it('is refused when a field is not an id', async () => {
    const handler = handlerOf(sendLetter, async () => undefined);
    await expect(handler.handle({ letterId: 'Jan de Vries, Oss' })).rejects.toThrow('send-letter');
    await expect(handler.handle({})).rejects.toThrow('send-letter');
    await expect(handler.handle({ letterId: 'a', to: 'b' })).rejects.toThrow('send-letter');
    await expect(handler.handle({ letterId: 'a' })).resolves.toBeUndefined();
  });
});
