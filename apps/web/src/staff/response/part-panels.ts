// The tables and bars of the monitor: parts of the sample against their goals, and how evenly they answer.
import type { ResponseTrait } from '#features/invitations/index.js';
import { areaBars } from '../../components/area-bars.js';
import { table, type Table } from '../../components/table.js';
import { decimalNumber, wholeNumber } from '../../texts/formats.nl.js';
import { groupName, traitName } from '../../public/result/group-words.js';
import { FEWEST, peopleText } from './in-steps.js';
import { evennessOf, shownParts, type ShownPart } from './parts.js';
import type { ResponseFacts } from './response-facts.js';

export type Row = ShownPart & { readonly label: string };

export function rowsOf(trait: ResponseTrait, { parts, areas }: ResponseFacts, goal: number): readonly Row[] {
  const placeOf = ({ part }: ShownPart): number =>
    trait === 'area' ? (areas.find(({ code }) => code === part)?.position ?? Number.MAX_SAFE_INTEGER) : 0;
  return shownParts(parts[trait] ?? [], goal)
    .toSorted((one, other) => placeOf(one) - placeOf(other) || (one.part < other.part ? -1 : 1))
    .map((row) => ({ ...row, label: groupName(trait, row.part, { areas }) }));
}

export function partPanel(rows: readonly Row[], caption: string, heading: string): object | false {
  if (rows.length < 2 && heading !== 'Gebied') return false;
  const isAny = rows.some(({ count }) => count > 0);
  return { bars: isAny ? areaBars(rows) : false, table: partTable(rows, caption, heading) };
}

function partTable(rows: readonly Row[], caption: string, heading: string): Table {
  return table(
    caption,
    [heading, '#Uitgenodigd', '#Antwoorden', '#Respons', '#Doel', '#Nog nodig'],
    rows.map(({ label, invited, count, goal }) => [
      label,
      wholeNumber(invited),
      peopleText(count),
      count < FEWEST ? '–' : percent(count, invited),
      wholeNumber(goal),
      count >= goal ? 'gehaald' : wholeNumber(goal - count),
    ]),
  );
}

export function evennessTable(facts: ResponseFacts, goal: number): Table | false {
  const traits = ['area', 'age', 'gender'] as const;
  const rows = traits.flatMap((trait) => {
    const evenness = evennessOf(rowsOf(trait, facts, goal));
    if (!evenness) return [];
    const { r, least } = evenness;
    const name = traitName(trait);
    const words = least ? groupName(trait, least.part, { areas: facts.areas }) : 'geen verschil dat opvalt';
    return [[name.charAt(0).toUpperCase() + name.slice(1), decimalNumber(r, 2), words]];
  });
  if (rows.length === 0) return false;
  return table('Hoe gelijkmatig groepen antwoorden', ['Kenmerk', '#R', 'Antwoordt minst'], rows);
}

export const percent = (part: number, whole: number): string =>
  `${whole === 0 ? 0 : Math.round((100 * part) / whole)}%`;
