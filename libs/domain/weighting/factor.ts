// A variable with classes, as the arithmetic needs it: one small number per respondent.

export type Factor = {
  readonly name: string;
  readonly categories: readonly string[];
  /** Per respondent the position of its class in `categories`, or −1 when it is not known. */
  readonly codes: Int32Array;
};

/**
 * In: a name, the class of every respondent as text, and optionally the classes in their order (otherwise: as they
 * first occur). Out: the factor; a respondent whose text is not one of the classes, or empty, gets −1.
 */
export function factorOf(name: string, values: readonly string[], categories?: readonly string[]): Factor {
  const known = categories ?? [...new Set(values)].filter((value) => value !== '');
  const position = new Map(known.map((category, index) => [category, index]));
  return { name, categories: known, codes: Int32Array.from(values, (value) => position.get(value) ?? -1) };
}

/**
 * In: two factors over the same respondents. Out: one factor with every combination of classes (`a|b`) that somebody
 * has, in the order of the first and then the second; −1 where either is not known.
 */
export function crossed(first: Factor, second: Factor): Factor {
  const width = second.categories.length;
  const pairs = Int32Array.from(first.codes, (code, row) => {
    const other = second.codes[row] ?? -1;
    return code < 0 || other < 0 ? -1 : code * width + other;
  });
  const present = [...new Set(pairs)].filter((pair) => pair >= 0).sort((one, next) => one - next);
  const position = new Map(present.map((pair, index) => [pair, index]));
  const label = (pair: number) =>
    `${first.categories[Math.floor(pair / width)] ?? ''}|${second.categories[pair % width] ?? ''}`;
  return {
    name: `${first.name}|${second.name}`,
    categories: present.map(label),
    codes: pairs.map((pair) => position.get(pair) ?? -1),
  };
}
