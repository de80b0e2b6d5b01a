// A crash is over within a minute: a claim runs out, a sweep frees it, and the queue hands the work to a living worker.
import { expect, it } from '@jest/globals';
import { LEASE_MS } from '../../libs/features/deliveries/delivery-journal.service.js';
import { LOCK_MS } from '../../libs/platform/queue/job-runner.js';
import { readConfig } from '#platform/config/config.js';

const MOST_MS = 60_000;

it('brings every row to a final or a planned state within a minute of a crash, with the settings as they are', () => {
  const outcome = readConfig({
    DATABASE_URL: 'postgres://a:b@127.0.0.1/c',
    SAMENSPEL_SECRET: '0'.repeat(64),
  });
  if (!outcome.ok) throw new Error(outcome.faults.join());
  const beat = outcome.config.sweepSeconds * 1000;
  // The sweep may just have passed when the claim runs out; the job it puts on the queue may be one the dead worker held.
  const stalled = LOCK_MS + LOCK_MS / 2;
  expect(LEASE_MS + beat + stalled).toBeLessThan(MOST_MS);
});
