// What somebody fills in at the last step: what a frame is for and until when, or how recent mutations are.
import {
  detailFaults,
  mutationDayFault,
  type DetailFault,
  type Frame,
  type FrameDetails,
} from '#features/population/index.js';
import { Form, type FormOutcome } from '#platform/forms/form.js';
import { detailFaultText } from '../../../texts/imports.nl.js';

const MAX = 300;

/** @param today yyyy-mm-dd */
export function readFrameDetails(body: unknown, today: string): FormOutcome<FrameDetails> {
  const form = new Form(body);
  const details: FrameDetails = {
    name: form.text('naam', { max: MAX, missing: 'Geef het kader een naam' }),
    purpose: form.text('doel', { max: MAX, missing: 'Schrijf op waarvoor u deze gegevens gebruikt' }),
    source: form.text('bron', { max: MAX, missing: 'Schrijf op wie het bestand leverde' }),
    extractedOn: form.date('uittreksel'),
    deleteBy: form.date('wissen'),
  };
  if (form.hasFaults) return { ok: false, form: form.view() };
  const faults = detailFaults(details, today);
  note(form, 'uittreksel', faults.extractedOn);
  note(form, 'wissen', faults.deleteBy);
  return form.outcome(details);
}

/** The day until which a mutation file is known to be right. */
export function readMutationDay(
  body: unknown,
  frame: Pick<Frame, 'extractedOn'>,
  today: string,
): FormOutcome<string> {
  const form = new Form(body);
  const day = form.date('tot');
  if (!form.hasFaults) note(form, 'tot', mutationDayFault(day, { extractedOn: frame.extractedOn, today }));
  return form.outcome(day);
}

function note(form: Form, field: string, fault: DetailFault | undefined): void {
  if (fault) form.fault(field, detailFaultText[fault]);
}
