// Reads what staff say became of a promise: done on a day, or not going to happen and why.
import type { PromiseReport } from '#features/feedback/index.js';
import { Form, freshForm, type FormOutcome, type FormView } from '#platform/forms/form.js';

export const LONGEST_NOTE = 300;

export type ReportInput = { readonly done: boolean; readonly on: string; readonly note: string };

export function reportForm(body: unknown): FormOutcome<ReportInput> {
  const form = new Form(body);
  const outcome = form.choice('gedaan', ['ja', 'nee'], { missing: 'Kies of het is gedaan' });
  const input = {
    done: outcome === 'ja',
    on: form.date('dag'),
    note: form.optionalText('uitleg', { max: LONGEST_NOTE }),
  };
  if (!form.hasFaults && !input.done && input.note === '')
    form.fault('uitleg', 'Schrijf op waarom het niet doorgaat. Iedereen leest dat.');
  return form.outcome(input);
}

export function filledReport(report: PromiseReport | undefined): FormView {
  if (!report) return freshForm();
  return freshForm({ gedaan: report.done ? 'ja' : 'nee', dag: report.on, uitleg: report.note });
}
