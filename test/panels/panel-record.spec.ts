// The record of an assembly's draw: the same verdict in terminal and browser, and no changed bit goes unseen.
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import vm from 'node:vm';
import { sha256 } from '#domain/evidence/digest.js';
import { sha256 as portable } from '#domain/evidence/portable-digest.js';
import { checkPanelPeople } from '#domain/sortition/check-panel-people.js';
import { checkPanelFile, checkPanelRecord, checkPanelText } from '#domain/sortition/check-panel-record.js';
import { documentDigestOf } from '#domain/sortition/document-digest.js';
import { checkOwnFile } from '#domain/sortition/check-own-file.js';
import { ownFileOf, writeOwnFile, type OwnFile } from '#domain/sortition/own-file.js';
import { panelNumber } from '#domain/sortition/panel-number.js';
import { writePanelRecord, type DrawnPanel } from '#domain/sortition/panel-record.js';
import { QUICKNET_CHAIN } from '#domain/sortition/quicknet.js';
import { sealPanels } from '#domain/sortition/seal-panels.js';
import { verdictText } from '#domain/sortition/verdict-text.js';
import { verdictOf } from '#domain/sortition/verdict.js';
import { panelCheckScript } from '#platform/browser/panel-check-script.js';
import {
  drawnPanels as drawn,
  neverGenuine as never,
  panelsToSeal as toSeal,
  sealedPanels,
  witnesses,
} from '../support/panel-draw.js';

const input = toSeal(16, 24);
const record = drawn(input);
const text = writePanelRecord(record);
const { opening, numbers } = sealedPanels(input);
const bytesOf = (file: string): Uint8Array => new TextEncoder().encode(file);
const published = { bytes: bytesOf(text), isGenuine: never };
function ownOf(position: number, changes: Partial<(typeof input.people)[number]> = {}): OwnFile | null {
  const person = input.people[position];
  return person ? ownFileOf(record, opening, { ...person, ...changes }) : null;
}
/** Somebody who is in at least one panel. */
const owner = [...input.people.keys()].find((position) => (ownOf(position)?.seats.length ?? 0) > 1) ?? 0;
const ownText = ((own) => (own ? writeOwnFile(own) : ''))(ownOf(owner));

let inBrowser: (text: string, own?: string) => string;
beforeAll(() => {
  const page = vm.createContext({ TextEncoder, TextDecoder });
  vm.runInContext(panelCheckScript(), page);
  inBrowser = (file, own) => {
    Object.assign(page, { file, own });
    const verdict =
      own === undefined
        ? 'samenspel.checkPanelText(file, samenspel.isGenuineBeacon)'
        : 'samenspel.checkOwnFile({ bytes: new TextEncoder().encode(file), isGenuine: samenspel.isGenuineBeacon }, new TextEncoder().encode(own))';
    return String(vm.runInContext(`samenspel.verdictText(${verdict})`, page));
  };
});

