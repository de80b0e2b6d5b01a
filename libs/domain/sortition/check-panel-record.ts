// "Controleer zelf": whether the published record of an assembly's draw is what it says. Runs anywhere, asks nobody.
import { merkleRoot } from '#domain/evidence/merkle.js';
import { checkAhead } from './announced-ahead.js';
import { documentDigestOf } from './document-digest.js';
import { checkDrawnPanel } from './check-drawn-panel.js';
import { firstDifference, type Difference } from './first-difference.js';
import { readPanelRecord } from './panel-record-shape.js';
import { questionDigestOf, writePanelRecord, type PanelRecord } from './panel-record.js';
import { rootOfPanels } from './panel-commitments.js';
import { panelAnnouncementRefusal } from './panel-value.js';
import type { BeaconCheck } from './public-value.js';
import type { ShapeFault } from './shape.js';
import { sumDifference } from './totals-difference.js';
import { verdictOf, type Check, type Compared } from './verdict.js';

export type PanelVerdict = Compared | { readonly ok: false; readonly faults: readonly ShapeFault[] };

/**
 * In: the bytes of a published file and the check of drand signatures. Out: `same` with every check made, the first
 * difference, or the members that have not the shape they should have. Every bit of the file counts.
 */
export function checkPanelFile(bytes: Uint8Array, isGenuine: BeaconCheck): PanelVerdict {
  try {
    return checkPanelText(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
      isGenuine,
    );
  } catch {
    return notSuchAFile;
  }
}

/**
 * As `checkPanelFile`, for the text of a file.
 */
export function checkPanelText(text: string, isGenuine: BeaconCheck): PanelVerdict {
  const read = readPanelRecord(parsed(text));
  if (!read.ok) return read;
  const { record } = read;
  if (text !== writePanelRecord(record)) return notSuchAFile;
  return verdictOf(checkPanelRecord(record, isGenuine));
}

const notSuchAFile: PanelVerdict = {
  ok: false,
  faults: [{ at: '', expected: 'the file exactly as it was published: canonical JSON and one line end' }],
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * In: a record of the right shape. Out: every check that needs no people, each with the first difference it found. They
 * prove that pool, targets and panels were fixed before the public value was known, that the panel follows from it, and that
 * the opened panel is the one that was sealed. Registrants can check their own panels (`check-own-file.ts`); what the other
 * panels are, only the lawful holder of the attributes can (`check-panel-people.ts`).
 */
export function checkPanelRecord(record: PanelRecord, isGenuine: BeaconCheck): readonly Check[] {
  return [
    { about: 'commitments in order, each once', difference: orderDifference(record) },
    { about: 'Merkle root over the commitments', difference: rootDifference(record) },
    { about: 'a sealed root and sealed totals for every panel', difference: panelDifference(record) },
    { about: 'targets and totals of the pool', difference: totalsDifference(record) },
    ...checkAhead(record),
    { about: 'digest of what was sealed', difference: sealDifference(record) },
    ...(record.stage === 'drawn' ? checkDrawnPanel(record, isGenuine) : []),
    {
      about: 'digest of the document',
      difference: firstDifference(documentDigestOf(record), record.documentDigest, 'documentDigest'),
    },
  ];
}

function orderDifference({ commitments }: PanelRecord): Difference | undefined {
  const place = commitments.findIndex(
    (commitment, index) => index > 0 && commitment <= (commitments[index - 1] ?? ''),
  );
  if (place < 0) return undefined;
  return { at: `commitments[${place}]`, expected: 'above the one before it', found: commitments[place] };
}

function rootDifference(record: PanelRecord): Difference | undefined {
  if (orderDifference(record) !== undefined) return undefined;
  return firstDifference(merkleRoot(record.commitments), record.frameRoot, 'frameRoot');
}

function panelDifference({ panelRoots, panelsRoot, totalsDigests }: PanelRecord): Difference | undefined {
  if (panelRoots.length === 0) return { at: 'panelRoots', expected: 'at least one panel', found: panelRoots };
  if (new Set(panelRoots).size < panelRoots.length)
    return { at: 'panelRoots', expected: 'another root for every panel', found: 'the same root twice' };
  return (
    firstDifference(panelRoots.length, totalsDigests.length, 'totalsDigests.length') ??
    firstDifference(rootOfPanels(panelRoots), panelsRoot, 'panelsRoot')
  );
}

function totalsDifference({
  categories,
  poolTotals,
  commitments,
  panelRoots,
  announced,
  previous,
}: PanelRecord): Difference | undefined {
  const refused = panelAnnouncementRefusal(announced, panelRoots.length);
  if (refused !== undefined)
    return { at: 'announced', expected: 'a value that can be checked', found: refused };
  if (previous?.reason.trim() === '')
    return { at: 'previous.reason', expected: 'a public reason', found: previous.reason };
  return sumDifference(categories, poolTotals, { sum: commitments.length, at: 'poolTotals' });
}

function sealDifference(record: PanelRecord): Difference | undefined {
  return firstDifference(questionDigestOf(record), record.parametersDigest, 'parametersDigest');
}
