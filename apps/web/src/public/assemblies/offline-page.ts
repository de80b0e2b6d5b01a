// One HTML file that checks a draw without internet: the record and the check stand in the file itself.
import { checkNamesJson } from '../../texts/checks.nl.js';

export type OfflineFacts = {
  readonly title: string;
  /** The record exactly as it was published. */
  readonly record: string;
  /** Sets `window.samenspel`. */
  readonly script: string;
};

/** The record travels as base64, so that not one byte of it can be read as HTML. */
export function offlinePage({ title, record, script }: OfflineFacts): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>Narekenen: ${escaped(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{font:1.125rem/1.6 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1f1a1f}button{font:inherit;padding:.6rem 1.2rem}code{overflow-wrap:anywhere}.goed{color:#1b6b3a}.fout{color:#b3231b}</style>
</head>
<body>
<main>
<h1>Reken de loting na</h1>
<p>${escaped(title)}. Dit bestand rekent zelf. Het heeft geen internet nodig en stuurt niets weg.</p>
<p><button type="button" id="begin">Reken de meegeleverde loting na</button></p>
<p><label for="bestand">Of kies een ander bestand (loting.json):</label> <input type="file" id="bestand" accept=".json"></p>
<p><label for="eigen">Hebt u een eigen bestand (mijn-plek.json)? Kies het hier:</label> <input type="file" id="eigen" accept=".json"></p>
<p><label for="plaatsen">De plaatsen na de loting (plaatsen.json):</label> <input type="file" id="plaatsen" accept=".json"></p>
<div role="status" id="uitkomst"></div>
<h2>Wat dit bewijst</h2>
<p>De loting lag vast voordat het openbare getal er was, en dat getal koos deze groep. Van de andere groepen staat hier alleen een controlegetal, zodat niemand kan uitrekenen wat mensen invulden. Met uw eigen bestand ziet u in welke groepen u zat. Dat elke groep aan de streefgetallen voldoet, en dat de regel koos wie een vrije plaats kreeg, kan alleen de griffier of notaris narekenen.</p>
</main>
<script>${script.replaceAll('</script', '<\\/script')}</script>
<script>
${pageScript(record)}</script>
</body>
</html>
`;
}

/** What the buttons of the page do. */
const pageScript = (record: string): string => `const loting = '${Buffer.from(record).toString('base64')}';
const namen = ${checkNamesJson};
const plaats = document.getElementById('uitkomst');
let openbaar = Uint8Array.from(atob(loting), (teken) => teken.charCodeAt(0));
function toon(tekst, goed) { const p = document.createElement('p'); p.className = goed ? 'goed' : 'fout'; p.textContent = tekst; plaats.append(p); }
function laatZien(oordeel) {
  plaats.replaceChildren();
  const begin = performance.now();
  const uit = oordeel({ bytes: openbaar, isGenuine: samenspel.isGenuineBeacon });
  const seconden = ((performance.now() - begin) / 1000).toFixed(1).replace('.', ',');
  if (uit.ok && uit.same) { toon('Alles klopt. Dat duurde ' + seconden + ' seconden.', true); uit.checked.forEach((regel) => toon('✓ ' + (namen[regel] ?? regel), true)); }
  else if (uit.ok) { toon('Dit klopt niet. Dit had moeten kloppen: ' + (namen[uit.check] ?? uit.check) + '.', false); toon('De plek in het bestand: ' + uit.difference.at, false); }
  else toon('Dit bestand kunnen wij niet lezen. Kies een bestand zoals u het downloadde: loting.json, mijn-plek.json of plaatsen.json.', false);
  plaats.dataset.verdict = samenspel.verdictText(uit);
  return uit;
}
const reken = () => laatZien((p) => samenspel.checkPanelFile(p.bytes, p.isGenuine));
const gekozen = async (keuze) => { const [bestand] = keuze.target.files; return bestand && new Uint8Array(await bestand.arrayBuffer()); };
document.getElementById('begin').addEventListener('click', reken);
document.getElementById('bestand').addEventListener('change', async (keuze) => { const bytes = await gekozen(keuze); if (bytes) { openbaar = bytes; reken(); } });
document.getElementById('plaatsen').addEventListener('change', async (keuze) => { const bytes = await gekozen(keuze); if (bytes) laatZien((p) => samenspel.checkSeatsFile(p, bytes)); });
document.getElementById('eigen').addEventListener('change', async (keuze) => {
  const bytes = await gekozen(keuze);
  if (!bytes) return;
  const uit = laatZien((p) => samenspel.checkOwnFile(p, bytes));
  if (!uit.ok || !uit.same) return;
  const eigen = JSON.parse(new TextDecoder().decode(bytes));
  toon('U bent nummer ' + eigen.number + '. U zit in ' + eigen.seats.length + ' groepen.', true);
});
`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
