// The sealed pool as a table: no cell is changed to please a spreadsheet, or the check would fail.
import type { PanelKeeping } from '#features/assemblies/index.js';

export function poolTable(pool: PanelKeeping['pool'], categories: readonly string[]): string {
  const rows = pool.map(({ id, salt, household, values }) => [id, salt, household ?? '', ...values]);
  return [['id', 'salt', 'household', ...categories], ...rows]
    .map((cells) => `${cells.map(quoted).join(';')}\r\n`)
    .join('');
}

const quoted = (cell: string): string => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
