// Refuses forms that another site sends with our visitor's cookies (cross-site request forgery).

export type Arrival = {
  readonly method: string;
  readonly path: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** The header Sec-Fetch-Site, which a page cannot set itself. */
  readonly fetchSite: string | undefined;
};

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * May this request act? Reading always may. Acting may only from a page of our own: the browser says so in
 * Sec-Fetch-Site, and a browser that does not send it must send an Origin with our own host.
 * @param open paths that programs may post to without a browser, such as one-click unsubscribe (RFC 8058)
 */
export function mayAct(arrival: Arrival, open: readonly RegExp[] = []): boolean {
  if (SAFE_METHODS.includes(arrival.method)) return true;
  if (open.some((path) => path.test(arrival.path))) return true;
  if (arrival.fetchSite !== undefined) return ['same-origin', 'none'].includes(arrival.fetchSite);
  return arrival.host !== undefined && hostOf(arrival.origin) === arrival.host;
}

function hostOf(origin: string | undefined): string | undefined {
  return origin !== undefined && URL.canParse(origin) ? new URL(origin).host : undefined;
}
