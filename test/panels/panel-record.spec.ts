// The record of an assembly's draw: the same verdict in terminal and browser, and no changed bit goes unseen.
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import vm from 'node:vm';
import { sha256 } from '#domain/evidence/digest.js';
import { sha256 as portable } from '#domain/evidence/portable-digest.js';
import { checkPanelPeople } from '#domain/sortition/check-panel-people.js';
import {
  checkPanelFile,
  checkPanelRecord,
  checkPanelText,
  type PanelVerdict,
} from '#domain/sortition/check-panel-record.js';
import { documentDigestOf } from '#domain/sortition/document-digest.js';
import { findInRecord } from '#domain/sortition/find-in-record.js';
import { panelNumber } from '#domain/sortition/panel-number.js';
import { writePanelRecord, type DrawnPanel } from '#domain/sortition/panel-record.js';
import { QUICKNET_CHAIN } from '#domain/sortition/quicknet.js';
import { attributesOf, sealPanels } from '#domain/sortition/seal-panels.js';
import { verdictOf } from '#domain/sortition/verdict.js';
import { panelCheckScript } from '#platform/browser/panel-check-script.js';
import {
  drawnPanels as drawn,
  neverGenuine as never,
  panelsToSeal as toSeal,
} from '../support/panel-draw.js';

const input = toSeal(16, 24);
const record = drawn(input);
const text = writePanelRecord(record);

let inBrowser: (text: string) => PanelVerdict;
beforeAll(() => {
  const page = vm.createContext({ TextEncoder, TextDecoder });
  vm.runInContext(panelCheckScript(), page);
  inBrowser = (file) => {
    Object.assign(page, { file });
    return JSON.parse(
      vm.runInContext('JSON.stringify(samenspel.checkPanelText(file, samenspel.isGenuineBeacon))', page),
    );
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
    expect(record.members).toEqual(record.panels[record.panelNumber]);
  });

  it('gives the same verdict, letter for letter, in a browser without Node', () => {
    const other = { ...record, panelNumber: (record.panelNumber + 1) % 24 };
    for (const file of [text, writePanelRecord(other), text.trim(), '{}', 'geen json'])
      expect(JSON.stringify(inBrowser(file))).toBe(JSON.stringify(checkPanelText(file, never)));
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

  it('shows a forger who also makes the digests anew', () => {
    const forged = (changes: Partial<DrawnPanel>) => {
      const { documentDigest: _, ...rest } = { ...record, ...changes };
      return verdictOf(checkPanelRecord({ ...rest, documentDigest: documentDigestOf(rest) }, never));
    };
    const others = record.panels.findIndex((panel) => panel.join() !== record.members.join());
    expect(forged({ panelNumber: others, members: record.panels[others] ?? [] })).toMatchObject({
      same: false,
    });
    expect(forged({ panels: record.panels.toReversed() })).toMatchObject({ same: false });
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

  it('tells registrants their number and their panels, and whoever is not in it nothing', () => {
    for (const [position, person] of input.people.entries()) {
      const attributes = attributesOf(person, input.categories);
      const place = findInRecord(record, { ...person, attributes });
      const panels = input.panels.flatMap((panel, index) => (panel.includes(position) ? [index] : []));
      expect(place).toMatchObject({ panels, drawn: panels.includes(record.panelNumber) });
      expect(findInRecord(record, { ...person, id: 'x', attributes })).toBeNull();
    }
  });

  it('lets the holder of the attributes check every panel', () => {
    const sealed = sealPanels(input);
    if (!sealed.ok) throw new Error(sealed.refused);
    const { totals } = sealed.opening;
    expect(verdictOf(checkPanelPeople(record, input.people, totals))).toMatchObject({ same: true });
    const [first, ...others] = input.people;
    if (first === undefined) throw new Error('nobody');
    const changed = [{ ...first, values: ['man'] }, ...others];
    expect(verdictOf(checkPanelPeople(record, changed, totals))).toMatchObject({ same: false });
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
      'panels',
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
    expect(inBrowser(file)).toMatchObject({ ok: true, same: true });
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
      const panel = record.panels[panelNumber(sha256(`seed ${turn}`), 24)] ?? [];
      for (const number of panel) times.set(number, (times.get(number) ?? 0) + 1);
    }
    for (let number = 1; number <= 16; number += 1) {
      const chance = record.panels.filter((panel) => panel.includes(number)).length / 24;
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
