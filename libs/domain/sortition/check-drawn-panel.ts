// Whether a panel was drawn as it was announced: the value, the seed, the number, and what the panel is like.
import { orderDifference } from './announced-ahead.js';
import { documentDigestOf } from './document-digest.js';
import { drawSeed } from './draw-seed.js';
import { firstDifference, type Difference } from './first-difference.js';
import { rootOfSeats } from './panel-commitments.js';
import { chosenPanel } from './panel-number.js';
import { totalsDigestOf, type DrawnPanel, type SealedPanels } from './panel-record.js';
import { panelSeedValueOf, panelValueRefusal } from './panel-value.js';
import type { BeaconCheck } from './public-value.js';
import { sumDifference, targetDifference } from './totals-difference.js';
import type { Check } from './verdict.js';

/**
 * In: the record of a draw that was made. Out: the checks that the sealed record does not have, each with the first
 * difference it found.
 */
export function checkDrawnPanel(record: DrawnPanel, isGenuine: BeaconCheck): readonly Check[] {
  return [
    { about: 'digest of the record when it was sealed', difference: sealedDifference(record) },
    { about: 'public value as announced', difference: valueDifference(record, isGenuine) },
    { about: 'order of the moments', difference: orderDifference(record) },
    { about: 'seed from the public value', difference: seedDifference(record) },
    { about: 'panel from the seed', difference: numberDifference(record) },
    { about: 'people of the panel: as they were sealed', difference: seatsDifference(record) },
    { about: 'totals of the panel: sealed, and within the targets', difference: openedDifference(record) },
  ];
}

function sealedDifference(record: DrawnPanel): Difference | undefined {
  return firstDifference(documentDigestOf(asSealed(record)), record.sealDigest, 'sealDigest');
}

function asSealed(record: DrawnPanel): Omit<SealedPanels, 'documentDigest'> {
  const { sealDigest: _1, publicValue: _2, seedSource: _3, seed: _4, panelNumber: _5, ...rest } = record;
  const { members: _6, opened: _7, drawnAt: _8, documentDigest: _9, ...sealed } = rest;
  return { ...sealed, stage: 'sealed' };
}

function valueDifference(record: DrawnPanel, isGenuine: BeaconCheck): Difference | undefined {
  const refused = panelValueRefusal(record.announced, record.publicValue, isGenuine);
  if (refused === undefined) return undefined;
  return { at: 'publicValue', expected: 'the public value that was announced', found: refused };
}

function seedDifference({
  frameRoot,
  parametersDigest,
  publicValue,
  seedSource,
  seed,
}: DrawnPanel): Difference | undefined {
  const source = {
    version: 1,
    frameRoot,
    parametersDigest,
    publicValue: panelSeedValueOf(publicValue),
  } as const;
  return firstDifference(source, seedSource, 'seedSource') ?? firstDifference(drawSeed(source), seed, 'seed');
}

function numberDifference({
  seed,
  seedSource,
  panelRoots,
  panelNumber: number,
}: DrawnPanel): Difference | undefined {
  const panels = Math.max(1, panelRoots.length);
  return firstDifference(chosenPanel(seedSource.publicValue, { seed, panels }), number, 'panelNumber');
}

function seatsDifference(record: DrawnPanel): Difference | undefined {
  const { members, opened, size, commitments, panelRoots, panelNumber: panel } = record;
  const isPanel =
    members.length === size &&
    opened.seatSalts.length === size &&
    members.every((number, seat) => number > (members[seat - 1] ?? 0) && number <= commitments.length);
  if (!isPanel) return { at: 'members', expected: `${size} numbers of the pool, ascending`, found: members };
  const seats = members.map((number, seat) => ({ panel, number, salt: opened.seatSalts[seat] ?? '' }));
  return firstDifference(rootOfSeats(seats), panelRoots[panel], `panelRoots[${panel}]`);
}

function openedDifference(record: DrawnPanel): Difference | undefined {
  const { opened, totalsDigests, panelNumber: number, categories, size } = record;
  return (
    firstDifference(totalsDigests[number], totalsDigestOf(opened), `totalsDigests[${number}]`) ??
    sumDifference(categories, opened.totals, { sum: size, at: 'opened.totals' }) ??
    targetDifference(categories, opened.totals, 'opened.totals')
  );
}
