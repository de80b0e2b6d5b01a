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

function showVerdict(outcome, verdict, milliseconds) {
  const lines = [];
  if (verdict.ok && verdict.same) {
    lines.push(
      checkLine(
        `Alles klopt. Uw computer rekende ${(milliseconds / 1000).toFixed(1).replace('.', ',')} seconden.`,
        true,
      ),
    );
    lines.push(checkLine(`${verdict.checked.length} controles gedaan, zonder verschil.`, true));
  } else if (verdict.ok) lines.push(checkLine(`Dit klopt niet: ${verdict.check}.`, false));
  else lines.push(checkLine('Dit bestand is niet het bestand dat is gepubliceerd.', false));
  outcome.replaceChildren(...lines);
}

async function checkDraw() {
  const outcome = checkPlace.querySelector('[data-check-outcome]');
  outcome.textContent = 'Uw computer rekent …';
  try {
    const samenspel = window.samenspel ?? (await loadCheck(checkPlace.dataset.checkScript));
    const response = await fetch(checkPlace.dataset.checkRecord);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const began = window.performance.now();
    const verdict = samenspel.checkPanelFile(bytes, samenspel.isGenuineBeacon);
    showVerdict(outcome, verdict, window.performance.now() - began);
    const own = document.querySelector('[data-check-own]');
    if (!own) return;
    const place = samenspel.findInRecord(
      JSON.parse(new window.TextDecoder().decode(bytes)),
      JSON.parse(own.dataset.checkOwn),
    );
    own.textContent = place
      ? `✓ Nagerekend op uw eigen computer: uw aanmelding hoort bij nummer ${place.number}, in ${place.panels.length} groepen.`
      : '✗ Uw aanmelding staat niet zo in het bestand. Bel ons.';
  } catch {
    outcome.textContent = 'Het narekenen lukte niet. Download het bestand en probeer het zonder internet.';
  }
}

if (checkPlace) {
  const start = checkPlace.querySelector('[data-check-start]');
  start.hidden = false;
  start.querySelector('button').addEventListener('click', checkDraw);
}
