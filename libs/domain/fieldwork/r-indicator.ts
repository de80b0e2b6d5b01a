// How evenly the groups of a sample answered: the R-indicator, 1 when all groups answered equally often.

/** The asked people of one group. */
export type AskedGroup = {
  /** People that the group stands for; above 0. */
  readonly people: number;
  /** People who were asked; at least 1. */
  readonly asked: number;
  /** People who answered; need not be whole when only a step is known. From 0 up to and including `asked`. */
  readonly answered: number;
};

export type Representativeness = {
  /** From 0 to 1; 1: every group answered equally often. */
  readonly r: number;
  /** The response of everybody, as a part of one, each group by the people that it stands for. */
  readonly response: number;
  /** Per group, in the same order: its share of the spread. Negative: it answered less than the others. */
  readonly deviations: readonly number[];
};

/**
 * R = 1 - 2 S, with S the standard deviation over the population of the response propensities, estimated by the response
 * of each group. The spread that chance alone gives groups of this size is taken off, down to 0. The deviation of a group
 * is the unconditional partial indicator of its category: √(share) × (response of the group - response of all).
 *
 * In: at least two groups that exclude each other. Throws on fewer, and on numbers out of range.
 * Sources: B. Schouten, F. Cobben, J. Bethlehem, "Indicators for the representativeness of survey response", Survey
 * Methodology 35 (2009) 101-113 (R); B. Schouten, N. Shlomo, C. Skinner, "Indicators for monitoring and improving
 * representativeness of response", Journal of Official Statistics 27 (2011) 231-253 (partial, and the bias of S²).
 */
export function representativeness(groups: readonly AskedGroup[]): Representativeness {
  if (groups.length < 2) throw new RangeError('representativeness needs at least two groups');
  for (const { people, asked, answered } of groups) {
    if (!(people > 0) || !(asked >= 1) || !(answered >= 0 && answered <= asked))
      throw new RangeError(`a group of ${people} people cannot have ${asked} asked and ${answered} answered`);
  }
  const everybody = groups.reduce((sum, { people }) => sum + people, 0);
  const shares = groups.map(({ people }) => people / everybody);
  const rates = groups.map(({ asked, answered }) => answered / asked);
  const response = sumOf(shares, (share, place) => share * (rates[place] ?? 0));
  const spread = sumOf(shares, (share, place) => share * ((rates[place] ?? 0) - response) ** 2);
  const chance = sumOf(shares, (share, place) => share * (1 - share) * varianceOf(groups[place]));
  const deviations = shares.map((share, place) => Math.sqrt(share) * ((rates[place] ?? 0) - response));
  return { r: 1 - 2 * Math.sqrt(Math.max(0, spread - chance)), response, deviations };
}

/** Of the response of a group, when everybody in it answers with the same chance. */
function varianceOf(group: AskedGroup | undefined): number {
  if (!group || group.asked < 2) return 0;
  const rate = group.answered / group.asked;
  return (rate * (1 - rate)) / (group.asked - 1);
}

const sumOf = (numbers: readonly number[], term: (number: number, place: number) => number): number =>
  numbers.reduce((sum, number, place) => sum + term(number, place), 0);
