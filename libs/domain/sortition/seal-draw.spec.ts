// A sealed draw can only go one way, and its record can be checked down to the last bit.
import { describe, expect, it } from '@jest/globals';
import { sha256 } from '#domain/evidence/digest.js';
import { checkDraw } from './check-draw.js';
import type { DrawnDraw, SealedDraw } from './draw-document.js';
import { readProof } from './draw-proof.js';
import { documentDigestOf } from './document-digest.js';
import type { DrawInput } from './draw.js';
import { frameRootOf } from './frame-root.js';
import { publicRecordOf } from './public-record.js';
import type { PublicValue, PublicValueAnnouncement } from './public-value.js';
import { QUICKNET_CHAIN } from './quicknet.js';
import { concludeDraw, prepareDraw, sealDraw } from './seal-draw.js';

const PEOPLE = Array.from({ length: 30 }, (_, at) => [
  `p${at}`,
  at % 3 === 0 ? 'Lith' : 'Oss',
  `h${Math.floor(at / 2)}`,
  sha256(`salt ${at}`).slice(0, 32),
]);
const input: DrawInput = {
  frame: { columns: ['id', 'wijk', 'huis', 'salt'], rows: PEOPLE },
  excluded: null,
  parameters: { size: 6, strata: ['wijk'], allocation: 'proportional', household: [], reserves: 2 },
};
const purpose = { purpose: 'Peiling groen in de wijk', replaces: null };
const announced = { kind: 'dice', dice: 10, occasion: 'raadzaal, 1 maart 2027' } as const;
const publicValue: PublicValue = {
  kind: 'dice',
  values: [6, 5, 4, 3, 2, 1, 1, 2, 3, 4],
  witnesses: [
    { name: 'M. de Wit', role: 'griffier' },
    { name: 'S. Aydın', role: 'inwoner' },
  ],
};
const isGenuine = () => true;
const conclusion = { publicValue, isGenuine, drawnAt: '2027-03-01T20:00:00.000Z' };

function sealed(named: PublicValueAnnouncement = announced): SealedDraw {
  const prepared = prepareDraw(input, purpose, '2027-02-01T09:00:00.000Z');
  if (!prepared.ok) throw new Error(prepared.refused);
  const root = frameRootOf(input.frame);
  if (!root.ok) throw new Error('no root');
  const seal = sealDraw(prepared.draw, {
    announced: named,
    frameRoot: root.root,
    sealedAt: '2027-02-02T09:00:00.000Z',
  });
  if (!seal.ok) throw new Error(seal.refused);
  return seal.draw;
}

function drawn(): DrawnDraw {
  const result = concludeDraw(sealed(), input, conclusion);
  if (!result.ok) throw new Error(result.refused);
  return result.draw;
}

/** A change by somebody who knows how to make the document whole again. */
function forged(change: Partial<DrawnDraw>): DrawnDraw {
  const document = { ...drawn(), ...change };
  return { ...document, documentDigest: documentDigestOf(document) };
}

const verdict = (proof: DrawnDraw, frame = true) =>
  checkDraw(proof, { frame: frame ? input.frame : null, excluded: null, isGenuine });

describe('a prepared draw', () => {
  it('shows the counts before anybody is drawn', () => {
    expect(sealed().strata).toEqual([
      { stratum: 'Lith', frame: 10, excluded: 0, size: 2 },
      { stratum: 'Oss', frame: 20, excluded: 0, size: 4 },
    ]);
  });

  it('is refused when a stratum may run short after the seal', () => {
    const household = { ...input, parameters: { ...input.parameters, household: ['huis'], size: 16 } };
    expect(prepareDraw(household, purpose, '2027-02-01T09:00:00.000Z')).toMatchObject({
      refused: 'too-few-people',
    });
  });
});

describe('sealing a draw', () => {
  it('is refused for a round that is known already', () => {
    const prepared = prepareDraw(input, purpose, '2026-04-19T09:00:00.000Z');
    const round = { kind: 'drand', chain: QUICKNET_CHAIN, round: 27946612 } as const;
    const at = (sealedAt: string) =>
      prepared.ok && sealDraw(prepared.draw, { announced: round, frameRoot: sha256(''), sealedAt });
    expect(at('2026-04-20T00:00:00.000Z')).toEqual({ ok: false, refused: 'round-already-known' });
    expect(at('2026-04-19T23:59:59.000Z')).toMatchObject({ ok: true });
  });

  it('keeps the lead it promises, draws at that moment at the earliest, and shows who names an earlier one', () => {
    const ahead = { ...announced, moment: '2027-03-01T19:00:00.000Z', leadMinutes: 120 };
    const soon = { ...ahead, moment: '2027-02-02T10:59:00.000Z' };
    expect(() => sealed(soon)).toThrow('moment-too-soon');
    const { moment: _, ...nowhere } = ahead;
    expect(() => sealed(nowhere)).toThrow('moment-missing');
    const early = { ...conclusion, drawnAt: '2027-03-01T18:59:59.000Z' };
    expect(concludeDraw(sealed(ahead), input, early)).toEqual({ ok: false, refused: 'value-too-early' });
    const result = concludeDraw(sealed(ahead), input, conclusion);
    if (!result.ok) throw new Error(result.refused);
    const about = 'public value announced as long ahead as promised';
    expect(verdict(result.draw)).toMatchObject({ same: true, checked: expect.arrayContaining([about]) });
    expect(verdict(drawn())).toMatchObject({ checked: expect.not.arrayContaining([about]) });
    const remade = (change: Partial<DrawnDraw>): DrawnDraw => {
      const document = { ...result.draw, ...change };
      return { ...document, documentDigest: documentDigestOf(document) };
    };
    expect(verdict(remade({ announced: soon }))).toMatchObject({
      check: about,
      difference: { at: 'announced.moment', found: soon.moment },
    });
    const before = remade({ drawnAt: early.drawnAt });
    expect(verdict(before)).toMatchObject({
      check: 'order of the moments',
      difference: { at: 'drawnAt' },
    });
    expect(publicRecordOf(result.draw)).toMatchObject({ announced: ahead });
  });

  it('fixes every choice: another purpose, size or announcement is another seed', () => {
    const digest = sealed().parametersDigest;
    const other = prepareDraw(input, { ...purpose, purpose: 'Iets anders' }, '2027-02-01T09:00:00.000Z');
    const resealed =
      other.ok &&
      sealDraw(other.draw, {
        announced,
        frameRoot: sealed().frameRoot,
        sealedAt: '2027-02-02T09:00:00.000Z',
      });
    expect(resealed && resealed.ok && resealed.draw.parametersDigest === digest).toBe(false);
  });
});

