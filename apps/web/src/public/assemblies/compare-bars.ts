// Pool, panel and targets beside each other: bars that say in words too what they show.
import type { PanelRecord } from '#domain/sortition/panel-record.js';

export type CompareBar = {
  readonly text: string;
  readonly panel: string;
  readonly pool: string;
  readonly target: string;
  readonly label: string;
  readonly heard: string;
};

export type CompareGroup = { readonly name: string; readonly bars: readonly CompareBar[] };

/** Bars are wide for small shares too: 60 percent fills the line. */
const FULL = 0.6;

/** The panel stays empty until it is drawn. The target is the middle between at least and at most. */
export function compareGroups(record: PanelRecord): readonly CompareGroup[] {
  const drawn = record.stage === 'drawn' ? record.opened.totals : undefined;
  const people = record.commitments.length;
  return record.categories.map(({ name, targets }, category) => ({
    name,
    bars: targets.map(({ value, min, max }, target) => {
      const pool = (record.poolTotals[category]?.[target] ?? 0) / people;
      const panel = drawn ? (drawn[category]?.[target] ?? 0) / record.size : undefined;
      const wanted = (min + max) / 2 / record.size;
      return {
        text: value,
        panel: width(panel ?? 0),
        pool: width(pool),
        target: width(wanted),
        label: panel === undefined ? percent(pool) : percent(panel),
        heard: `${panel === undefined ? '' : `panel ${percent(panel)}, `}aanmeldingen ${percent(pool)}, streefgetal ${min === max ? min : `${min} tot ${max}`} van de ${record.size} plaatsen`,
      };
    }),
  }));
}

const width = (share: number): string => `${Math.min(100, (100 * share) / FULL).toFixed(1)}%`;
const percent = (share: number): string => `${Math.round(100 * share)}%`;
