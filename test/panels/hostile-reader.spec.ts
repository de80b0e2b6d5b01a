// Somebody reads everything that is published of a draw to find out what people are like: what thousand open panels gave away,
// and that the files of every stage give nothing but the totals of the pool and of the drawn panel.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { commitmentOf } from '#domain/evidence/merkle.js';
import { sha256 } from '#domain/evidence/digest.js';
import { drawLottery } from '#domain/panel-lottery/draw-lottery.js';
import { numberPanels } from '#domain/panel-lottery/number-panels.js';
import type { PanelQuestion } from '#domain/panel-lottery/panel-question.js';
import { checkOwnFile } from '#domain/sortition/check-own-file.js';
import { checkSeatsFile } from '#domain/sortition/check-seat-records.js';
import { drawPanel } from '#domain/sortition/draw-panel.js';
import { ownFileOf, writeOwnFile } from '#domain/sortition/own-file.js';
import { writePanelRecord, type DrawnPanel } from '#domain/sortition/panel-record.js';
import {
  attributesOf,
  totalsOf,
  type PanelsToSeal,
  type PooledPerson,
} from '#domain/sortition/seal-panels.js';
import {
  openReserve,
  rootOfReserves,
  seatsFileOf,
  seatTicket,
  writeSeatsFile,
} from '#domain/sortition/seat-records.js';
import { loadSolver } from '#platform/solver/highs.js';
import { aPool } from '../support/a-pool.js';
import { solvedBy, type Sum } from '../support/linear-attack.js';
import { neverGenuine, sealedPanels, witnesses } from '../support/panel-draw.js';

const PANELS = 1000;
const PEOPLE = 100;
/** The registrant whose own file fell into the hands of the reader, by position. */
const OWNER = 17;
const SECRET = sha256('secret');

type World = {
  readonly values: readonly (readonly string[])[];
  readonly record: DrawnPanel;
  /** By number minus one. */
  readonly byNumber: readonly PooledPerson[];
  readonly files: readonly string[];
};

let question: PanelQuestion;
let panels: readonly (readonly number[])[];
beforeAll(async () => {
  const solver = await loadSolver();
  question = aPool();
  const lottery = drawLottery(solver, question, 'leximin');
  if (lottery === null) throw new Error('the made-up pool has no panel');
  panels = numberPanels(solver, question, lottery, PANELS).panels;
});

/** The members of each panel, when everybody could read them, and a target that every panel meets exactly. */
function sumsOfOpenPanels(category: number, value: string): readonly Sum[] {
  const target = question.categories[category]?.targets.find((one) => one.value === value);
  if (target === undefined || target.min !== target.max) throw new Error('this target leaves room');
  const everybody = Array.from({ length: PEOPLE }, (_, at) => at);
  const pool = everybody.filter((position) => has(position, category, value) === 1).length;
  const known = new Set(panels.flat());
  const never = everybody.filter((position) => !known.has(position));
  if (never.length > 0) throw new Error('somebody is in no panel');
  return [...panels.map((people) => ({ people, total: target.min })), { people: everybody, total: pool }];
}

const has = (position: number, category: number, value: string): number =>
  question.people[position]?.values[category] === value ? 1 : 0;

describe('a thousand panels of numbers that everybody can read', () => {
  it.each([
    [0, '65+'],
    [2, 'vrouw'],
  ])('give away who has the value of an exact target (%i, %s)', (category, value) => {
    const solved = solvedBy(PEOPLE, sumsOfOpenPanels(category, value));
    expect(solved.size).toBeGreaterThan(0.9 * PEOPLE);
    for (const [position, found] of solved) expect(found).toBe(has(position, category, value));
  });
});

/** Salts with which person `position` gets number `position + 1`, whatever the values are: so that worlds can be laid side by side. */
function salted(people: readonly Omit<PooledPerson, 'salt'>[], world: number): readonly PooledPerson[] {
  return people.map((person, position) => {
    const salts = Array.from({ length: 40 * PEOPLE }, (_, turn) =>
      sha256(`salt ${world} ${position} ${turn}`),
    );
    const salt = salts.find((one) => {
      const commitment = commitmentOf(one, person.id, attributesOf(person, question.categories));
      const place = Number.parseInt(commitment.slice(0, 12), 16) / 2 ** 48;
      return Math.floor(place * PEOPLE) === position;
    });
    if (salt === undefined) throw new Error('no salt gives this place');
    return { ...person, salt };
  });
}

