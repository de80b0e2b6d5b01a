// What a browser keeps of an answer with a token, and nowhere else: per poll and per link, so that people who share a
// browser do not get in each other's way. The link itself is not kept.
const STORE = 'samenspel-bewijs';

const placeOf = (base, owner) => `${STORE} ${base} ${owner}`;

/** A name for a link from which nobody gets back to it. */
async function ownerOf(address) {
  const bytes = new TextEncoder().encode(`${STORE} ${address}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return toBase64(digest.slice(0, 12));
}

function load(base, owner) {
  const text = localStorage.getItem(placeOf(base, owner));
  return text === null ? undefined : JSON.parse(text);
}

function keep(base, owner, state) {
  localStorage.setItem(placeOf(base, owner), JSON.stringify(state));
}

const forget = (base, owner) => localStorage.removeItem(placeOf(base, owner));

/** Whose answers this tab is about; after the browser was closed only when there is no doubt. */
function currentOwner(base) {
  const chosen = sessionStorage.getItem(placeOf(base, ''));
  if (chosen !== null) return chosen;
  const start = placeOf(base, '');
  const owners = Object.keys(localStorage).filter((name) => name.startsWith(start));
  return owners.length === 1 ? owners[0].slice(start.length) : undefined;
}

const choose = (base, owner) => sessionStorage.setItem(placeOf(base, ''), owner);

const toBase64 = (bytes) => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** Neither cookie nor address of this page goes along, so that what arrives tells nothing of who sends it. */
async function post(address, body) {
  const response = await fetch(address, {
    method: 'POST',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { ok: response.ok, status: response.status, said: response.ok ? await response.json() : {} };
}

Object.assign(window, {
  samenspelKept: { ownerOf, load, keep, forget, currentOwner, choose, toBase64, fromBase64, post },
});