describe('concluding a draw', () => {
  it('gives a record that passes every check, with and without the frame', () => {
    expect(readProof(JSON.parse(JSON.stringify(drawn())))).toMatchObject({ ok: true });
    expect(verdict(drawn(), false)).toMatchObject({ same: true });
    const full = verdict(drawn());
    expect(full).toMatchObject({ same: true });
    expect(full.ok && full.same && full.checked).toEqual(
      expect.arrayContaining(['Merkle root over the commitments']),
    );
  });

  it('takes no other value than the announced one, and no other frame than the sealed one', () => {
    const other = { ...publicValue, values: [1] };
    expect(concludeDraw(sealed(), input, { ...conclusion, publicValue: other })).toEqual({
      ok: false,
      refused: 'other-number-of-dice',
    });
    const frame = { ...input.frame, rows: PEOPLE.slice(1) };
    expect(concludeDraw(sealed(), { ...input, frame }, conclusion)).toEqual({
      ok: false,
      refused: 'frame-changed',
    });
  });

  it('does not depend on how the witnesses are spelled', () => {
    const respelled = {
      ...publicValue,
      witnesses: [
        { name: 'Wit, M. de', role: 'raadsgriffier' },
        { name: 'Aydin', role: 'buurman' },
      ],
    };
    const again = concludeDraw(sealed(), input, { ...conclusion, publicValue: respelled });
    expect(again.ok && again.draw.seed).toBe(drawn().seed);
  });
});

describe('a forged record, made whole again by its forger', () => {
  const [first, ...others] = drawn().selected;
  const [reserve] = drawn().reserves;

  it.each([
    ['another purpose', forged({ purpose: 'Iets anders' }), 'parametersDigest'],
    [
      'a number of its own choice',
      forged({ publicValue: { ...publicValue, values: Array.from({ length: 10 }, () => 6) } }),
      'seedSource.publicValue.values',
    ],
    ['a seed of its own choice', forged({ seed: 'ab'.repeat(32) }), 'seed'],
    ['a person left out', forged({ selected: others }), 'strata[1].selected'],
    ['nobody in reserve', forged({ reserves: [] }), 'reserves of strata[0]'],
    [
      'a selected person twice',
      forged({ selected: [...others, ...others.slice(-1)] }),
      'selected and reserves',
    ],
    [
      'a person’s probability',
      forged({ selected: first ? [{ ...first, inclusionProbability: 0.5 }, ...others] : [] }),
      'selected[0].inclusionProbability',
    ],
    ['a later seal', forged({ sealedAt: '2027-03-02T00:00:00.000Z' }), 'sealedAt'],
    [
      'a reserve moved up',
      forged({ selected: reserve ? [...others, { ...reserve, inclusionProbability: 0.2 }] : [] }),
      'selected',
    ],
  ])('is found out: %s', (_, proof, at) => {
    const found = verdict(proof, false);
    expect(found).toMatchObject({ ok: true, same: false });
    expect(found.ok && !found.same && found.difference.at).toContain(at);
  });

  it('is found out with the frame when it passed over somebody consistently', () => {
    const [gone] = drawn().selected;
    const without = { ...input, frame: { ...input.frame, rows: PEOPLE.filter(([id]) => id !== gone?.id) } };
    const prepared = prepareDraw(without, purpose, '2027-02-01T09:00:00.000Z');
    if (!prepared.ok) throw new Error(prepared.refused);
    const seal = sealDraw(prepared.draw, {
      announced,
      frameRoot: drawn().frameRoot,
      sealedAt: '2027-02-02T09:00:00.000Z',
    });
    const smaller = seal.ok && concludeDraw(seal.draw, without, conclusion);
    if (!smaller || !smaller.ok) throw new Error('no draw');
    expect(verdict(smaller.draw, false)).toMatchObject({ same: true });
    expect(verdict(smaller.draw)).toMatchObject({ same: false, difference: { at: 'frameDigest' } });
  });
});