const DRAWN = 42;

/** The same town but for who has which values: people of the drawn panel among each other, and all others among each other. */
function valuesIn(index: number): World['values'] {
  const seated = new Set(panels[DRAWN]);
  const values = question.people.map((person) => person.values);
  const free = [...values.keys()].filter((position) => position !== OWNER);
  if (index === 0) return values;
  for (const side of [true, false].map((drawn) => free.filter((one) => seated.has(one) === drawn))) {
    const mixed = side.toSorted((one, other) => (key(index, one) < key(index, other) ? -1 : 1));
    for (const [at, position] of side.entries())
      values[position] = question.people[mixed[at] ?? position]?.values ?? [];
  }
  return values;
}

const key = (index: number, position: number): string => sha256(`${index} ${position}`);

/** As many towns as it takes to see two values of every number in every category, where the totals leave room for two. */
function differentTowns(): readonly World[] {
  const towns = [0];
  let open = openIn([valuesIn(0)]);
  for (let index = 1; open.size > 0 && index < 1000; index += 1) {
    const left = openIn([...towns, index].map(valuesIn));
    if (left.size === open.size) continue;
    towns.push(index);
    open = left;
  }
  return towns.map(worldOf);
}

/** Where only one value was seen, although others on the same side of the draw have another one. */
function openIn(towns: readonly World['values'][]): ReadonlySet<string> {
  const places = [...question.people.keys()].flatMap((position) =>
    [...question.categories.keys()].map((category) => ({ position, category })),
  );
  const open = places.filter(({ position, category }) => {
    const seen = new Set(towns.map((values) => values[position]?.[category]));
    const side = new Set(sideOf(position).map((other) => question.people[other]?.values[category]));
    return position !== OWNER && seen.size < Math.min(2, side.size);
  });
  return new Set(open.map(({ position, category }) => `${position} ${category}`));
}

function worldOf(index: number): World {
  const values = valuesIn(index);
  const people = salted(
    question.people.map(({ id }, position) => ({ id, values: values[position] ?? [], household: null })),
    index,
  );
  return published(index, people, values);
}

function published(index: number, people: readonly PooledPerson[], values: World['values']): World {
  const input: PanelsToSeal = {
    purpose: 'Burgerberaad Groen',
    previous: null,
    size: question.size,
    categories: question.categories,
    method: 'leximin',
    solver: 'HiGHS 1.15.1',
    announced: { kind: 'balls', occasion: 'in de raadzaal' },
    people,
    panels,
    secret: sha256(`secret ${index}`),
    sealedAt: '2026-10-01T10:00:00.000Z',
  };
  const { sealed, opening } = sealedPanels(input);
  const drawn = drawPanel(sealed, {
    publicValue: { kind: 'balls', number: '042', witnesses },
    isGenuine: neverGenuine,
    opening,
    drawnAt: '2026-11-01T10:00:00.000Z',
  });
  if (!drawn.ok) throw new Error(drawn.refused);
  const record = drawn.drawn;
  const owner = people[OWNER];
  const own = owner && ownFileOf(record, opening, owner);
  if (!own) throw new Error('the owner is not in the pool');
  const seats = writeSeatsFile(seatsAfter(record));
  const files = [writePanelRecord(sealed), writePanelRecord(record), writeOwnFile(own), seats];
  expect(checkOwnFile({ bytes: bytes(files[1]), isGenuine: neverGenuine }, bytes(files[2]))).toMatchObject({
    same: true,
  });
  expect(checkSeatsFile({ bytes: bytes(files[1]), isGenuine: neverGenuine }, bytes(seats))).toMatchObject({
    same: true,
  });
  return { values, record, byNumber: people, files };
}

const bytes = (text = ''): Uint8Array => new TextEncoder().encode(text);

