// Holds security.txt to RFC 9116.
import { describe, expect, it } from '@jest/globals';
import { securityText } from './security-text.js';

const now = new Date('2027-03-01T10:00:00Z');
const text = securityText({
  contact: 'mailto:veilig@gemeente.invalid',
  baseUrl: 'https://samenspel.invalid',
  now,
});

describe('security.txt', () => {
  it('names a contact, the end of its truth and its own place, a field a line', () => {
    expect(text.split('\n')).toEqual([
      'Contact: mailto:veilig@gemeente.invalid',
      'Expires: 2027-05-30T00:00:00.000Z',
      'Preferred-Languages: nl, en',
      'Canonical: https://samenspel.invalid/.well-known/security.txt',
      '',
    ]);
  });

  it('stays the same for a whole day, so that it can be kept', () => {
    const later = new Date('2027-03-01T23:59:00Z');
    const again = { contact: 'mailto:veilig@gemeente.invalid', baseUrl: 'https://samenspel.invalid' };
    expect(securityText({ ...again, now: later })).toBe(text);
  });
});
