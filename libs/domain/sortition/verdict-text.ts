// A verdict as text, the same letter for letter on every screen.
import { canonicalJson, type Json } from '#domain/evidence/canonical-json.js';
import type { PanelVerdict } from './check-panel-record.js';

/**
 * In: a verdict. Out: its canonical JSON; what is undefined in a difference (where nothing should stand, or nothing stands)
 * is left out.
 */
export function verdictText(verdict: PanelVerdict): string {
  if (!verdict.ok || verdict.same) return canonicalJson(verdict);
  const { ok, same, check, difference } = verdict;
  const known = Object.entries(difference).flatMap(([name, value]): [string, Json][] =>
    value === undefined ? [] : [[name, value]],
  );
  return canonicalJson({ ok, same, check, difference: Object.fromEntries(known) });
}
