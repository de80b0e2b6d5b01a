// "Controleer zelf": loads the same check as the terminal when somebody asks for it, and lets this computer do the sums.
const checkPlace = document.querySelector('[data-check-record]');

function checkLine(text, good) {
  const line = document.createElement('p');
  line.textContent = `${good ? '✓' : '✗'} ${text}`;
  return line;
}

const loadCheck = (address) =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve(window.samenspel);
    script.onerror = reject;
    document.head.append(script);
  });

async function bytesOf(address, options) {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${address} gave ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The whole verdict, letter for letter what the terminal and the offline file say. */
function exactVerdict(samenspel, verdict) {
  const details = document.createElement('details');
  details.className = 'utrecht-accordion';
  const summary = document.createElement('summary');
  summary.textContent = 'De precieze uitkomst';
  const text = document.createElement('code');
  text.className = 'sp-digest';
  text.dataset.verdict = '';
  text.textContent = samenspel.verdictText(verdict);
  const inner = document.createElement('div');
  inner.append(text);
  details.append(summary, inner);
  return details;
}

const nameOf = (check) => JSON.parse(checkPlace.dataset.checkNames)[check] ?? check;

/** What was checked, in words for everybody. */
function everyCheck(checked) {
  const details = document.createElement('details');
  details.className = 'utrecht-accordion';
  const summary = document.createElement('summary');
  summary.textContent = 'Wat uw computer controleerde';
  const list = document.createElement('ul');
  list.append(
    ...checked.map((check) => {
      const item = document.createElement('li');
      item.textContent = nameOf(check);
      return item;
    }),
  );
  const inner = document.createElement('div');
  inner.append(list);
  details.append(summary, inner);
  return details;
}

function linesOf(verdict, milliseconds) {
  if (!verdict.ok) return [checkLine('Dit bestand is niet het bestand dat is gepubliceerd.', false)];
  if (!verdict.same)
    return [checkLine(`Dit klopt niet. Dit had moeten kloppen: ${nameOf(verdict.check)}.`, false)];
  const seconds = (milliseconds / 1000).toFixed(1).replace('.', ',');
  return [
    checkLine(`Alles klopt. Uw computer rekende ${seconds} seconden.`, true),
    checkLine(`${verdict.checked.length} controles gedaan, zonder verschil.`, true),
    everyCheck(verdict.checked),
  ];
}

/** With the own file, when somebody found their place; else with the records of seats, when there are any. */
async function judge(samenspel) {
  const published = {
    bytes: await bytesOf(checkPlace.dataset.checkRecord),
    isGenuine: samenspel.isGenuineBeacon,
  };
  const { checkSeats } = checkPlace.dataset;
  const seats = checkSeats ? await bytesOf(checkSeats) : undefined;
  const form = document.querySelector('[data-check-own-file]');
  const own =
    form &&
    (await bytesOf(form.action, {
      method: 'POST',
      body: new window.URLSearchParams(new window.FormData(form)),
    }));
  const began = window.performance.now();
  const verdict = seats
    ? samenspel.checkSeatsFile(published, seats)
    : samenspel.checkPanelFile(published.bytes, published.isGenuine);
  const ownVerdict = own && samenspel.checkOwnFile(published, own);
  return { verdict, own, ownVerdict, milliseconds: window.performance.now() - began };
}

function showOwn({ own, ownVerdict }) {
  const place = document.querySelector('[data-check-own]');
  if (!place || !own) return;
  if (!ownVerdict.ok || !ownVerdict.same) {
    place.textContent = '✗ Uw aanmelding staat niet zo in het bestand. Bel ons.';
    return;
  }
  const { number, seats } = JSON.parse(new window.TextDecoder().decode(own));
  place.textContent = `✓ Nagerekend op uw eigen computer: uw aanmelding hoort bij nummer ${number}, in ${seats.length} groepen.`;
}

async function checkDraw() {
  const outcome = checkPlace.querySelector('[data-check-outcome]');
  outcome.textContent = 'Uw computer rekent …';
  try {
    const samenspel = window.samenspel ?? (await loadCheck(checkPlace.dataset.checkScript));
    const judged = await judge(samenspel);
    outcome.replaceChildren(
      ...linesOf(judged.verdict, judged.milliseconds),
      exactVerdict(samenspel, judged.ownVerdict ?? judged.verdict),
    );
    showOwn(judged);
  } catch {
    outcome.textContent = 'Het narekenen lukte niet. Download het bestand en probeer het zonder internet.';
  }
}

if (checkPlace) {
  const start = checkPlace.querySelector('[data-check-start]');
  start.hidden = false;
  start.querySelector('button').addEventListener('click', checkDraw);
}
