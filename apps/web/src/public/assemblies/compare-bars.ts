// Panel, pool and town beside each other: bars that say in words too what they show.
import type { PanelRecord } from '#domain/sortition/panel-record.js';
import type { AssemblyCategory } from '#features/assemblies/index.js';

export type CompareBar = {
  readonly text: string;
  readonly panel: string;
  readonly pool: string;
  readonly town: string;
  readonly label: string;
  readonly heard: string;
};

export type CompareGroup = {
  readonly name: string;
  /** False when nobody knows how the town is made up: then the last bar is the target. */
  readonly townKnown: boolean;
  readonly bars: readonly CompareBar[];
};

/** Bars are wide for small shares too: 60 percent fills the line. */
const FULL = 0.6;

/**
 * In: the record, and the categories with the town's shares where they are known. Out: per value three bars. The panel
 * stays empty until it is drawn; without the town's share the last bar is the middle between at least and at most.
 */
export function compareGroups(
  record: PanelRecord,
  categories: readonly AssemblyCategory[],
): readonly CompareGroup[] {
  const drawn = record.stage === 'drawn' ? record.opened.totals : undefined;
  const people = record.commitments.length;
  return record.categories.map(({ name, targets }, category) => {
    const shares = townShares(name, categories);
    return {
      name,
      townKnown: shares !== undefined,
      bars: targets.map(({ value, min, max }, target) => {
        const pool = (record.poolTotals[category]?.[target] ?? 0) / people;
        const panel = drawn && (drawn[category]?.[target] ?? 0) / record.size;
        const town = shares ? (shares.get(value) ?? 0) : (min + max) / 2 / record.size;
        const seats = `${min === max ? min : `${min} tot ${max}`} van de ${record.size} plaatsen`;
        return {
          text: value,
          panel: width(panel ?? 0),
          pool: width(pool),
          town: width(town),
          label: percent(panel ?? pool),
          heard: [
            ...(panel === undefined ? [] : [`groep ${percent(panel)}`]),
            `aanmeldingen ${percent(pool)}`,
            ...(shares ? [`gemeente ${percent(town)}`] : []),
            `streefgetal ${seats}`,
          ].join(', '),
        };
      }),
    };
  });
}

/** Undefined unless every value of the category came with a share. */
function townShares(
  category: string,
  categories: readonly AssemblyCategory[],
): ReadonlyMap<string, number> | undefined {
  const targets = categories.find(({ name }) => name === category)?.targets ?? [];
  const known = targets.flatMap(({ value, town }) => (town === undefined ? [] : [[value, town] as const]));
  return known.length > 0 && known.length === targets.length ? new Map(known) : undefined;
}

const width = (share: number): string => `${Math.min(100, (100 * share) / FULL).toFixed(1)}%`;
const percent = (share: number): string => `${Math.round(100 * share)}%`;
