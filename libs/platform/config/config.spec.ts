// Proves that wrong settings are all told at once and that production is strict.
import { afterAll, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readConfig } from './config.js';

const right = { DATABASE_URL: 'postgres://a:b@127.0.0.1/c', SAMENSPEL_SECRET: '0'.repeat(64) };

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samenspel-keys-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

function keyFile(pem: string): string {
  const file = path.join(folder, `${fs.readdirSync(folder).length}.pem`);
  fs.writeFileSync(file, pem);
  return file;
}

describe('the settings', () => {
  it('have a sensible value for everything but the database and the secret', () => {
    expect(readConfig(right)).toMatchObject({
      ok: true,
      config: { port: 3000, baseUrl: 'http://127.0.0.1:3000', redisUrl: '', secondFactor: 'optional' },
    });
  });

  it('ask for a draw announced two hours ahead, and for no lead outside production only', () => {
    expect(readConfig(right)).toMatchObject({ config: { drawLeadMinutes: 120 } });
    expect(readConfig({ ...right, DRAW_LEAD_MINUTES: '0' })).toMatchObject({
      config: { drawLeadMinutes: 0 },
    });
    const strict = readConfig({ ...right, NODE_ENV: 'production', DRAW_LEAD_MINUTES: '0' });
    expect(strict.ok ? [] : strict.faults).toContainEqual(expect.stringMatching(/^DRAW_LEAD_MINUTES is 0/));
    const lenient = readConfig({ ...right, NODE_ENV: 'production' });
    expect(lenient.ok ? [] : lenient.faults.join()).not.toContain('DRAW_LEAD_MINUTES');
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

  it.each([
    ['Ed25519', () => generateKeyPairSync('ed25519').privateKey, /ed25519.*RSA/],
    ['a short RSA', () => generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey, /1024 bits/],
  ])('refuse %s key to sign mail with, because it would go unsigned', (_, make, fault) => {
    const file = keyFile(make().export({ type: 'pkcs8', format: 'pem' }).toString());
    const at = { DKIM_DOMAIN: 'oss.nl', DKIM_SELECTOR: 'a', MAIL_FROM: 'peilingen@oss.nl' };
    const outcome = readConfig({ ...right, ...at, DKIM_KEY_FILE: file });
    expect(outcome.ok ? [] : outcome.faults).toEqual([expect.stringMatching(fault)]);
  });

  it('refuse a key that is none, that is not there or that nobody can look up', () => {
    const faults = (settings: Record<string, string>): readonly string[] => {
      const outcome = readConfig({ ...right, ...settings });
      return outcome.ok ? [] : outcome.faults;
    };
    expect(faults({ DKIM_KEY_FILE: keyFile('geen sleutel') })[0]).toContain('not a private key');
    expect(faults({ DKIM_KEY_FILE: '/nowhere/dkim.pem' })[0]).toContain('cannot be read');
    const good = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const file = keyFile(good.export({ type: 'pkcs8', format: 'pem' }).toString());
    expect(faults({ DKIM_KEY_FILE: file })[0]).toContain('DKIM_SELECTOR');
    const signs = { DKIM_KEY_FILE: file, DKIM_DOMAIN: 'oss.nl', DKIM_SELECTOR: 'a' };
    expect(faults({ ...signs, MAIL_FROM: 'peilingen@oss.nl' })).toEqual([]);
    expect(faults({ ...signs, MAIL_FROM: 'Gemeente Oss <peilingen@mail.oss.nl>' })).toEqual([]);
    expect(faults({ ...signs, MAIL_FROM: 'peilingen@gemeente-oss.nl' })).toEqual([
      'DKIM_DOMAIN is oss.nl, but MAIL_FROM is at gemeente-oss.nl. The key must be of the domain of the sender.',
    ]);
  });

  it.each([
    'Gemeente Oss',
    'peilingen',
    'Gemeente Oss\r\nBcc: x@oss.nl <peilingen@oss.nl>',
    '<a@b.nl> <c@d.nl>',
  ])('refuse a sender that cannot be read: %j', (from) => {
    const outcome = readConfig({ ...right, MAIL_FROM: from });
    expect(outcome.ok ? [] : outcome.faults).toEqual([expect.stringContaining('MAIL_FROM must be written')]);
  });

  it('take the server of another party for what it is', () => {
    expect(readConfig({ ...right, MAIL_RELAY: 'external' })).toMatchObject({
      config: { mail: { relay: 'external' } },
    });
    expect(readConfig({ ...right, MAIL_RELAY: 'cloud' }).ok).toBe(false);
  });

  it('refuse hours of sending that cannot be read', () => {
    const outcome = readConfig({ ...right, MAIL_WINDOW: 'overdag' });
    expect(outcome.ok ? [] : outcome.faults).toEqual([expect.stringContaining('ma-vr 09:00-20:00')]);
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
