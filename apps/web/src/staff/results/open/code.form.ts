// Reads a new code, and what a coder saw in the answers of one page.
import { Form, type FormOutcome } from '#platform/forms/form.js';

export const LONGEST_CODE = 60;
/** Answers on one page. */
export const PER_PAGE = 10;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function newCodeForm(body: unknown): FormOutcome<string> {
  const form = new Form(body);
  return form.outcome(form.text('code', { max: LONGEST_CODE, missing: 'Geef de code een naam' }));
}

export type PageOfCodings = readonly { readonly answerId: string; readonly codes: readonly string[] }[];

/** What is no id is passed over: nobody types these. */
export function codingsForm(body: unknown): PageOfCodings {
  const form = new Form(body);
  return Array.from({ length: PER_PAGE }, (_, index) => form.given(`antwoord-${index + 1}`))
    .filter((id) => UUID.test(id))
    .map((answerId) => ({
      answerId,
      codes: form.list(`codes-${answerId}`).filter((code) => UUID.test(code)),
    }));
}
