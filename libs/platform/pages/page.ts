// What a controller gives back: a page to show or an address to go to. Nothing is rendered or sent here.
import type { Model } from './views.js';

export type PageSettings = {
  readonly status?: number;
  /** How long browsers and proxies may keep the page; 0 (the default) means not at all. Only for pages that are the same for everybody. */
  readonly keepSeconds?: number;
};

export class Page {
  readonly status: number;
  readonly keepSeconds: number;

  constructor(
    readonly view: string,
    readonly model: Model,
    { status = 200, keepSeconds = 0 }: PageSettings,
  ) {
    this.status = status;
    this.keepSeconds = keepSeconds;
  }
}

export class SeeOther {
  constructor(readonly address: string) {}
}

/** Show `view` with `model`. */
export const page = (view: string, model: Model, settings: PageSettings = {}): Page =>
  new Page(view, model, settings);

/** After a form was accepted: go to `address` on this site with GET, so that reloading repeats nothing. */
export function seeOther(address: string): SeeOther {
  if (!/^\/(?![/\\])/.test(address)) throw new Error('Only an address on this site can be gone to');
  return new SeeOther(address);
}
