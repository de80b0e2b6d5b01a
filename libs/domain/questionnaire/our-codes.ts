// Names from another program as codes of ours: their own where that can be, else a number, and every one once.
import { DONT_KNOW } from './answer-fields.js';

/**
 * In: names in their order. Out: for each a code of ours: letters, digits and hyphens, at most 40, no two the same. A name
 * that can be a code keeps it; another gets the prefix and its place.
 */
export function ourCodes(names: readonly string[], prefix = 'a'): readonly string[] {
  const own = names.map((name, place) => (isCode(name) && names.indexOf(name) === place ? name : ''));
  const taken = new Set(own);
  return own.map((code, place) => {
    if (code !== '') return code;
    const free = freeCode(`${prefix}${place + 1}`, taken);
    taken.add(free);
    return free;
  });
}

const isCode = (name: string): boolean => /^[a-z0-9-]{1,40}$/i.test(name) && name !== DONT_KNOW;

const freeCode = (code: string, taken: ReadonlySet<string>): string =>
  taken.has(code) ? freeCode(`${code}-2`, taken) : code;