/** Three alternates were kept ready; two of them took a seat, and then somebody from the rest of the list. */
function seatsAfter(record: DrawnPanel) {
  const [first = 0, second = 0, third = 0] = record.members;
  const outside = Array.from({ length: PEOPLE }, (_, at) => at + 1).filter(
    (number) => !record.members.includes(number) && number !== OWNER + 1,
  );
  const [one = 0, two = 0, three = 0, four = 0] = outside;
  const alternates = [one, two, three];
  const replaced = (left: number, chosen: number, from: 'alternates' | 'pool') => ({
    kind: 'replacement' as const,
    version: 3 as const,
    draw: record.documentDigest,
    rule: 'closest-to-targets-then-lowest-ticket' as const,
    from,
    left,
    chosen,
    ticket: seatTicket(record.seed, chosen),
    alternate: from === 'pool' ? null : openReserve(SECRET, alternates, chosen),
    sealed: sha256(`kept ${chosen}`),
  });
  return seatsFileOf(record.documentDigest, [
    {
      kind: 'reserves',
      version: 3,
      draw: record.documentDigest,
      rule: 'least-expected-miss-of-targets',
      stay: { everybody: 80, groups: [] },
      people: 3,
      root: rootOfReserves(SECRET, alternates),
      sealed: sha256('kept'),
    },
    replaced(first, one, 'alternates'),
    replaced(second, two, 'alternates'),
    replaced(third, four, 'pool'),
  ]);
}

/** What is left when digests and salts say nothing; a path is as random as the digests that order it. */
const readable = (file: string): string =>
  file.replaceAll(/"path":\[[^\]]*\]/g, '"path"').replaceAll(/[0-9a-f]{64}/g, '#');

describe('the files that are published', () => {
  let worlds: readonly World[];
  beforeAll(() => {
    worlds = differentTowns();
  });

  it('are the same, sealed, drawn and after replacements, in towns where the same totals belong to other people', () => {
    const [first, ...others] = worlds.map(({ files }) => files.map(readable));
    for (const other of others) expect(other).toEqual(first);
  });

  it('leave every value of every number open, except where the totals of pool and panel force it', () => {
    expect(worlds.length).toBeGreaterThan(2);
    expect(openIn(worlds.map(({ values }) => values)).size).toBe(0);
  });

  it('give the linear attack nothing outside the drawn panel, and inside it only what its totals say of everybody in it', () => {
    const record = worlds[0]?.record;
    if (!record) throw new Error('no world');
    const everybody = Array.from({ length: PEOPLE }, (_, at) => at);
    for (const [category, { targets }] of question.categories.entries())
      for (const [target, { value }] of targets.entries()) {
        const solved = solvedBy(PEOPLE, [
          { people: everybody, total: record.poolTotals[category]?.[target] ?? 0 },
          { people: record.members.map((n) => n - 1), total: record.opened.totals[category]?.[target] ?? 0 },
          { people: [OWNER], total: has(OWNER, category, value) },
        ]);
        const forced = record.opened.totals[category]?.[target] === 0 ? new Set(record.members) : new Set();
        const others = [...solved.keys()].filter((at) => at !== OWNER && !forced.has(at + 1));
        expect(others).toEqual([]);
      }
  });

  it('hold no list of people but the drawn panel, and for the owner of a file no number but the own one', () => {
    const [world] = worlds;
    const lists = (world?.files ?? []).map((file) => file.match(/\[\d+(,\d+)+\]/g) ?? []);
    const totals = (record: DrawnPanel) =>
      [...record.poolTotals, ...record.opened.totals].map((each) => JSON.stringify(each));
    expect(world).toBeDefined();
    if (!world) return;
    const known = new Set([...totals(world.record), JSON.stringify(world.record.members)]);
    expect(lists.flat().filter((list) => !known.has(list))).toEqual([]);
  });

  it('tell of the drawn panel what it is like as a whole, and that is true', () => {
    for (const { record, byNumber } of worlds.slice(0, 3)) {
      const members = record.members.flatMap((number) => byNumber[number - 1] ?? []);
      expect(totalsOf(members, record.categories)).toEqual(record.opened.totals);
    }
  });
});

function sideOf(position: number): readonly number[] {
  const seated = new Set(panels[DRAWN]);
  return [...question.people.keys()].filter(
    (other) => other !== OWNER && seated.has(other) === seated.has(position),
  );
}
