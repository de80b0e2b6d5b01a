// From experience to a form that is filled in: earlier members, or the file in a request.
import type { FastifyRequest } from 'fastify';
import {
  readHistory,
  stayLearnedFrom,
  type AssemblyCategory,
  type EarlierMember,
  type HistoryFault,
} from '#features/assemblies/index.js';
import { readTable } from '#platform/spreadsheet/read-table.js';
import { firstFaults } from '../../../texts/first-faults.nl.js';
import { listed } from '../../../texts/formats.nl.js';
import { tableFaultTexts } from '../targets/target-file-text.js';
import { learnedReserves } from './reserves.form.js';
import type { SeatsFacts } from './seats-facts.js';

const LARGEST_FILE_BYTES = 1024 * 1024;

export function learnedFrom(facts: SeatsFacts, members: readonly EarlierMember[]): SeatsFacts {
  const { size, categories } = facts.assembly;
  const learned = stayLearnedFrom(members, categories);
  if (!learned) return facts;
  return {
    ...facts,
    form: learnedReserves(size, learned, categories),
    learned: { people: members.length },
  };
}

type HistoryIn =
  | { readonly ok: true; readonly members: readonly EarlierMember[] }
  | { readonly ok: false; readonly faults: readonly string[] };

export async function historyIn(
  request: FastifyRequest,
  categories: readonly AssemblyCategory[],
): Promise<HistoryIn> {
  const sent = await request.file({ limits: { fileSize: LARGEST_FILE_BYTES }, throwFileSizeLimit: false });
  const table = sent && (await readTable(sent.file, sent.filename));
  if (!table) return { ok: false, faults: ['Kies een CSV- of Excel-bestand met eerdere deelnemers'] };
  if (sent.file.truncated)
    return { ok: false, faults: ['Dit bestand is groter dan 1 MB. Laat kolommen weg die niet nodig zijn'] };
  if (!table.ok) return { ok: false, faults: tableFaultTexts(table.faults) };
  const read = readHistory(table.table, categories);
  return read.ok
    ? read
    : { ok: false, faults: firstFaults(read.faults.map((fault) => historyFaultText(fault, categories))) };
}

function historyFaultText(
  { line, column, fault, found }: HistoryFault,
  categories: readonly AssemblyCategory[],
): string {
  const place = `Regel ${line}, kolom “${column}”`;
  const values = categories.find(({ name }) => name === column)?.targets.map(({ value }) => value) ?? [];
  switch (fault) {
    case 'column-missing':
      return `Kolom “${column}” ontbreekt. In het bestand staan: ${found}.`;
    case 'no-category':
      return `Geen kolom heet zoals een kenmerk. Noem er op zijn minst een ${listed(categories.map(({ name }) => name))}.`;
    case 'unknown-value':
      return `${place}: “${found}” kennen wij niet. Kies ${listed(values)}, of maak de cel leeg.`;
    case 'not-yes-or-no':
      return `${place}: hier staat “${found}”. Vul ja of nee in.`;
    case 'too-few':
      return `In het bestand staan ${found} deelnemers. Van minder dan 20 mensen is niets te leren.`;
  }
}
