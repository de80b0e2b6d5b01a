// One root binds the whole pool, and each person can prove to be in it.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { sha256 } from './digest.js';
import { commitmentOf, inclusionProof, isIncluded, isPathAmong, merkleRoot } from './merkle.js';

const SALT = '0123456789abcdef'.repeat(2);
const pool = (count: number) => Array.from({ length: count }, (_, at) => sha256(`person ${at}`));
const pools = fc.integer({ min: 1, max: 40 }).map(pool);
const picks = fc.nat({ max: 39 });

describe('a tree of commitments', () => {
  it('is computed as RFC 6962 says, here written out for three leaves', () => {
    const hash = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
    const [one, two, three] = pool(3)
      .sort()
      .map((commitment) => Buffer.from(commitment, 'hex'));
    const leaf = (commitment = Buffer.alloc(0)) => hash(Uint8Array.of(0), commitment);
    const left = hash(Uint8Array.of(1), leaf(one), leaf(two));
    expect(merkleRoot(pool(3))).toBe(hash(Uint8Array.of(1), left, leaf(three)).toString('hex'));
    expect(merkleRoot([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('has the same root in whatever order people come', () => {
    fc.assert(
      fc.property(pools, picks, (commitments, turn) => {
        const turned = [...commitments.slice(turn), ...commitments.slice(0, turn)].reverse();
        expect(merkleRoot(turned)).toBe(merkleRoot(commitments));
      }),
    );
  });

  it('gives every person a proof that leads to the root, and to no other', () => {
    fc.assert(
      fc.property(pools, picks, (commitments, pick) => {
        const commitment = commitments[pick % commitments.length] ?? '';
        const proof = inclusionProof(commitments, commitment) ?? [];
        expect(isIncluded(merkleRoot(commitments), commitment, proof)).toBe(true);
        expect(isIncluded(merkleRoot([...commitments, sha256('one more')]), commitment, proof)).toBe(false);
        expect(isIncluded(merkleRoot(commitments), sha256('somebody else'), proof)).toBe(false);
      }),
    );
  });

  it('has as many different paths as people, and no other path is one of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
        const commitments = pool(count);
        const paths = commitments.map((commitment) => inclusionProof(commitments, commitment) ?? []);
        expect(paths.every((path) => isPathAmong(path, count))).toBe(true);
        const sides = paths.map((path) => path.map(({ side }) => side[0]).join(''));
        expect(new Set(sides).size).toBe(count);
        const other = [...(paths[0] ?? []), { side: 'left', digest: sha256('x') } as const];
        expect(isPathAmong(other, count)).toBe(false);
      }),
    );
  });

  it('has no proof for who is not in it, and takes no node for a person', () => {
    const commitments = pool(4);
    expect(inclusionProof(commitments, sha256('absent'))).toBeUndefined();
    const proof = inclusionProof(commitments, commitments[0] ?? '') ?? [];
    expect(isIncluded(merkleRoot(commitments), proof[1]?.digest ?? '', proof.slice(1))).toBe(false);
    expect(isIncluded('nonsense', 'nonsense', [])).toBe(false);
  });

  it('refuses the same commitment twice and what is no commitment', () => {
    expect(() => merkleRoot([sha256('a'), sha256('a')])).toThrow(/twice/);
    expect(() => merkleRoot(['a'])).toThrow(/64/);
  });
});

describe('a commitment', () => {
  it('depends on the salt, the id and every attribute, and not on the order of the attributes', () => {
    const one = commitmentOf(SALT, 'p1', { wijk: 'Centrum', jaar: '1980' });
    expect(commitmentOf(SALT, 'p1', { jaar: '1980', wijk: 'Centrum' })).toBe(one);
    expect(commitmentOf(SALT, 'p2', { wijk: 'Centrum', jaar: '1980' })).not.toBe(one);
    expect(commitmentOf(SALT, 'p1', { wijk: 'Centrum', jaar: '1981' })).not.toBe(one);
    expect(commitmentOf(`${SALT}0`, 'p1', { wijk: 'Centrum', jaar: '1980' })).not.toBe(one);
    expect(one).toBe(sha256(`["${SALT}","p1",{"jaar":"1980","wijk":"Centrum"}]`));
  });

  it('refuses a salt that could be guessed', () => {
    expect(() => commitmentOf('1234', 'p1', {})).toThrow(/32/);
  });
});