describe('the record of the draw of an assembly', () => {
  it('checks out when it is sealed and when it is drawn', () => {
    const sealed = sealPanels(input);
    if (!sealed.ok) throw new Error(sealed.refused);
    expect(checkPanelText(writePanelRecord(sealed.sealed), never)).toMatchObject({ ok: true, same: true });
    const verdict = checkPanelText(text, never);
    expect(verdict).toMatchObject({ ok: true, same: true });
    expect(record.sealDigest).toBe(sealed.sealed.documentDigest);
    expect(record.panelNumber).toBe(panelNumber(record.seed, 24));
    expect(record.members).toEqual(opening.panels[record.panelNumber]);
  });

  it('gives the same verdict, letter for letter, in a browser without Node', () => {
    const other = { ...record, panelNumber: (record.panelNumber + 1) % 24 };
    const more = { ...record, sealDigest: sha256('x'), panelRoots: [...record.panelRoots, sha256('y')] };
    for (const file of [
      text,
      writePanelRecord(other),
      writePanelRecord(more),
      text.trim(),
      '{}',
      'geen json',
    ])
      expect(inBrowser(file)).toBe(verdictText(checkPanelText(file, never)));
    const stranger = ownText.replace('"number":', '"number":1');
    for (const own of [ownText, stranger, ownText.trim(), '{}', 'geen json'])
      expect(inBrowser(text, own)).toBe(verdictText(checkOwnFile(published, bytesOf(own))));
  });

  it('shows each of ten thousand changed bits', () => {
    const bytes = new TextEncoder().encode(text);
    const changed = new Uint8Array(bytes);
    let unseen = 0;
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (place, bit) => {
        changed[place] = (bytes[place] ?? 0) ^ (1 << bit);
        const verdict = checkPanelFile(changed, never);
        changed[place] = bytes[place] ?? 0;
        if (verdict.ok && verdict.same) unseen += 1;
        return !(verdict.ok && verdict.same);
      }),
      { numRuns: 10_000, seed: 20260804 },
    );
    expect(unseen).toBe(0);
  });

  it('shows each of four thousand changed bits in the file of one registrant', () => {
    const bytes = bytesOf(ownText);
    const changed = new Uint8Array(bytes);
    expect(checkOwnFile(published, bytes)).toMatchObject({ ok: true, same: true });
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (place, bit) => {
        changed[place] = (bytes[place] ?? 0) ^ (1 << bit);
        const verdict = checkOwnFile(published, changed);
        changed[place] = bytes[place] ?? 0;
        return !(verdict.ok && verdict.same);
      }),
      { numRuns: 4000, seed: 20261129 },
    );
  });

  it('shows a forger who also makes the digests anew', () => {
    const forged = (changes: Partial<DrawnPanel>) => {
      const { documentDigest: _, ...rest } = { ...record, ...changes };
      return verdictOf(checkPanelRecord({ ...rest, documentDigest: documentDigestOf(rest) }, never));
    };
    const [first = 0, ...others] = record.members;
    const stranger = [...Array(16).keys()].find((at) => !record.members.includes(at + 1)) ?? 0;
    const swapped = [...others, stranger + 1].sort((one, other) => one - other);
    expect(forged({ panelNumber: (record.panelNumber + 1) % 24 })).toMatchObject({ same: false });
    expect(forged({ members: swapped })).toMatchObject({ same: false });
    expect(forged({ members: [first, ...others.slice(1), 99] })).toMatchObject({ same: false });
    expect(forged({ panelRoots: record.panelRoots.toReversed() })).toMatchObject({ same: false });
    expect(forged({ commitments: record.commitments.slice(1) })).toMatchObject({ same: false });
    expect(forged({ opened: { ...record.opened, totals: [[3, 1]] } })).toMatchObject({ same: false });
    expect(forged({ sealedAt: '2026-11-02T10:00:00.000Z' })).toMatchObject({ same: false });
  });

  it('refuses a draw after another one without a reason, and a round that is known already', () => {
    const previous = { digest: record.documentDigest, kind: 'again', reason: ' ' } as const;
    expect(sealPanels({ ...input, previous })).toEqual({ ok: false, refused: 'reason-missing' });
    const announced = { kind: 'drand', chain: QUICKNET_CHAIN, round: 1000 } as const;
    expect(sealPanels({ ...input, announced })).toEqual({ ok: false, refused: 'round-already-known' });
  });

  it('seals what is announced long enough ahead, and draws at that moment at the earliest', () => {
    const made = { kind: 'dice', dice: 10, occasion: 'in de raadzaal', leadMinutes: 120 } as const;
    const at = (moment: string) => ({ ...input, announced: { ...made, moment } });
    const sealedAt = Date.parse(input.sealedAt);
    const soon = new Date(sealedAt + 119 * 60_000).toISOString();
    const moment = new Date(sealedAt + 120 * 60_000).toISOString();
    expect(sealPanels(at(soon))).toEqual({ ok: false, refused: 'moment-too-soon' });
    expect(sealPanels({ ...input, announced: made })).toEqual({ ok: false, refused: 'moment-missing' });
    const late = Date.parse(record.drawnAt);
    expect(() => drawn(at(new Date(late + 1).toISOString()))).toThrow('value-too-early');
    const announcedAhead = drawn(at(moment));
    const verdict = checkPanelText(writePanelRecord(announcedAhead), never);
    expect(verdict).toMatchObject({
      same: true,
      checked: expect.arrayContaining(['public value announced as long ahead as promised']),
    });
    expect(inBrowser(writePanelRecord(announcedAhead))).toBe(verdictText(verdict));
    expect(checkPanelText(text, never)).toMatchObject({
      checked: expect.not.arrayContaining(['public value announced as long ahead as promised']),
    });
    const forged = (announced: DrawnPanel['announced']) => {
      const { documentDigest: _, ...rest } = { ...announcedAhead, announced };
      return writePanelRecord({ ...rest, documentDigest: documentDigestOf(rest) });
    };
    const check = 'public value announced as long ahead as promised';
    const earlier = forged({ ...made, moment: soon });
    expect(checkPanelText(earlier, never)).toMatchObject({
      check,
      difference: {
        at: 'announced.moment',
        expected: `at least 120 minutes after ${input.sealedAt}`,
        found: soon,
      },
    });
    expect(inBrowser(earlier)).toBe(verdictText(checkPanelText(earlier, never)));
    expect(checkPanelText(forged(made), never)).toMatchObject({ check });
    expect(checkPanelText(forged({ ...made, moment, leadMinutes: 121 }), never)).toMatchObject({ check });
    expect(checkPanelText(forged({ ...made, moment, leadMinutes: 0 }), never)).toMatchObject({
      check: 'digest of what was sealed',
    });
    expect(checkPanelText(forged({ ...made, moment: '2026-99-99T10:00:00Z' }), never)).toMatchObject({
      check,
    });
    expect(checkPanelText(forged({ ...made, moment: 'morgen' }), never)).toMatchObject({ ok: false });
  });

  it('proves to registrants their number and every panel they are in, and to whoever is not in it nothing', () => {
    for (const [position] of input.people.entries()) {
      const own = ownOf(position);
      const panels = input.panels.flatMap((panel, index) => (panel.includes(position) ? [index] : []));
      expect(own?.number).toBe(numbers[position]);
      expect(own?.seats.map(({ panel }) => panel)).toEqual(panels);
      expect(own && checkOwnFile(published, bytesOf(writeOwnFile(own)))).toMatchObject({ same: true });
      expect(ownOf(position, { id: 'x' })).toBeNull();
    }
  });

  it('refuses an own file that claims a seat that was not sealed, hides the drawn one, or belongs to another draw', () => {
    const own = ownOf(owner);
    if (!own) throw new Error('nobody');
    const forged = (changes: Partial<OwnFile>) => {
      const { documentDigest: _, ...rest } = { ...own, ...changes };
      const whole = { ...rest, documentDigest: documentDigestOf(rest) };
      return checkOwnFile(published, bytesOf(writeOwnFile(whole)));
    };
    const [seat] = own.seats;
    if (!seat) throw new Error('no seat');
    const free = record.panelRoots.findIndex((_, panel) => own.seats.every((one) => one.panel !== panel));
    const claimed = { ...seat, panel: free };
    const seats = [...own.seats, claimed].sort((one, other) => one.panel - other.panel);
    expect(forged({ seats })).toMatchObject({ same: false, check: 'own file: every seat in a sealed panel' });
    const deeper = { ...seat, path: [...seat.path, { side: 'left', digest: sha256('x') } as const] };
    expect(forged({ seats: [deeper] })).toMatchObject({ same: false });
    expect(forged({ seats: [seat, ...own.seats] })).toMatchObject({ same: false });
    expect(forged({ seal: sha256('x') })).toMatchObject({ check: 'own file: belongs to this draw' });
    expect(forged({ attributes: { ...own.attributes, geslacht: 'anders' } })).toMatchObject({ same: false });
    const drawnOne = numbers.indexOf(record.members[0] ?? 0);
    const member = ownOf(drawnOne);
    const hidden = member?.seats.filter(({ panel }) => panel !== record.panelNumber) ?? [];
    const { documentDigest: _, ...rest } = { ...(member ?? own), seats: hidden };
    const whole = { ...rest, documentDigest: documentDigestOf(rest) };
    expect(checkOwnFile(published, bytesOf(writeOwnFile(whole)))).toMatchObject({
      check: 'own file: drawn or not',
    });
  });

  it('lets the holder of the attributes check every panel', () => {
    expect(verdictOf(checkPanelPeople(record, input.people, opening))).toMatchObject({ same: true });
    expect(verdictOf(checkPanelPeople(record, input.people, null))).toMatchObject({ same: true });
    const [first, ...others] = input.people;
    if (first === undefined) throw new Error('nobody');
    const changed = [{ ...first, values: ['man'] }, ...others];
    expect(verdictOf(checkPanelPeople(record, changed, opening))).toMatchObject({ same: false });
    const swapped = { ...opening, panels: opening.panels.toReversed() };
    expect(verdictOf(checkPanelPeople(record, input.people, swapped))).toMatchObject({
      check: 'people of every panel, as they were sealed',
    });
    const other = { ...opening, secret: sha256('another') };
    expect(verdictOf(checkPanelPeople(record, input.people, other))).toMatchObject({ same: false });
  });

  it('holds nothing of anybody but commitments and numbers', () => {
    expect(Object.keys(record).sort()).toEqual([
      'announced',
      'categories',
      'commitments',
      'documentDigest',
      'drawnAt',
      'frameRoot',
      'kind',
      'members',
      'method',
      'opened',
      'panelNumber',
      'panelRoots',
      'panelsRoot',
      'parametersDigest',
      'poolTotals',
      'previous',
      'publicValue',
      'purpose',
      'sealDigest',
      'sealedAt',
      'seed',
      'seedSource',
      'size',
      'solver',
      'stage',
      'totalsDigests',
      'version',
    ]);
  });

  it('of 5,000 people and 1,000 panels is checked in a browser', () => {
    const file = writePanelRecord(drawn(toSeal(5000, 1000)));
    expect(JSON.parse(inBrowser(file))).toMatchObject({ ok: true, same: true });
  });
});

