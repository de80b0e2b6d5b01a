// Keeps a part of the page fresh (`<section id="stand" data-live="5">`, in seconds) while somebody looks at it.
/** False when the page could not be fetched, or somebody types in this part. */
async function renew(part) {
  const response = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => undefined);
  if (!response?.ok || response.redirected) return false;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById(part.id);
  if (!fresh || isTyping(part)) return false;
  const focused = nameOf(part.contains(document.activeElement) ? document.activeElement : undefined);
  for (const [place, opened] of part.querySelectorAll('details').entries())
    if (opened.open) fresh.querySelectorAll('details')[place]?.setAttribute('open', '');
  part.replaceChildren(...fresh.childNodes);
  if (focused !== '') [...part.querySelectorAll(PRESSABLE)].find((each) => nameOf(each) === focused)?.focus();
  if (!('live' in fresh.dataset)) delete part.dataset.live;
  say(part);
  return true;
}

const PRESSABLE = 'a[href], button, summary';

/** What somebody types must never be swept away. */
const isTyping = (part) =>
  part.contains(document.activeElement) && document.activeElement.matches('input, textarea, select');

/** The same after the part was renewed: where it leads and what it is called. */
const nameOf = (element) =>
  element ? `${element.closest('form')?.action ?? element.href ?? ''} ${element.textContent.trim()}` : '';

const BETWEEN_WORDS_MS = 10_000;
let saidAt = 0;

/** For who hears the page: how it stands, at most every ten seconds and always when it ends. */
function say(part) {
  const place = document.querySelector(`[data-says="${part.id}"]`);
  const ended = !('live' in part.dataset);
  if (!place || (!ended && Date.now() - saidAt < BETWEEN_WORDS_MS)) return;
  saidAt = Date.now();
  place.textContent = [...part.querySelectorAll('[data-say]')].map((each) => each.dataset.say).join(' ');
}

const AGAIN_MS = 5000;

/** Told by the server when something changed, instead of asking time and again. */
function listen(part) {
  let seen;
  let waiting = false;
  let missed = false;
  let source;
  const heard = async () => {
    if (waiting) return;
    if (document.hidden) {
      missed = true;
      return;
    }
    waiting = true;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    missed = false;
    if (!(await renew(part))) seen = undefined;
    waiting = false;
    if (missed) void heard();
    if (!('live' in part.dataset)) source.close();
  };
  const open = () => {
    source = new EventSource(part.dataset.liveFrom);
    source.onmessage = ({ data }) => {
      // The first word may be news as well: the page was made a moment before.
      if (data !== seen) {
        missed = waiting;
        void heard();
      }
      seen = data;
    };
    // The browser itself tries again after a broken line, but not after a server that answers that it is not ready.
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED && 'live' in part.dataset) setTimeout(open, AGAIN_MS);
    };
  };
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && missed) void heard();
  });
  open();
}

for (const part of document.querySelectorAll('[data-live-from]')) listen(part);

for (const part of document.querySelectorAll('[data-live]:not([data-live-from])')) {
  const again = () =>
    setTimeout(
      async () => {
        if (!document.hidden) await renew(part);
        if ('live' in part.dataset) again();
      },
      Number(part.dataset.live) * 1000,
    );
  again();
}
