// `samenspel draw`: a sample from a file of people, drawn by ticket, with a document that anybody can check.
import { DRAW_BY_TICKET, type DrawParameters, type TicketDraw } from '#domain/sortition/draw-document.js';
import { draw as drawSample, type DrawRefusal, type TooFewPeople } from '#domain/sortition/draw.js';
import { peopleOf, type FrameColumns } from '#domain/sortition/frame.js';
import { faultOf, type InputFault } from '#platform/csv/input-fault.js';
import type { CsvTable } from '#platform/csv/read-csv.js';
import { looseName } from '#domain/sortition/strata.js';
import { defineCommand, type Outcome } from './command.js';
import {
  allocationFaults,
  faultsIn,
  frameFaults,
  readAllocation,
  readExclusions,
  readFrame,
  type FrameFile,
} from './draw-files.js';

export const draw = defineCommand({
  name: 'draw',
  summary: 'draw a stratified sample by ticket',
  options: {
    frame: { kind: 'file', required: true, help: 'CSV of the people to draw from' },
    size: { kind: 'whole-number', required: true, help: 'how many people to draw' },
    strata: { kind: 'list', help: 'columns that make the strata' },
    allocation: { kind: 'text', help: 'proportional (if left out), equal, or a CSV stratum,size' },
    household: { kind: 'list', help: 'columns that make an address: at most one person each' },
    exclude: { kind: 'file', help: 'CSV with the ids of people to leave out' },
    reserves: { kind: 'whole-number', help: 'reserves to list per stratum (if left out: all)' },
    seed: { kind: 'text', required: true, help: 'hexadecimal digits' },
  },
  async run(given) {
    const [frame, excluded, allocation] = await Promise.all([
      readFrame(given.frame),
      readExclusions(given.exclude),
      readAllocation(given.allocation),
    ]);
    const columns = { strata: given.strata ?? [], household: given.household ?? [] };
    const faults = [...optionFaults(given), ...[frame, excluded, allocation].flatMap(faultsIn)];
    if (!frame.ok || !excluded.ok || !allocation.ok || faults.length > 0) {
      const inFrame = frame.ok ? peopleFaults(frame.value, columns) : [];
      return { kind: 'bad-input', faults: [...faults, ...inFrame] };
    }
    const parameters: DrawParameters = {
      size: given.size,
      ...columns,
      allocation: allocation.value.allocation,
      reserves: given.reserves ?? null,
    };
    const input = { frame: frame.value.frame, excluded: excluded.value, parameters };
    const seed = given.seed.toLowerCase();
    const drawn = drawSample(input, seed);
    const sizes = { file: given.allocation ?? '', lines: allocation.value.lines };
    const asked = { parameters, seed, table: frame.value.table, sizes };
    if (!drawn.ok) return refusal(drawn, asked);
    return { kind: 'done', document: drawn.document, summary: summaryOf(drawn.document) };
  },
});

/** Told together with the other faults, so that nobody has to come back twice. */
function peopleFaults({ table, frame }: FrameFile, columns: FrameColumns): InputFault[] {
  const read = peopleOf(frame, columns, new Set());
  return read.ok ? [] : frameFaults(table, read.faults);
}

function optionFaults({ size, seed }: { readonly size: number; readonly seed: string }): InputFault[] {
  const faults: InputFault[] = [];
  if (size === 0) faults.push(faultOf('--size', 'expected at least 1: give the number of people to draw'));
  if (!/^[0-9a-f]+$/i.test(seed))
    faults.push(faultOf('--seed', `expected hexadecimal digits, found "${seed}": use only 0-9 and a-f`));
  return faults;
}

type Asked = {
  readonly parameters: DrawParameters;
  readonly seed: string;
  readonly table: CsvTable;
  /** The file with the sizes of the strata, where they were given. */
  readonly sizes: { readonly file: string; readonly lines: readonly number[] };
};

function refusal(refused: DrawRefusal, asked: Asked): Outcome {
  switch (refused.refused) {
    case 'bad-frame':
      return { kind: 'bad-input', faults: frameFaults(asked.table, refused.faults) };
    case 'bad-allocation':
      return {
        kind: 'bad-input',
        faults: allocationFaults(asked.sizes.file, asked.sizes.lines, refused.faults),
      };
    case 'too-few-people':
      return { kind: 'no-answer', document: explanation(refused, asked), summary: shortageSummary(refused) };
  }
}

function explanation({ refused, shortages, proposal }: TooFewPeople, { parameters, seed }: Asked) {
  return { method: DRAW_BY_TICKET, parameters, seed, refused, shortages, proposal };
}

function shortageSummary({ shortages, proposal }: TooFewPeople): string[] {
  const short = shortages.map(
    ({ stratum, asked, available }) =>
      `Stratum "${stratum}" was asked for ${asked} people; it has ${available} to give.`,
  );
  return [
    ...short,
    `The nearest draw that can be made has size ${proposal.size}.`,
    ...alikeSummary(shortages.map(({ stratum }) => stratum)),
  ];
}

function summaryOf({ selected, reserves, strata, seed }: TicketDraw): string[] {
  const reserved = `${reserves.length} reserves`;
  const from = strata.reduce((sum, { frame, excluded }) => sum + frame - excluded, 0);
  return [
    `${selected.length} of ${from} people drawn in ${strata.length} ${strata.length === 1 ? 'stratum' : 'strata'}, ${reserved}.`,
    `Seed ${seed}.`,
    ...alikeSummary(strata.map(({ stratum }) => stratum)),
  ];
}

const MOST_ALIKE = 10;

/** Strata are what the file says, letter by letter: a capital or a space too many makes another one. */
function alikeSummary(names: readonly string[]): string[] {
  const groups = new Map<string, string[]>();
  for (const name of names) groups.set(looseName(name), [...(groups.get(looseName(name)) ?? []), name]);
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .slice(0, MOST_ALIKE)
    .map((group) => {
      const listed = group.map((name) => `"${name}"`).join(' and ');
      return `Look at this: ${listed} count as different strata; write them alike in the frame if they are one.`;
    });
}
