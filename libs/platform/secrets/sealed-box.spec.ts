// Proves that a sealed box opens for its owner and for nobody else.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeBoxKeys, openBox, sealBox } from './sealed-box.js';

const owner = makeBoxKeys();
const context = 'poll 1';

describe('a sealed box', () => {
  it('gives back what was put in', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        const plain = Buffer.from(bytes);
        expect(openBox(owner, sealBox(owner.publicKey, plain, context), context)).toEqual(plain);
      }),
      { numRuns: 50 },
    );
  });

  it('stays shut for another key, another context and after any change of one byte', () => {
    const box = sealBox(owner.publicKey, Buffer.from('ja'), context);
    expect(openBox(makeBoxKeys(), box, context)).toBeUndefined();
    expect(openBox(owner, box, 'poll 2')).toBeUndefined();
    for (const position of box.keys()) {
      const changed = Buffer.from(box);
      changed.writeUInt8(box.readUInt8(position) ^ 1, position);
      expect(openBox(owner, changed, context)).toBeUndefined();
    }
  });

  it('refuses a box that is too short to be one', () => {
    expect(openBox(owner, Buffer.alloc(10), context)).toBeUndefined();
    expect(openBox(owner, Buffer.alloc(60), context)).toBeUndefined();
  });

  it('never looks the same twice', () => {
    const boxes = [1, 2].map(() => sealBox(owner.publicKey, Buffer.from('ja'), context).toString('hex'));
    expect(new Set(boxes).size).toBe(2);
  });
});
