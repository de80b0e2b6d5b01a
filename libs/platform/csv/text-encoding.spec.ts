// The encoding of a file is found out from all of its bytes, however they come in.
import { describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { asUtf8, watchEncoding } from './text-encoding.js';

function encodingOf(...chunks: Uint8Array[]) {
  const watch = watchEncoding();
  for (const chunk of chunks) watch.see(chunk);
  return watch.verdict();
}

const single = (bytes: Uint8Array) => [...bytes].map((byte) => Uint8Array.of(byte));
const utf8 = Buffer.from('naam\r\nZoë Daniëls\t€');
const windows = Buffer.from('naam\r\nZo\xeb Dani\xebls\t\x80', 'latin1');

describe('finding out the encoding', () => {
  it('recognises UTF-8, also when a character is cut in two', () => {
    expect(encodingOf(utf8)).toBe('utf-8');
    expect(encodingOf(...single(utf8))).toBe('utf-8');
  });

  it('recognises Windows-1252 by what is no UTF-8, also at the very end', () => {
    expect(encodingOf(windows)).toBe('windows-1252');
    expect(encodingOf(...single(windows))).toBe('windows-1252');
    expect(encodingOf(Buffer.from('Zo\xeb', 'latin1'))).toBe('windows-1252');
  });

  it('sees that a spreadsheet and UTF-16 are no text', () => {
    expect(encodingOf(Buffer.from('PK\x03\x04\x14\0', 'latin1'))).toBeUndefined();
    expect(encodingOf(Buffer.from('\uFEFFnaam', 'utf16le'))).toBeUndefined();
  });
});

describe('reading as UTF-8', () => {
  it('gives the same text from both encodings', async () => {
    const read = async (bytes: Uint8Array, encoding: 'utf-8' | 'windows-1252') =>
      Buffer.concat(await Readable.from(asUtf8(Readable.from(single(bytes)), encoding)).toArray()).toString();
    expect(await read(windows, 'windows-1252')).toBe(await read(utf8, 'utf-8'));
  });
});
