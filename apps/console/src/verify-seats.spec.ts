// `samenspel verify-draw --keeping --seats`: from the pool to the third replacement, all of it once more.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { sha256 } from '#domain/evidence/digest.js';
import { readSeatsFile } from '#domain/sortition/check-seat-records.js';
import { readPanelRecord } from '#domain/sortition/panel-record-shape.js';
import { rootOfReserves, seatsFileOf, seatTicket, writeSeatsFile } from '#domain/sortition/seat-records.js';
import type {
  ReplacementRecord,
  ReservesRecord,
  SeatRecord,
  SeatsFile,
} from '#domain/sortition/seat-records.js';
import type { DrawKept, ReplacementKept, ReservesKept, SeatKept } from '#features/assemblies/index.js';
import { seatedPanels, type SeatedPanels } from '../../../test/support/seated-panels.js';
import { poolByNumber } from './check-keeping.js';
import { checkSeatsKept } from './check-seats-kept.js';
import { commands } from './commands.js';
import { parseKeepingFile } from './keeping-file.js';
import { runTerminal, type Screen } from './run-terminal.js';

const GOLDEN = 'test/golden/assembly';
let folder = '';
let sample: SeatedPanels;
let draw: DrawKept;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'seats-'));
  sample = await goldenFiles();
  const { record, keeping } = sample;
  draw = { byNumber: poolByNumber(record, keeping), secret: keeping.secret };
});
afterAll(async () => rm(folder, { recursive: true }));

async function verify(...args: readonly string[]) {
  const seen = { printed: '', remarks: new Array<string>() };
  const screen: Screen = {
    print: (printed) => void (seen.printed += printed),
    remark: (line) => void seen.remarks.push(line),
    save: async () => undefined,
  };
  const code = await runTerminal(['verify-draw', ...args], commands, screen);
  return { code, remarks: seen.remarks.join('\n'), printed: seen.printed };
}

/** The golden draw, with these files instead of its own; null leaves one out. */
async function golden(files: { readonly keeping?: unknown; readonly seats?: string | null } = {}) {
  const args = ['--proof', `${GOLDEN}/loting.json`];
  const keeping = path.join(folder, 'notaris.json');
  if (files.keeping !== undefined) await writeFile(keeping, JSON.stringify(files.keeping));
  args.push('--keeping', files.keeping === undefined ? `${GOLDEN}/notaris.json` : keeping);
  const seats = path.join(folder, 'plaatsen.json');
  if (typeof files.seats === 'string') await writeFile(seats, files.seats);
  if (files.seats !== null)
    args.push('--seats', files.seats === undefined ? `${GOLDEN}/plaatsen.json` : seats);
  return verify(...args);
}

/** As they were laid down: the panels in them were made by a search of then, everything else must come out the same today. */
async function goldenFiles(): Promise<SeatedPanels> {
  const [text, seats, notary] = await Promise.all(
    ['loting', 'plaatsen', 'notaris'].map((name) => readFile(`${GOLDEN}/${name}.json`, 'utf8')),
  );
  const drawn = readPanelRecord(JSON.parse(text ?? ''));
  const file = readSeatsFile(JSON.parse(seats ?? ''));
  const keeping = parseKeepingFile(notary ?? '', 'notaris.json');
  if (!drawn.ok || drawn.record.stage !== 'drawn' || !file.ok || !keeping.ok)
    throw new Error('no golden draw');
  const kept = (keeping.value.seats ?? []).flatMap((one) => one ?? []);
  return {
    record: drawn.record,
    text: text ?? '',
    keeping: keeping.value,
    records: file.file.records,
    kept,
    seats: seats ?? '',
  };
}

