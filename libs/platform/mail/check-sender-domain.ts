// Looks up whether receivers can tell that our mail is really ours: SPF, DKIM and DMARC of the domain we send from.
import { createPublicKey } from 'node:crypto';
import type { DkimKey } from './dkim.js';

/** In: a name in the DNS. Out: its TXT records, each joined; none when there is no such name. */
export type ResolveText = (name: string) => Promise<readonly string[]>;

export type SenderFindings = {
  readonly spf: 'good' | 'missing' | 'several' | 'open-to-all';
  readonly dkim: 'good' | 'missing' | 'other-key' | 'not-signed-here';
  readonly dmarc: 'good' | 'missing' | 'only-watching';
};

/** Source: RFC 7208 (SPF), RFC 6376 (DKIM), RFC 7489 (DMARC). */
export async function checkSenderDomain(
  domain: string,
  dkim: DkimKey | undefined,
  resolve: ResolveText,
): Promise<SenderFindings> {
  const [spf, key, dmarc] = await Promise.all([
    resolve(domain),
    dkim ? resolve(`${dkim.selector}._domainkey.${dkim.domain}`) : [],
    resolve(`_dmarc.${domain}`),
  ]);
  return { spf: spfIn(spf), dkim: dkimIn(key, dkim), dmarc: dmarcIn(dmarc) };
}

function spfIn(records: readonly string[]): SenderFindings['spf'] {
  const found = records.filter((record) => /^v=spf1( |$)/i.test(record));
  if (found.length === 0) return 'missing';
  if (found.length > 1) return 'several';
  return /(^| )\+?all( |$)/i.test(found[0] ?? '') ? 'open-to-all' : 'good';
}

function dkimIn(records: readonly string[], dkim: DkimKey | undefined): SenderFindings['dkim'] {
  if (!dkim) return 'not-signed-here';
  const published = records.map(
    (record) => /(?:^|;)\s*p=([^;]*)/.exec(record)?.[1]?.replace(/\s/g, '') ?? '',
  );
  if (published.every((key) => key === '')) return 'missing';
  const ours = createPublicKey(dkim.key).export({ type: 'spki', format: 'der' }).toString('base64');
  return published.includes(ours) ? 'good' : 'other-key';
}

function dmarcIn(records: readonly string[]): SenderFindings['dmarc'] {
  const found = records.find((record) => /^v=DMARC1\s*;/i.test(record));
  if (found === undefined) return 'missing';
  return /;\s*p\s*=\s*none/i.test(found) ? 'only-watching' : 'good';
}
