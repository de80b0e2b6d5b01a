// Checks an audit trail of several chains, line by line, and the digest that stands for all of them.
import { canonicalJson, type Json } from './canonical-json.js';
import { chainLine, type Chained } from './chain.js';
import { sha256 } from './digest.js';

export type TrailLine = Chained<{
  readonly [name: string]: Json;
  readonly chain: string;
  readonly number: number;
}>;

export type TrailVerdict =
  | { readonly whole: true; readonly lines: number; readonly chains: number; readonly head: string }
  | { readonly whole: false; readonly line: number; readonly reason: TrailFault };

export type TrailFault = 'number-out-of-order' | 'previous-does-not-fit' | 'digest-does-not-fit';

/**
 * In: the lines of a trail; lines of one chain in order of number from 1, chains mixed in any way.
 * Out: whole, with the head of the trail; or the position (from 1) of the first line that does not fit and why.
 */
export function verifyTrail(lines: readonly TrailLine[]): TrailVerdict {
  const heads = new Map<string, TrailLine>();
  for (const [position, line] of lines.entries()) {
    const reason = faultOf(line, heads.get(line.chain));
    if (reason) return { whole: false, line: position + 1, reason };
    heads.set(line.chain, line);
  }
  return { whole: true, lines: lines.length, chains: heads.size, head: trailHead([...heads.values()]) };
}

/**
 * The digest that stands for a whole trail: SHA-256 of the canonical JSON of [chain, last number, last digest] of every
 * chain, sorted by name. In: the last line of each chain. Out: 64 hexadecimal digits.
 */
export function trailHead(last: readonly Pick<TrailLine, 'chain' | 'number' | 'digest'>[]): string {
  const heads = [...last].sort((one, other) => (one.chain < other.chain ? -1 : 1));
  return sha256(canonicalJson(heads.map(({ chain, number, digest }) => [chain, number, digest])));
}

function faultOf(
  { digest, previous, ...body }: TrailLine,
  before: TrailLine | undefined,
): TrailFault | undefined {
  if (body.number !== (before?.number ?? 0) + 1) return 'number-out-of-order';
  if (previous !== (before?.digest ?? '')) return 'previous-does-not-fit';
  return chainLine(previous, body).digest === digest ? undefined : 'digest-does-not-fit';
}