describe('three balls', () => {
  const thousand = { ...toSeal(16, 1000), announced: { kind: 'balls', occasion: 'in de raadzaal' } as const };

  it('are the number of the panel, for everybody to see', () => {
    const found = drawn(thousand, { kind: 'balls', number: '042', witnesses });
    expect(found.panelNumber).toBe(42);
    expect(checkPanelText(writePanelRecord(found), never)).toMatchObject({ ok: true, same: true });
    const { documentDigest: _, ...rest } = { ...found, panelNumber: 43 };
    const forged = { ...rest, documentDigest: documentDigestOf(rest) };
    expect(verdictOf(checkPanelRecord(forged, never))).toMatchObject({ check: 'panel from the seed' });
  });

  it('decide between a thousand panels only, and with three digits and two witnesses', () => {
    expect(sealPanels({ ...thousand, panels: thousand.panels.slice(1) })).toEqual({
      ok: false,
      refused: 'not-a-thousand-panels',
    });
    expect(() => drawn(thousand, { kind: 'balls', number: '42', witnesses })).toThrow('not-three-balls');
    const alone = witnesses.slice(1);
    expect(() => drawn(thousand, { kind: 'balls', number: '042', witnesses: alone })).toThrow(
      'witnesses-missing',
    );
    expect(() => drawn(thousand)).toThrow('other-kind');
  });
});

