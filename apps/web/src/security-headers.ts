// What every reply tells the browser about its safety. It hangs on the settings alone, so it is written once and not for each request.
import { contentSecurityPolicy } from './content-security-policy.js';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * The headers that the OWASP Secure Headers Project advises.
 * Referrer-Policy is same-origin and not no-referrer: nothing leaves this site either way, and no-referrer makes browsers
 * send `Origin: null` with our own forms, which older ones (without Sec-Fetch-Site) need in order to be let in.
 */
export function securityHeaders({ production }: { readonly production: boolean }): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy,
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'referrer-policy': 'same-origin',
    ...(production ? { 'strict-transport-security': `max-age=${YEAR_SECONDS}; includeSubDomains` } : {}),
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-download-options': 'noopen',
    'x-frame-options': 'DENY',
    'x-permitted-cross-domain-policies': 'none',
    'x-xss-protection': '0',
  };
}

const FOR_FILES = ['x-content-type-options', 'cross-origin-resource-policy'];

/** What a style sheet, a script or a font need not tell; on every file of the first page it would weigh more than it is worth. */
export const headersOfPagesOnly = (headers: Readonly<Record<string, string>>): readonly string[] =>
  Object.keys(headers).filter((name) => !FOR_FILES.includes(name));

/** A drawing that is opened by itself is a page, and a town may have put in its own: it may load and run nothing. */
export const drawingPolicy = "default-src 'none';style-src 'unsafe-inline';sandbox";
export const isDrawing = (type: string): boolean => type.startsWith('image/svg');
