// Keeps a part of the page fresh (`<section id="stand" data-live="5">`, in seconds) while somebody looks at it.
async function renew(part) {
  const response = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => undefined);
  if (!response?.ok || response.redirected) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById(part.id);
  if (!fresh || part.contains(document.activeElement)) return;
  part.replaceChildren(...fresh.childNodes);
  if (!('live' in fresh.dataset)) delete part.dataset.live;
}

/** Told by the server when something changed, instead of asking time and again. */
function listen(part) {
  const source = new EventSource(part.dataset.liveFrom);
  let first = true;
  let waiting = false;
  source.onmessage = () => {
    if (first || waiting || document.hidden) {
      first = false;
      return;
    }
    waiting = true;
    setTimeout(async () => {
      waiting = false;
      await renew(part);
      if (!('live' in part.dataset)) source.close();
    }, 2000);
  };
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
