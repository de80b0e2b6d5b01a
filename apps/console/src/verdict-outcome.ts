// A verdict on a draw as the terminal tells it.
import type { Verdict } from '#domain/sortition/check-draw.js';
import type { Outcome } from './command.js';
import { frameFaults, type FrameFile } from './draw-files.js';

type Circumstances = { readonly notChecked: readonly string[]; readonly frame: FrameFile | null };

/** A draw that differs is an answer, but not the one hoped for: exit code 3, as for other questions without an answer. */
export function outcomeOf(verdict: Verdict, { notChecked, frame }: Circumstances): Outcome {
  if (!verdict.ok) {
    const faults = frame === null ? [] : frameFaults(frame.table, verdict.faults);
    return { kind: 'bad-input', faults };
  }
  if (!verdict.same) {
    const { check, difference } = verdict;
    const document = { same: false, check, ...difference };
    return { kind: 'no-answer', document, summary: [`Not the same: ${check}, first at ${difference.at}.`] };
  }
  const summary = [`The same. Checked: ${verdict.checked.join('; ')}.`];
  if (notChecked.length > 0) summary.push(`Not checked: ${notChecked.join('; ')}.`);
  return { kind: 'done', document: { same: true, checked: verdict.checked, notChecked }, summary };
}
