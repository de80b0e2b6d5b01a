// Proves what is found in each state in which the DNS of a sender can be.
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { checkSenderDomain, type SenderFindings } from './check-sender-domain.js';

const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const published = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
const dkim = { domain: 'oss.invalid', selector: 'peilingen', key };
const check = (records: Record<string, readonly string[]>, signs = true): Promise<SenderFindings> =>
  checkSenderDomain('oss.invalid', signs ? dkim : undefined, async (name) => records[name] ?? []);

describe('the domain of the sender', () => {
  it('is in order', async () => {
    const records = {
      'oss.invalid': ['ms=ms123', 'v=spf1 mx -all'],
      'peilingen._domainkey.oss.invalid': [`v=DKIM1; k=rsa; p=${published}`],
      '_dmarc.oss.invalid': ['v=DMARC1; p=reject; rua=mailto:x@oss.invalid'],
    };
    expect(await check(records)).toEqual({ spf: 'good', dkim: 'good', dmarc: 'good' });
  });

  it('has nothing', async () => {
    expect(await check({})).toEqual({ spf: 'missing', dkim: 'missing', dmarc: 'missing' });
    expect((await check({}, false)).dkim).toBe('not-signed-here');
  });

  it('has records that do not help', async () => {
    const records = {
      'oss.invalid': ['v=spf1 +all'],
      'peilingen._domainkey.oss.invalid': ['v=DKIM1; p=AAAA'],
      '_dmarc.oss.invalid': ['v=DMARC1; p=none'],
    };
    expect(await check(records)).toEqual({ spf: 'open-to-all', dkim: 'other-key', dmarc: 'only-watching' });
    expect((await check({ 'oss.invalid': ['v=spf1 mx -all', 'v=spf1 -all'] })).spf).toBe('several');
  });
});
