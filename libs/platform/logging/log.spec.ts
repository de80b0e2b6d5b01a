// Proves that a fault on a page tells the day and where in the program, and neither the hour nor what somebody typed.
import { execFileSync } from 'node:child_process';
import { expect, it } from '@jest/globals';

/** In a process of its own, because a log writes to the output of its program. */
const FAULT = `
  await import('reflect-metadata');
  const { Log } = await import('./dist/libs/platform/logging/log.js');
  const log = new Log({ logLevel: 'debug' });
  log.faultOfVisit('a request failed', new Error('Jansen, Molenstraat 1'), { reference: 'abcd1234' });
`;

it('keeps no time finer than a day, no message and no address', () => {
  const written = execFileSync(process.execPath, ['--input-type=module', '-e', FAULT], { encoding: 'utf8' });
  const line: unknown = JSON.parse(written);
  expect(line).toMatchObject({
    msg: 'a request failed',
    reference: 'abcd1234',
    fault: 'Error',
    time: expect.stringMatching(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/),
  });
  expect(written).not.toMatch(/Jansen|T[0-9]{2}:[0-9]{2}/);
});
