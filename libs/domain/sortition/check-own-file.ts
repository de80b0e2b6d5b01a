// A registrant's own check: that they were in the pool as they registered, and in which of the sealed panels. Asks nobody.
import { commitmentOf, isIncluded, isPathAmong } from '#domain/evidence/merkle.js';
import { checkBeside, readExactly, type Published } from './check-beside.js';
import type { PanelVerdict } from './check-panel-record.js';
import { documentDigestOf } from './document-digest.js';
import { firstDifference, type Difference } from './first-difference.js';
import { readOwnFile, sealOf, writeOwnFile, type OwnFile, type OwnSeat } from './own-file.js';
import { seatCommitmentOf } from './panel-commitments.js';
import type { PanelRecord } from './panel-record.js';
import { verdictOf, type Check } from './verdict.js';

/**
 * In: the published file and the bytes of one registrant's own file. Out: as `checkPanelFile`, with the checks of the own
 * file after those of the published one. Every bit of both files counts.
 */
export function checkOwnFile(published: Published, own: Uint8Array): PanelVerdict {
  return checkBeside(published, (record) => {
    const read = readExactly(own, readOwnFile, writeOwnFile);
    return read.ok ? verdictOf(checkOwn(record, read.file)) : read;
  });
}

/**
 * In: a record that checks out and an own file of the right shape. Out: the checks: it belongs to this seal, the
 * registration stands under its number, and every seat leads to the sealed root of its panel. That a panel was left out of
 * the file cannot be seen from it; each panel that stands in it is proven.
 */
export function checkOwn(record: PanelRecord, own: OwnFile): readonly Check[] {
  return [
    {
      about: 'own file: belongs to this draw',
      difference: firstDifference(sealOf(record), own.seal, 'seal'),
    },
    { about: 'own file: registration under its number', difference: numberDifference(record, own) },
    { about: 'own file: every seat in a sealed panel', difference: seatsDifference(record, own) },
    { about: 'own file: drawn or not', difference: drawnDifference(record, own) },
    {
      about: 'own file: digest',
      difference: firstDifference(documentDigestOf(own), own.documentDigest, 'documentDigest'),
    },
  ];
}

function numberDifference({ commitments }: PanelRecord, own: OwnFile): Difference | undefined {
  const commitment = commitmentOf(own.salt, own.id, own.attributes);
  return firstDifference(commitment, commitments[own.number - 1], `commitments[${own.number - 1}]`);
}

function seatsDifference(record: PanelRecord, { number, seats }: OwnFile): Difference | undefined {
  const wrong = seats.findIndex(
    (seat, place) => seat.panel <= (seats[place - 1]?.panel ?? -1) || !isSealed(record, number, seat),
  );
  if (wrong < 0) return undefined;
  return { at: `seats[${wrong}]`, expected: 'a seat in a sealed panel', found: seats[wrong] };
}

function isSealed({ panelRoots, size }: PanelRecord, number: number, seat: OwnSeat): boolean {
  const { panel, salt, path } = seat;
  const commitment = seatCommitmentOf({ panel, number, salt });
  return isPathAmong(path, size) && isIncluded(panelRoots[panel] ?? '', commitment, path);
}

function drawnDifference(record: PanelRecord, { number, seats }: OwnFile): Difference | undefined {
  if (record.stage !== 'drawn') return undefined;
  const seated = seats.some(({ panel }) => panel === record.panelNumber);
  return firstDifference(record.members.includes(number), seated, `seat in panel ${record.panelNumber}`);
}
