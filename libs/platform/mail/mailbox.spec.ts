// Proves that only a plain address passes.
import { describe, expect, it } from '@jest/globals';
import { isAddress, readMailbox } from './mailbox.js';

describe('a mail address', () => {
  it('is read with or without the name of its owner', () => {
    expect(readMailbox('Gemeente Oss <peilingen@oss.nl>')).toEqual({
      name: 'Gemeente Oss',
      address: 'peilingen@oss.nl',
    });
    expect(readMailbox('"Gemeente, Oss" <peilingen@oss.nl>')?.name).toBe('Gemeente, Oss');
    expect(readMailbox(' jan@oss.nl ')).toEqual({ name: '', address: 'jan@oss.nl' });
  });

  it('is refused when it could be read as something else', () => {
    const wrong = [
      '',
      'jan',
      'jan@oss',
      'jan @oss.nl',
      'jan@oss.nl, piet@oss.nl',
      'jan@oss.nl\r\nBcc: a@b.nl',
      '<jan@oss.nl',
      'a@b..nl',
      '"a b"@oss.nl',
    ];
    expect(wrong.filter(isAddress)).toEqual([]);
    expect(readMailbox('Jan <jan@oss.nl\n>')).toBeUndefined();
    expect(readMailbox('Jan\r\nBcc: x@oss.nl <jan@oss.nl>')).toBeUndefined();
  });
});
