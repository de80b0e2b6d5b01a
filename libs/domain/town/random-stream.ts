// A repeatable stream of numbers for made-up people; never for a draw.

export type RandomStream = {
  /** From 0 up to but not including 1. */
  next(): number;
  /** A whole number from 0 up to but not including `count`. */
  below(count: number): number;
  pick<Value>(values: readonly [Value, ...Value[]]): Value;
  /** One of the keys, each as often as its weight says. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key;
  chance(probability: number): boolean;
};

/**
 * In: any text as seed. Out: a stream that gives the same numbers for the same seed on every machine.
 * Source: the sfc32 generator of C. Doty-Humphrey (PractRand), seeded by FNV-1a over the text.
 */
export function randomStream(seed: string): RandomStream {
  const next = sfc32(seed);
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    pick: ([first, ...rest]) => rest[below(rest.length + 1) - 1] ?? first,
    weighted: (weights) => pickWeighted(weights, next()),
    chance: (probability) => next() < probability,
  };
}

function sfc32(seed: string): () => number {
  let [a, b, c, d] = [fnv1a(`${seed} a`), fnv1a(`${seed} b`), fnv1a(`${seed} c`), 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let warmUp = 0; warmUp < 16; warmUp += 1) next();
  return next;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let position = 0; position < text.length; position += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(position), 0x01000193);
  }
  return hash | 0;
}

function pickWeighted<Key extends string>(weights: Readonly<Record<Key, number>>, at: number): Key {
  const keys = keysOf(weights);
  const total = keys.reduce((sum, key) => sum + weights[key], 0);
  let left = at * total;
  const found = keys.find((key) => (left -= weights[key]) < 0) ?? keys.at(-1);
  if (found === undefined) throw new RangeError('There is nothing to choose from.');
  return found;
}

function keysOf<Key extends string>(weights: Readonly<Record<Key, number>>): readonly Key[] {
  const isKey = (name: string): name is Key => Object.hasOwn(weights, name);
  return Object.keys(weights).filter(isKey);
}
