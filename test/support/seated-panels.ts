// The draw of `keptPanels`, with alternates chosen for drop-out and three seats that were given to somebody else.
import { sha256 } from '#domain/evidence/digest.js';
import { chooseAlternates } from '#domain/panel-lottery/choose-alternates.js';
import { seatsFileOf, writeSeatsFile, type SeatRecord } from '#domain/sortition/seat-records.js';
import type { KeepingFile, SeatKept } from '#features/assemblies/index.js';
import { replacementRecord } from '#features/assemblies/replacement-record.js';
import type { Candidate } from '#features/assemblies/replacement.js';
import { reservesKept, reservesOrder, reservesRecord } from '#features/assemblies/reserves.js';
import { amongOf, nextFor } from '#features/assemblies/seat-room.js';
import type { ReservesKept } from '#features/assemblies/seat-kept.js';
import { keptPanels, type KeptPanels } from './kept-panels.js';

export type SeatedPanels = Pick<KeptPanels, 'record' | 'text' | 'keeping'> & {
  readonly records: readonly SeatRecord[];
  readonly kept: readonly SeatKept[];
  /** The seats file as it is published. */
  readonly seats: string;
};

const STAY = { everybody: 85, groups: [{ category: 'leeftijd', value: '16-34', stays: 60 }] };

/** Two alternates, who both get a seat; the third comes from the rest of the reserve list, on which two in three are. */
export async function seatedPanels(): Promise<SeatedPanels> {
  const { record, text, keeping, numbers } = await keptPanels();
  const listed = keeping.pool.filter(({ id }, place) => place % 3 !== 2 && !isDrawn(id));
  const members = keeping.pool.filter(({ id }) => isDrawn(id));
  const order = reservesOrder(record, { members, ready: listed }, { people: 2, stay: STAY });
  const found = chooseAlternates(order.question, order.wanted);
  const reserves = reservesKept({ order, found }, numbers, sha256('reserves'));
  const { secret } = keeping;
  const records: SeatRecord[] = [reservesRecord(record, STAY, { kept: reserves, secret })];
  const kept: SeatKept[] = [reserves];
  const seated = new Set(record.members);
  let ready = listed.map(candidateOf);
  for (const [turn, left] of record.members.slice(0, 3).entries()) {
    seated.delete(left);
    // The fourth says no before the third seat is filled, and nobody took that seat yet.
    const open = turn === 2 ? record.members[3] : undefined;
    const staying = keeping.pool
      .map(candidateOf)
      .filter(({ number }) => seated.has(number) && number !== open);
    const made = replaced(left, { staying, candidates: ready }, { turn, reserves });
    records.push(made.document);
    kept.push(made.kept);
    seated.add(made.document.chosen);
    ready = ready.filter(({ number }) => number !== made.document.chosen);
  }
  const seats = writeSeatsFile(seatsFileOf(record.documentDigest, records));
  return { record, text, keeping: { ...keeping, seats: kept }, records, kept, seats };

  function isDrawn(id: string): boolean {
    return record.members.includes(numbers.get(id) ?? 0);
  }

  function candidateOf({ id, values, household }: KeepingFile['pool'][number]): Candidate {
    return { number: numbers.get(id) ?? 0, values, household };
  }

  function replaced(
    left: number,
    sides: { readonly staying: readonly Candidate[]; readonly candidates: readonly Candidate[] },
    { turn, reserves: chosen }: { readonly turn: number; readonly reserves: ReservesKept },
  ) {
    const next = nextFor({ categories: record.categories, seed: record.seed, ...sides }, chosen);
    if (!next) throw new Error('nobody is left for a seat');
    const { alternates } = chosen;
    const salt = sha256(`replacement ${turn}`);
    return replacementRecord(record, { left, found: next, among: amongOf(sides), alternates, secret, salt });
  }
}