describe('a draw from the pool to the third replacement', () => {
  it('is made again, every choice of it', async () => {
    const { code, printed, remarks } = await golden();
    expect(code).toBe(0);
    const every = ['the alternates', 'replacement 1', 'replacement 2', 'replacement 3'];
    expect(JSON.parse(printed)).toMatchObject({
      same: true,
      checked: expect.arrayContaining([
        'no lottery is fairer (certificate)',
        'seats: the alternates, in the sealed root',
        ...every.map((name) => `seats: ${name}, kept as sealed`),
        ...every.map((name) => `seats: ${name}, from people who could be chosen`),
        ...every.map((name) => `seats: ${name}, chosen again`),
      ]),
    });
    expect(remarks).toContain(
      'Chosen again from the 54 people on the reserve list; 26 others of the pool were not on it.',
    );
    expect(remarks).toContain(
      `At replacement 3 these seats counted as open too: ${sample.record.members[3]}.`,
    );
  });

  it('is made again from today’s panels too, the thousand included', async () => {
    const today = await seatedPanels();
    const files = { proof: today.text, keeping: JSON.stringify(today.keeping), seats: today.seats };
    const args: string[] = [];
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(folder, `today-${name}.json`);
      await writeFile(file, text);
      args.push(`--${name}`, file);
    }
    const { code, printed } = await verify(...args);
    expect(code).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({
      same: true,
      notChecked: [],
      checked: expect.arrayContaining(['all panels made again', 'seats: replacement 3, chosen again']),
    });
    const from = today.records.map((one) => (one.kind === 'replacement' ? one.from : one.people));
    expect(from).toEqual([2, 'alternates', 'alternates', 'pool']);
  });

  it('says no to any bit of what was kept that is another', () => {
    const { seal, secret, certificate } = sample.keeping;
    const nothing = { types: [], households: [], cuts: [], levels: [], proofs: [] };
    const small = {
      ...{ kind: 'panel-keeping', version: 2, seal, secret, certificate: { ...certificate, ...nothing } },
      ...{ pool: [], panels: [], lottery: [], probabilities: {} },
    };
    const file = seatsFileOf(sample.record.documentDigest, sample.records);
    const text = JSON.stringify(sample.kept);
    const bytes = new TextEncoder().encode(text);
    const accepted: string[] = [];
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = bytes.map((byte, place) => (place === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      const seats = new TextDecoder().decode(changed);
      if (isAccepted(file, JSON.stringify({ ...small, seats: 0 }).replace('"seats":0', `"seats":${seats}`)))
        accepted.push(seats);
    }
    expect(
      accepted.filter((seats) => canonicalJson(JSON.parse(seats)) !== canonicalJson(sample.kept)),
    ).toEqual([]);
    expect(accepted.length).toBeLessThan(bytes.length / 100);
  });
});

function isAccepted(file: SeatsFile, keeping: string): boolean {
  try {
    const read = parseKeepingFile(keeping, 'notaris.json');
    return read.ok && checkSeatsKept(sample.record, file, draw, read.value.seats ?? []).verdict.same;
  } catch {
    return false;
  }
}

function judge(records: readonly SeatRecord[], kept: readonly (SeatKept | null)[]) {
  return checkSeatsKept(sample.record, seatsFileOf(sample.record.documentDigest, records), draw, kept);
}

type Forged = { readonly records: readonly SeatRecord[]; readonly kept: readonly SeatKept[] };

/** Somebody who made the records wrote down something else from the start: every seal fits. */
function sealedAnew({ records, kept }: Forged): Forged {
  const again = records.map((one, place) => {
    const behind = kept[place];
    return behind ? { ...one, sealed: sha256(canonicalJson(behind)) } : one;
  });
  return { records: again, kept };
}

type Reserves = { readonly record: ReservesRecord; readonly kept: ReservesKept };
type Replacement = { readonly record: ReplacementRecord; readonly kept: ReplacementKept };

const withReserves = (change: (one: Reserves) => Partial<Reserves>): Forged => {
  const [[record, ...records], [kept, ...others]] = [sample.records, sample.kept];
  if (record?.kind !== 'reserves' || !kept || !('alternates' in kept)) throw new Error('no alternates');
  const changed = { record, kept, ...change({ record, kept }) };
  return sealedAnew({ records: [changed.record, ...records], kept: [changed.kept, ...others] });
};