describe('the digest for browsers', () => {
  it('is that of Node for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => portable(bytes) === sha256(bytes)));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (words) => portable(words) === sha256(words)));
  });
});

describe('twenty thousand seeds', () => {
  it('draw everybody as often as the panels promise, within four standard deviations', () => {
    const draws = 20_000;
    const times = new Map<number, number>();
    for (let turn = 0; turn < draws; turn += 1) {
      const panel = opening.panels[panelNumber(sha256(`seed ${turn}`), 24)] ?? [];
      for (const number of panel) times.set(number, (times.get(number) ?? 0) + 1);
    }
    for (let number = 1; number <= 16; number += 1) {
      const chance = opening.panels.filter((panel) => panel.includes(number)).length / 24;
      const deviation = Math.sqrt(draws * chance * (1 - chance));
      expect(Math.abs((times.get(number) ?? 0) - draws * chance)).toBeLessThanOrEqual(4 * deviation);
    }
  });

  it('number every panel equally often, also where the seeds do not divide evenly', () => {
    const counts = [0, 0, 0];
    for (let seed = 0; seed < 256; seed += 1) {
      const number = panelNumber(seed.toString(16).padStart(2, '0'), 3);
      counts[number] = (counts[number] ?? 0) + 1;
    }
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(256);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(85);
    expect(panelNumber('00000000000003e9', 1000)).toBe(1);
  });
});
