// The choices after the draw once more, for who holds the confidential file: who became an alternate, and who took each free seat.
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { sha256 } from '#domain/evidence/digest.js';
import { firstDifference } from '#domain/sortition/first-difference.js';
import type { DrawnPanel } from '#domain/sortition/panel-record.js';
import {
  rootOfReserves,
  type ReplacementRecord,
  type ReservesRecord,
  type SeatRecord,
  type SeatsFile,
} from '#domain/sortition/seat-records.js';
import { verdictOf, type Check, type Compared } from '#domain/sortition/verdict.js';
import {
  isReservesKept,
  replacementAgain,
  reservesAgain,
  type DrawKept,
  type ReplacementKept,
  type ReservesKept,
  type SeatKept,
} from '#features/assemblies/index.js';
import { openSeatsIn, readyDifference, stayingDifference, SeatSides } from './seat-sides.js';

export type SeatsKeptVerdict = {
  readonly verdict: Compared;
  /** What the lawful holder may want to hold beside the lists of the town. */
  readonly said: readonly string[];
  readonly notChecked: readonly string[];
};

/**
 * In: a draw with its seats file, both checked by themselves; the pool by number and the secret, and what was kept of each
 * record (null or absent: nothing). Out: that everything was kept as it was sealed, that everybody was chosen from those who could be
 * chosen then, and that the same rule chooses the same people. Stops at the first difference. Records of version 2 did not keep what they
 * were made of: those are named among what was not checked.
 */
export function checkSeatsKept(
  drawn: DrawnPanel,
  { records }: SeatsFile,
  draw: DrawKept,
  kept: readonly (SeatKept | null)[],
): SeatsKeptVerdict {
  const walk = new Walk(drawn, draw);
  const steps = stepsOf(records, kept);
  const checks: Check[] = [];
  for (const check of inTurn([sealChecks(steps), ...steps.map((step) => walk.take(step))])) {
    checks.push(check);
    if (check.difference !== undefined) break;
  }
  return { verdict: verdictOf(checks), said: walk.said(), notChecked: walk.notChecked };
}

/** A record, what was kept of it, and what they are called. */
type Step = {
  readonly record: SeatRecord;
  readonly kept: SeatKept | null;
  readonly name: string;
  readonly at: string;
  readonly recordAt: string;
};

function stepsOf(records: readonly SeatRecord[], kept: readonly (SeatKept | null)[]): readonly Step[] {
  let replacements = 0;
  return records.map((record, place) => {
    if (record.kind === 'replacement') replacements += 1;
    const name = record.kind === 'reserves' ? 'the alternates' : `replacement ${replacements}`;
    return { record, kept: kept[place] ?? null, name, at: `seats[${place}]`, recordAt: `records[${place}]` };
  });
}

function* inTurn(all: readonly Iterable<Check>[]): Generator<Check> {
  for (const some of all) yield* some;
}

/** All seals before any choice is made again: that takes a moment. */
function* sealChecks(steps: readonly Step[]): Generator<Check> {
  for (const { record, kept, name, at } of steps)
    if (kept !== null)
      yield {
        about: `seats: ${name}, kept as sealed`,
        difference: firstDifference(record.sealed, sha256(canonicalJson(kept)), `${at} (its digest)`),
      };
}

class Walk {
  readonly notChecked: string[] = [];
  private readonly sides: SeatSides;
  private readonly open: string[] = [];
  private again = 0;
  private reserves: ReservesKept | undefined;

  constructor(
    private readonly drawn: DrawnPanel,
    private readonly draw: DrawKept,
  ) {
    this.sides = new SeatSides(drawn);
  }

  *take(step: Step): Generator<Check> {
    const { record, kept, name, at } = step;
    if (kept === null) this.tooOld(name);
    else if (record.kind === 'reserves' && isReservesKept(kept)) yield* this.reservesIn(record, kept, step);
    else if (record.kind === 'replacement' && !isReservesKept(kept))
      yield* this.replacementIn(record, kept, step);
    else
      yield {
        about: `seats: ${name}, kept as sealed`,
        difference: { at, expected: `what is kept of ${name}`, found: kept },
      };
    if (record.kind === 'replacement') this.sides.replace(record);
  }

  said(): readonly string[] {
    const listed = this.sides.listedFirst;
    if (this.again === 0 || listed === undefined) return [];
    const others = this.draw.byNumber.length - this.drawn.members.length - listed;
    return [
      `Chosen again from the ${listed} people on the reserve list; ${others} others of the pool were not on it.`,
      ...this.open,
    ];
  }

  private *reservesIn(
    record: ReservesRecord,
    kept: ReservesKept,
    { name, at, recordAt }: Step,
  ): Generator<Check> {
    yield {
      about: `seats: ${name}, in the sealed root`,
      difference: firstDifference(
        rootOfReserves(this.draw.secret, kept.alternates),
        record.root,
        `${recordAt}.root`,
      ),
    };
    this.reserves = kept;
    const { among, salt } = kept;
    if (among === undefined) {
      this.tooOld(name);
      return;
    }
    yield {
      about: `seats: ${name}, from people who could be chosen`,
      difference: readyDifference(this.sides, among.ready, `${at}.among.ready`),
    };
    const { everybody } = record.stay;
    const inRange = everybody >= 1 && everybody <= 100;
    const percentage = { at: `${recordAt}.stay.everybody`, expected: '1 to 100', found: everybody };
    yield { about: `seats: ${name}, expected to stay`, difference: inRange ? undefined : percentage };
    this.sides.list(among.ready);
    const made = reservesAgain(this.drawn, this.draw, { stay: record.stay, among, salt });
    this.again += 1;
    yield {
      about: `seats: ${name}, chosen again`,
      difference: firstDifference(made.kept, kept, at) ?? firstDifference(made.document, record, recordAt),
    };
  }

  private *replacementIn(
    record: ReplacementRecord,
    { among, salt, ...kept }: ReplacementKept,
    { name, at, recordAt }: Step,
  ): Generator<Check> {
    if (among === undefined) {
      this.tooOld(name);
      return;
    }
    yield {
      about: `seats: ${name}, from people who could be chosen`,
      difference:
        stayingDifference(this.sides, record.left, { numbers: among.staying, at: `${at}.among.staying` }) ??
        readyDifference(this.sides, among.ready, `${at}.among.ready`),
    };
    this.sides.list(among.ready);
    this.open.push(...openSeatsIn(this.sides, { left: record.left, staying: among.staying, name }));
    const made = replacementAgain(this.drawn, this.draw, {
      left: record.left,
      among,
      salt,
      reserves: this.reserves,
    });
    this.again += 1;
    yield {
      about: `seats: ${name}, chosen again`,
      difference:
        firstDifference(made?.document.from, record.from, `${recordAt}.from`) ??
        firstDifference(made?.document.chosen, record.chosen, `${recordAt}.chosen`) ??
        firstDifference(made?.kept, { ...kept, salt, among }, at) ??
        firstDifference(made?.document, record, recordAt),
    };
  }

  private tooOld(name: string): void {
    this.notChecked.push(
      `that the rule chose ${name} (that record is from before it was kept what a choice was made of)`,
    );
  }
}