const withReplacement = (place: number, change: (one: Replacement) => Partial<Replacement>): Forged => {
  const [record, kept] = [sample.records[place], sample.kept[place]];
  if (record?.kind !== 'replacement' || !kept || 'alternates' in kept) throw new Error('no replacement');
  const changed = { record, kept, ...change({ record, kept }) };
  return sealedAnew({
    records: sample.records.with(place, changed.record),
    kept: sample.kept.with(place, changed.kept),
  });
};

function among<Kept extends ReservesKept | ReplacementKept>(
  kept: Kept,
  change: (one: NonNullable<Kept['among']>) => Partial<NonNullable<Kept['among']>>,
): Kept {
  if (!kept.among) throw new Error('nothing was kept of the choice');
  return { ...kept, among: { ...kept.among, ...change(kept.among) } };
}

const withoutFirst = ([, ...rest]: readonly number[]): readonly number[] => rest;
/** The first of the pool who was not on the reserve list, in its place among those who were. */
const withStranger = (numbers: readonly number[]): readonly number[] =>
  [...numbers, 4].sort((one, other) => one - other);

function chooses(record: ReplacementRecord, chosen: number): ReplacementRecord {
  return { ...record, chosen, ticket: seatTicket(sample.record.seed, chosen) };
}

const byHand = (kept: ReservesKept, alternates: readonly number[]): Partial<Reserves> => {
  const [record] = sample.records;
  if (record?.kind !== 'reserves') throw new Error('no alternates');
  return {
    kept: { ...kept, alternates },
    record: { ...record, root: rootOfReserves(sample.keeping.secret, alternates) },
  };
};

