// Proves that wrong settings are all told at once and that production is strict.
import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';

const right = { DATABASE_URL: 'postgres://a:b@127.0.0.1/c', SAMENSPEL_SECRET: '0'.repeat(64) };

describe('the settings', () => {
  it('have a sensible value for everything but the database and the secret', () => {
    expect(readConfig(right)).toMatchObject({
      ok: true,
      config: { port: 3000, baseUrl: 'http://127.0.0.1:3000', redisUrl: '', secondFactor: 'optional' },
    });
  });

  it('tell every fault at once', () => {
    const outcome = readConfig({
      PORT: '70000',
      LOG_LEVEL: 'loud',
      DEMO: 'perhaps',
      DATABASE_URL: 'mysql://x',
    });
    expect(outcome).toEqual({
      ok: false,
      faults: [
        expect.stringMatching(/^PORT must be a whole number from 0 to 65535/),
        expect.stringMatching(/^DEMO must be yes or no/),
        expect.stringMatching(/^DATABASE_URL is not an address/),
        expect.stringMatching(/^SAMENSPEL_SECRET must be at least 32 random bytes/),
        expect.stringMatching(/^LOG_LEVEL must be one of/),
      ],
    });
  });

  it('never repeat a value that may hold a password', () => {
    const outcome = readConfig({ ...right, DATABASE_URL: 'mysql://user:geheim@host/db' });
    expect(JSON.stringify(outcome)).not.toContain('geheim');
  });

  it('refuse the demo, the postbus, plain http and a test sender in production', () => {
    const outcome = readConfig({ ...right, NODE_ENV: 'production', DEMO: 'yes', MAIL_TRANSPORT: 'postbus' });
    expect(outcome.ok ? [] : outcome.faults).toHaveLength(4);
  });

  it('are accepted in production when they are real', () => {
    const outcome = readConfig({
      ...right,
      NODE_ENV: 'production',
      BASE_URL: 'https://samenspel.oss.nl/',
      SMTP_URL: 'smtp://mail.oss.nl:25',
      MAIL_FROM: 'Gemeente Oss <peilingen@oss.nl>',
    });
    expect(outcome).toMatchObject({
      ok: true,
      config: { baseUrl: 'https://samenspel.oss.nl', secondFactor: 'required' },
    });
  });
});
