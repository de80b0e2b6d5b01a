// The draw itself: in every stratum the lowest tickets, at most one for each household.
import type { StratumSize } from './draw-document.js';
import type { FramePerson } from './frame.js';
import { shortagesOf, type Shortage } from './nearest-draw.js';
import { inPlainOrder } from './strata.js';
import { ticketOf } from './ticket.js';

export type Drawn = {
  readonly person: FramePerson;
  /** 64 lower-case hexadecimal digits. */
  readonly ticket: string;
};

export type TicketSelection = {
  /** How many people stand in each stratum. */
  readonly candidates: ReadonlyMap<string, number>;
} & (
  | { readonly ok: true; readonly selected: readonly Drawn[]; readonly reserves: readonly Drawn[] }
  | { readonly ok: false; readonly refused: 'too-few-people'; readonly shortages: readonly Shortage[] }
);

/**
 * Draws by ticket.
 *
 * In: the people, the size of every stratum (each stratum of the people once), the seed (lower-case hexadecimal) and
 * how many reserves to list in each stratum (null: all). Out: selected and reserves in ticket order.
 * Of the people who live together and are not left out, the one with the lowest ticket stands for the household, in
 * that person's own stratum, also when the housemates belong to other strata. Of those who stand, the lowest tickets
 * of each stratum are selected; the next ones are its reserves. Equal tickets are ordered by id.
 * Refuses when fewer people stand in a stratum than its size.
 * Source: sequential simple random sampling in strata by permanent random numbers (Ohlsson 1995, 1998); within a
 * household this is one person by equal chance, among households it is order sampling (Rosén 1997).
 */
export function drawByTicket(
  people: readonly FramePerson[],
  strata: readonly StratumSize[],
  seed: string,
  reservesPerStratum: number | null,
): TicketSelection {
  const standing = groupByStratum(standingPeople(people, seed), strata);
  const candidates = new Map([...standing].map(([stratum, { length }]) => [stratum, length]));
  const shortages = shortagesOf(strata, (stratum) => candidates.get(stratum) ?? 0);
  if (shortages.length > 0) return { ok: false, candidates, refused: 'too-few-people', shortages };
  const selected = strata.flatMap(({ stratum, size }) => standing.get(stratum)?.slice(0, size) ?? []);
  const reserves = strata.flatMap(({ stratum, size }) => {
    const until = reservesPerStratum === null ? undefined : size + reservesPerStratum;
    return standing.get(stratum)?.slice(size, until) ?? [];
  });
  return { ok: true, candidates, selected: selected.sort(byTicket), reserves: reserves.sort(byTicket) };
}

/** The order of the draw: by ticket, equal tickets by id. */
function byTicket(one: Drawn, other: Drawn): number {
  return inPlainOrder(one.ticket, other.ticket) || inPlainOrder(one.person.id, other.person.id);
}

function standingPeople(people: readonly FramePerson[], seed: string): Drawn[] {
  const alone: Drawn[] = [];
  const lowest = new Map<string, Drawn>();
  for (const person of people) {
    if (person.excluded) continue;
    const standing = { person, ticket: ticketOf(seed, person.id) };
    const rival = lowest.get(person.household);
    if (person.household === '') alone.push(standing);
    else if (rival === undefined || byTicket(standing, rival) < 0) lowest.set(person.household, standing);
  }
  return [...alone, ...lowest.values()];
}

function groupByStratum(standing: readonly Drawn[], sizes: readonly StratumSize[]): Map<string, Drawn[]> {
  const groups = new Map<string, Drawn[]>(sizes.map(({ stratum }) => [stratum, []]));
  for (const one of standing) groups.get(one.person.stratum)?.push(one);
  for (const group of groups.values()) group.sort(byTicket);
  return groups;
}