describe('records that were forged before they were sealed', () => {
  it.each<[string, () => Forged, string, string]>([
    [
      'alternates picked by hand',
      () => withReserves(({ kept }) => byHand(kept, [84, 16])),
      'the alternates, chosen again',
      'seats[0].alternates[1]',
    ],
    [
      'alternates in another order',
      () => withReserves(({ kept }) => byHand(kept, kept.alternates.toReversed())),
      'the alternates, chosen again',
      'seats[0].alternates[0]',
    ],
    [
      'another root over the alternates',
      () => withReserves(({ record }) => ({ record: { ...record, root: sha256('other') } })),
      'the alternates, in the sealed root',
      'records[0].root',
    ],
    [
      'alternates from a list with one of the drawn in it',
      () =>
        withReserves(({ kept }) => ({
          kept: among(kept, ({ ready }) => ({ ready: [...ready, sample.record.members[0] ?? 0] })),
        })),
      'the alternates, from people who could be chosen',
      'seats[0].among.ready[54]',
    ],
    [
      'alternates from a shorter list',
      () =>
        withReserves(({ kept }) => ({
          kept: among(kept, ({ ready }) => ({ ready: ready.filter((number) => number !== 84) })),
        })),
      'the alternates, chosen again',
      'seats[0].alternates',
    ],
    [
      'another chance to stay than was announced',
      () =>
        withReserves(({ kept }) => ({
          kept: among(kept, ({ stay }) => ({ stay: { ...stay, ready: stay.ready.with(7, 0.5) } })),
        })),
      'the alternates, chosen again',
      'seats[0].among.stay.ready[7]',
    ],
    [
      'another expectation in the record',
      () => withReserves(({ record }) => ({ record: { ...record, stay: { everybody: 90, groups: [] } } })),
      'the alternates, chosen again',
      'seats[0]',
    ],
    [
      'an expectation that nobody stays',
      () => withReserves(({ record }) => ({ record: { ...record, stay: { ...record.stay, everybody: 0 } } })),
      'the alternates, expected to stay',
      'records[0].stay.everybody',
    ],
    [
      'a search that tried fewer futures',
      () => withReserves(({ kept }) => ({ kept: among(kept, () => ({ samples: 3 })) })),
      'the alternates, chosen again',
      'seats[0].among.samples',
    ],
    [
      'more alternates asked for than were kept',
      () => withReserves(({ kept }) => ({ kept: among(kept, () => ({ wanted: 3 })) })),
      'the alternates, chosen again',
      'seats[0].alternates',
    ],
    [
      'a smaller miss than was expected',
      () => withReserves(({ kept }) => ({ kept: { ...kept, miss: 1 } })),
      'the alternates, chosen again',
      'seats[0].miss',
    ],
    [
      'somebody else in the third seat',
      () => withReplacement(3, ({ record }) => ({ record: chooses(record, 1) })),
      'replacement 3, chosen again',
      'records[3].chosen',
    ],
    [
      'the other alternate in the first seat',
      () => withReplacement(1, ({ record }) => ({ record: chooses(record, 84) })),
      'replacement 1, chosen again',
      'records[1].chosen',
    ],
    [
      'a third seat from the pool that is said to be an alternate’s',
      () => withReplacement(3, ({ record }) => ({ record: { ...record, from: 'alternates' } })),
      'replacement 3, chosen again',
      'records[3].from',
    ],
    [
      'a replacement from a pool without who was next',
      () =>
        withReplacement(3, ({ record, kept }) => {
          const ready = (kept.among?.ready ?? []).filter((number) => number !== record.chosen);
          return { kept: among(kept, () => ({ ready })), record: chooses(record, ready[0] ?? 0) };
        }),
      'replacement 3, from people who could be chosen',
      'seats[3].among.ready',
    ],
    [
      'a replacement from a pool with somebody who was not on the list',
      () =>
        withReplacement(2, ({ kept }) => ({
          kept: among(kept, ({ ready }) => ({ ready: withStranger(ready) })),
        })),
      'replacement 2, from people who could be chosen',
      'seats[2].among.ready[3]',
    ],
    [
      'a group that still counts who left',
      () =>
        withReplacement(2, ({ record, kept }) => ({
          kept: among(kept, ({ staying }) => ({
            staying: [...staying, record.left].sort((one, other) => one - other),
          })),
        })),
      'replacement 2, from people who could be chosen',
      'seats[2].among.staying',
    ],
    [
      'fewer candidates than there were',
      () => withReplacement(3, ({ kept }) => ({ kept: { ...kept, candidates: 3 } })),
      'replacement 3, chosen again',
      'seats[3].candidates',
    ],
    [
      'a group that is said to be closer to its targets',
      () => withReplacement(2, ({ kept }) => ({ kept: { ...kept, distance: 0 } })),
      'replacement 2, chosen again',
      'seats[2].distance',
    ],
    [
      'a proof that the second was an alternate, with another salt',
      () =>
        withReplacement(2, ({ record }) => ({
          record: { ...record, alternate: { salt: sha256('other'), path: record.alternate?.path ?? [] } },
        })),
      'replacement 2, chosen again',
      'records[2].alternate.salt',
    ],
    [
      'what was kept of a replacement under the alternates',
      () => sealedAnew({ records: sample.records, kept: sample.kept.with(0, sample.kept[1] ?? fail()) }),
      'the alternates, kept as sealed',
      'seats[0]',
    ],
  ])('are found out: %s', (_what, forge, check, at) => {
    const { records, kept } = forge();
    const { verdict } = judge(records, kept);
    expect(verdict).toMatchObject({ same: false, check: `seats: ${check}` });
    expect(!verdict.same && verdict.difference.at).toContain(at);
  });

  it('are named at the terminal, and the exit code says no', async () => {
    const { records, kept } = withReplacement(3, ({ kept: one }) => ({
      kept: among(one, ({ ready }) => ({ ready: withoutFirst(ready) })),
    }));
    const seats = writeSeatsFile(seatsFileOf(sample.record.documentDigest, records));
    const { code, printed } = await golden({ keeping: { ...sample.keeping, seats: kept }, seats });
    expect(code).toBe(3);
    expect(JSON.parse(printed)).toMatchObject({
      same: false,
      check: 'seats: replacement 3, from people who could be chosen',
      at: 'seats[3].among.ready[0]',
      expected: 1,
      found: 2,
    });
  });
});

