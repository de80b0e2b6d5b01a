// Brings the ceremony to life: counts down, waits for the draw, and fills the seats one by one; without it all is there at once.
const stage = document.querySelector('[data-ceremony]');
const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
const LONGEST_SHOW_MS = 45_000;

function leftUntil(moment) {
  const left = Math.max(0, Math.round((Date.parse(moment) - Date.now()) / 1000));
  const [days, hours, minutes, seconds] = [
    left / 86_400,
    (left / 3600) % 24,
    (left / 60) % 60,
    left % 60,
  ].map(Math.floor);
  const two = (number) => String(number).padStart(2, '0');
  if (left === 0) return '';
  return `${days > 0 ? `${days} d ` : ''}${days > 0 || hours > 0 ? `${two(hours)}:` : ''}${two(minutes)}:${two(seconds)}`;
}

/** After the moment somebody still has to make the number and enter it. */
function countDown() {
  const clock = stage.querySelector('[data-until]');
  if (!clock) return;
  clock.textContent = leftUntil(clock.dataset.until);
  const text = stage.querySelector('[data-until-text]');
  const due = 'Het is zover. Wij wachten op het getal.';
  if (clock.textContent === '' && text.textContent !== due) text.textContent = due;
}

/** Seats that were filled already are emptied, and filled again in front of everybody. */
function fillSeats(root) {
  const seats = [...root.querySelectorAll('circle[data-place]')];
  const texts = [...root.querySelectorAll('.t-seat')];
  const [filled, newest] = [root.querySelector('[data-filled]'), root.querySelector('[data-newest]')];
  const outcome = newest.innerHTML;
  const step = Math.min(1000, LONGEST_SHOW_MS / seats.length);
  seats.forEach((seat) => seat.setAttribute('class', 'is-free'));
  texts.forEach((text) => text.setAttribute('visibility', 'hidden'));
  newest.removeAttribute('role');
  seats.forEach((seat, place) =>
    setTimeout(() => {
      seats[place - 1]?.setAttribute('class', 'is-taken');
      seat.setAttribute('class', 'is-taken is-new');
      texts[place]?.removeAttribute('visibility');
      filled.textContent = String(place + 1);
      newest.innerHTML = `<span class="sp-meta">Nieuwste nummer</span> <b class="sp-big"></b>`;
      newest.querySelector('b').textContent = texts[place]?.textContent ?? '';
    }, place * step),
  );
  setTimeout(
    () => {
      seats.at(-1)?.setAttribute('class', 'is-taken');
      newest.setAttribute('role', 'status');
      newest.innerHTML = outcome;
    },
    seats.length * step + 1500,
  );
}

/** Puts the page as it is now in the place of the page as it was; false while that is the same page. */
async function showChange() {
  const response = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => undefined);
  if (!response?.ok) return false;
  const fresh = new DOMParser()
    .parseFromString(await response.text(), 'text/html')
    .querySelector('[data-ceremony]');
  if (!fresh || fresh.dataset.standing === stage.dataset.standing) return false;
  stage.replaceChildren(...fresh.childNodes);
  Object.assign(stage.dataset, fresh.dataset);
  return true;
}

function watchStage() {
  if (!stage.dataset.stream) return;
  const source = new window.EventSource(stage.dataset.stream);
  source.addEventListener('changed', async () => {
    if (!(await showChange())) return;
    source.close();
    countDown();
    if (stage.dataset.ceremony === 'drawn' && !calm) fillSeats(stage);
    watchStage();
  });
}

if (stage) {
  countDown();
  setInterval(countDown, 1000);
  watchStage();
}
