// Keeps a part of the page fresh (`<section id="stand" data-live="5">`, in seconds) while somebody looks at it.
async function renew(part) {
  const response = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => undefined);
  if (!response?.ok || response.redirected) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById(part.id);
  if (!fresh || part.contains(document.activeElement)) return;
  part.replaceChildren(...fresh.childNodes);
  if (!('live' in fresh.dataset)) delete part.dataset.live;
}

for (const part of document.querySelectorAll('[data-live]')) {
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