describe('files of different moments', () => {
  /** As it was done before: the seal covered the figures and not what they were made of. */
  function earlier(): Forged {
    const kept = sample.kept.map((one) =>
      'alternates' in one
        ? without(one)
        : { salt: one.salt, candidates: one.candidates, distance: one.distance },
    );
    const records = sample.records.map((one): SeatRecord => ({ ...one, version: 2 }));
    return sealedAnew({ records, kept });
  }

  const without = ({ salt, alternates, candidates, miss, missWithout }: ReservesKept): ReservesKept => ({
    salt,
    alternates,
    candidates,
    miss,
    missWithout,
  });

  it('reads records from before this, checks their seals, and says that they cannot be made again', async () => {
    const { records, kept } = earlier();
    const seats = writeSeatsFile(seatsFileOf(sample.record.documentDigest, records));
    const { code, printed } = await golden({ keeping: { ...sample.keeping, seats: kept }, seats });
    expect(code).toBe(0);
    const { checked } = JSON.parse(printed);
    const notChecked = seatsNotChecked(printed);
    expect(checked).toEqual(
      expect.arrayContaining([
        'seats: the alternates, in the sealed root',
        'seats: replacement 3, kept as sealed',
      ]),
    );
    expect(checked.join()).not.toContain('chosen again');
    expect(notChecked).toEqual([
      expect.stringContaining('that the rule chose the alternates'),
      ...[1, 2, 3].map((turn) =>
        expect.stringMatching(`that the rule chose replacement ${turn} .that record is from before`),
      ),
    ]);
    const older = await golden({ keeping: { ...sample.keeping, seats: undefined }, seats });
    expect(older.code).toBe(0);
    expect(seatsNotChecked(older.printed)).toHaveLength(4);
    expect(judge(records, kept.with(2, { ...(kept[2] ?? fail()), salt: sha256('other') })).verdict.same).toBe(
      false,
    );
  });

  it('goes on after records from before this: who came later is chosen again', () => {
    const old = earlier();
    const records = [...old.records.slice(0, 2), ...sample.records.slice(2)];
    const kept = [...old.kept.slice(0, 2), ...sample.kept.slice(2)];
    const { verdict, notChecked } = judge(records, kept);
    expect(verdict).toMatchObject({ same: true });
    expect(verdict.same && verdict.checked).toContain('seats: replacement 2, chosen again');
    expect(notChecked).toHaveLength(2);
  });

  it('asks for a newer file of the notary when seats were filled since', async () => {
    const { code, remarks } = await golden({
      keeping: { ...sample.keeping, seats: sample.kept.slice(0, 2) },
    });
    expect(code).toBe(2);
    expect(remarks).toMatch(/notaris\.json.*seats\[2\].*record 3.*download it again/);
  });

  it('says what it could not see of the seats', async () => {
    const alone = await golden({ seats: null });
    expect(alone.code).toBe(0);
    expect(seatsNotChecked(alone.printed)).toEqual([expect.stringContaining('--seats')]);
    const first = writeSeatsFile(seatsFileOf(sample.record.documentDigest, sample.records.slice(0, 2)));
    const older = await golden({ seats: first });
    expect(older.code).toBe(0);
    expect(seatsNotChecked(older.printed)).toEqual([expect.stringContaining('after these 2 records')]);
  });
});

/** What was not checked, but for panels that another search made. */
function seatsNotChecked(printed: string): readonly string[] {
  const { notChecked }: { readonly notChecked: readonly string[] } = JSON.parse(printed);
  return notChecked.filter((one) => !one.startsWith('all panels made again'));
}

function fail(): never {
  throw new Error('nothing stands there');
}
