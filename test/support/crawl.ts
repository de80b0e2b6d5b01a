// Finds every page that a visitor can come to by following links, one of each kind, and says which links lead nowhere.
import type { APIRequestContext, Page } from 'playwright-core';
import { accessibilityFaults, reflowFaults } from './browser.js';
import { htmlFaults } from './html.js';

export type FoundPage = {
  readonly path: string;
  /** The same for pages of one template in one state: the shape of the address, and the fields and components there. */
  readonly kind: string;
  readonly html: string;
};

export type Crawled = {
  readonly pages: readonly FoundPage[];
  /** Every address that stands in a link. */
  readonly asked: ReadonlySet<string>;
  /** Links on pages that were offered and did not work. */
  readonly dead: readonly string[];
};

/** Of addresses with one shape so many are opened, because their states may differ. */
const MOST_ALIKE = 12;
const MOST_PAGES = 2000;

/**
 * In: how to ask (with the cookies of somebody who is signed in), where the site is, where to begin, and what was found
 * before and needs no second visit. Out: one page of every kind; what is no HTML is only asked whether it is there.
 */
export async function crawl(
  request: APIRequestContext,
  origin: string,
  starts: readonly string[],
  before: ReadonlySet<string> = new Set(),
): Promise<Crawled> {
  const waiting = starts.map((path) => ({ path, from: '' }));
  const [asked, kinds] = [new Set([...before, ...starts]), new Map<string, FoundPage>()];
  const alike = new Map<string, number>();
  const dead: string[] = [];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (asked.size - before.size > MOST_PAGES) throw new Error(`more than ${MOST_PAGES} addresses`);
    const at = next.path;
    const shape = shapeOf(new URL(at, origin));
    const count = (alike.get(shape) ?? 0) + 1;
    alike.set(shape, count);
    if (count > MOST_ALIKE) continue;
    const response = await request.get(`${origin}${next.path}`, { headers: { accept: 'text/html' } });
    if (response.status() >= 400) dead.push(`${response.status()} ${next.path} (on ${next.from})`);
    if (response.status() >= 400 || !(response.headers()['content-type'] ?? '').includes('html')) continue;
    const html = await response.text();
    const arrived = new URL(response.url());
    const kind = kindOf(shapeOf(arrived), html);
    if (!kinds.has(kind)) kinds.set(kind, { path: arrived.pathname + arrived.search, kind, html });
    const fresh = linksIn(html, response.url(), origin).filter((path) => !asked.has(path));
    waiting.push(...[...new Set(fresh)].map((path) => ({ path, from: at })));
    for (const path of fresh) asked.add(path);
  }
  return { pages: [...kinds.values()], asked, dead };
}

/** Everything wrong with a page in the browser at each of these widths, with its address. */
export async function pageFaults(
  screen: Page,
  origin: string,
  { path }: FoundPage,
  widths: readonly number[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [place, width] of widths.entries()) {
    await screen.setViewportSize({ width, height: 900 });
    if (place === 0) await screen.goto(`${origin}${path}`);
    const found = [...(await accessibilityFaults(screen)), ...(await reflowFaults(screen))];
    faults.push(...named(`${path} at ${width} px`, found));
  }
  return faults;
}

/**
 * Sends every form on the page that has something to fill in with nothing filled in. Out: how many said that something
 * is wrong, and what is wrong with those pages themselves.
 */
export async function emptyFormFaults(
  screen: Page,
  origin: string,
  { path }: FoundPage,
): Promise<{ readonly refused: number; readonly faults: readonly string[] }> {
  const faults: string[] = [];
  let refused = 0;
  await screen.goto(`${origin}${path}`);
  const forms = await screen.evaluate<number>(`document.querySelectorAll('${FILLED}').length`);
  for (let place = 0; place < forms; place += 1) {
    await screen.goto(`${origin}${path}`);
    const answered = screen.waitForResponse(
      (response) => response.request().isNavigationRequest() && !isRedirect(response.status()),
    );
    const arrived = Promise.race([came(screen.waitForEvent('load')), came(screen.waitForEvent('download'))]);
    await screen.evaluate(`(${emptyAndSend})(${place})`);
    const html = await (await answered).text().catch(() => '');
    // A form that leads to another page is there only now; going on sooner would break off its way.
    await arrived;
    if (!(await screen.title()).startsWith('Fout:')) continue;
    refused += 1;
    const found = [
      ...(await accessibilityFaults(screen)),
      ...(await reflowFaults(screen)),
      ...(html === '' ? [] : await htmlFaults(html)),
    ];
    faults.push(...named(`${path} (form ${place + 1}, empty)`, found));
  }
  return { refused, faults };
}

const isRedirect = (status: number): boolean => status >= 300 && status < 400;
const came = (event: Promise<unknown>): Promise<unknown> => event.catch(() => undefined);

const FILLED = 'main form[method=post]:has(textarea, input:not([type=hidden], [type=submit]))';

/** Runs in the browser; the form goes once this has answered, or nobody would hear the answer. */
const emptyAndSend = `(place) => {
  const form = document.querySelectorAll('${FILLED}')[place];
  for (const field of form.elements) {
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = false;
    else if (field.tagName === 'SELECT') field.selectedIndex = 0;
    else if (field.type !== 'hidden' && 'value' in field && field.tagName !== 'BUTTON') field.value = '';
  }
  form.noValidate = true;
  setTimeout(() => form.requestSubmit(form.querySelector('button[type=submit]')));
}`;

const named = (path: string, faults: readonly string[]): readonly string[] =>
  faults.map((fault) => `${path}: ${fault}`);

function linksIn(html: string, at: string, origin: string): readonly string[] {
  return Array.from(html.matchAll(/<a\b[^>]*\bhref="([^"]+)/g), ([, href = '']) => spelt(href))
    .map((href) => new URL(href, at))
    .filter((url) => url.origin === origin)
    .map((url) => url.pathname + url.search);
}

const spelt = (href: string): string => href.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');

const NAMED_AFTER = [
  'vragen',
  'peilingen',
  'uitkomsten',
  'burgerberaden',
  'lotingen',
  'onderwerp',
  'belofte',
];

function shapeOf({ pathname, searchParams }: URL): string {
  const parts = pathname.split('/');
  const shape = parts.map((part, place) => {
    if (/^[0-9a-f-]{36}$/.test(part)) return ':id';
    const isName = NAMED_AFTER.includes(parts[place - 1] ?? '') && part !== 'nieuw';
    return isName || part.length > 30 || /^\d+$/.test(part) ? ':name' : part;
  });
  return [shape.join('/'), ...new Set(searchParams.keys())].join(' ');
}

function kindOf(shape: string, html: string): string {
  const [fields, classes] = [
    valuesOf('name', html),
    valuesOf('class', html).flatMap((all) => all.split(/\s+/)),
  ];
  return [shape, ...new Set(fields), ...[...new Set(classes)].sort()].join(' ');
}

const valuesOf = (attribute: string, html: string): readonly string[] =>
  Array.from(html.matchAll(new RegExp(`\\b${attribute}="([^"]+)"`, 'g')), ([, value = '']) =>
    value.replaceAll(/\d+/g, '#'),
  );
