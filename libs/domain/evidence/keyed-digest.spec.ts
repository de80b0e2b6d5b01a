// The keyed digest is HMAC-SHA-256 as everybody else computes it.
import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyedDigest } from './keyed-digest.js';

describe('a keyed digest', () => {
  it('is that of Node for any key and text', () => {
    const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
    fc.assert(
      fc.property(key, fc.string({ unit: 'grapheme' }), (bytes, text) => {
        const expected = createHmac('sha256', bytes).update(text).digest('hex');
        expect(keyedDigest(bytes.toString('hex'), text)).toBe(expected);
      }),
    );
  });

  it('takes no short key, which could be tried', () => {
    expect(() => keyedDigest('ab', 'text')).toThrow('64 lower-case');
  });
});
