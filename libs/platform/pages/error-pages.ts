// Which page is shown when a request cannot be served; the words are the door's, so the app hands them in.
import type { Page } from './page.js';

export type ErrorPages = {
  /** For an expected refusal, by HTTP status. */
  refusal(status: number): Page;
  /** For a fault of ours; the reference number is what the visitor can tell on the phone. */
  fault(reference: string): Page;
};

export const ERROR_PAGES = Symbol('ErrorPages');
