// Begins an answer with a token: makes one, hides it, has it signed through the link, and goes on without the link.
const { ownerOf, load, keep, choose, toBase64, fromBase64, post } = window.samenspelKept;
const form = document.querySelector('[data-token-start]');
const begun = document.querySelector('[data-token-begun]');
const OWN_BYTES = 32;
const SEED_BYTES = 8;

/** The same key for everybody; its SHA-256 is kept beside it, to be compared with what was published. */
async function keyOf(base) {
  const response = await fetch(`${base}/sleutel`, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok) throw new Error('there is no key');
  return (await response.json()).key;
}

async function hidden(base, language) {
  const key = await keyOf(base);
  const own = crypto.getRandomValues(new Uint8Array(OWN_BYTES));
  const made = await window.samenspelToken.hideToken(fromBase64(key), own);
  const seed = toBase64(crypto.getRandomValues(new Uint8Array(SEED_BYTES)));
  const { token, blinded, inverse } = made;
  return {
    ...{ key, language, seed, kept: { given: {}, seen: [] } },
    ...{ token: toBase64(token), blinded: toBase64(blinded), inverse: toBase64(inverse) },
  };
}

/** Has the hidden token signed; what would join it to the link is not kept any longer than that takes. */
async function signed(address, state) {
  const { ok, status, said } = await post(address, { blinded: state.blinded });
  if (!ok) return status;
  const { key, token, inverse, kept, seed, language } = state;
  const parts = { token: fromBase64(token), inverse: fromBase64(inverse) };
  const signature = await window.samenspelToken.uncoverSignature(
    fromBase64(key),
    parts,
    fromBase64(said.signature),
  );
  return { kept, seed, language, token, signature: toBase64(signature) };
}

function tell(text) {
  let line = form.querySelector('[role=status]');
  if (!line) {
    line = document.createElement('p');
    line.setAttribute('role', 'status');
    form.append(line);
  }
  line.textContent = text;
}

async function begin() {
  const { tokenStart, tokenBase, fault, tooOld, working } = form.dataset;
  if (!window.crypto?.subtle) return tell(tooOld);
  tell(working);
  try {
    const owner = await ownerOf(tokenStart);
    const language = new URL(form.action).searchParams.get('taal') ?? 'nl';
    let state = load(tokenBase, owner);
    if (!state || state.sent) state = await hidden(tokenBase, language);
    // Kept before it is signed: who loses the line now asks for the very same signature again.
    keep(tokenBase, owner, state);
    const outcome = state.signature ? state : await signed(tokenStart, state);
    // Somebody began elsewhere meanwhile, or the poll closed: the page behind the link tells.
    if (typeof outcome === 'number') return outcome < 500 ? location.reload() : tell(fault);
    keep(tokenBase, owner, { ...outcome, language });
    choose(tokenBase, owner);
    location.assign(tokenBase);
  } catch {
    tell(fault);
  }
}

if (form) {
  let busy = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    await begin();
    busy = false;
  });
}

/** Who comes back through the link: this browser knows whether their answers are here. */
async function comeBack() {
  const { tokenBegun, tokenBase } = begun.dataset;
  const owner = await ownerOf(tokenBegun);
  let state = load(tokenBase, owner);
  if (!state) return;
  if (state.blinded) {
    const outcome = await signed(tokenBegun, state);
    if (typeof outcome === 'number') return;
    state = outcome;
    keep(tokenBase, owner, state);
  }
  choose(tokenBase, owner);
  begun.querySelector('[data-token-none]').hidden = true;
  begun.querySelector(state.sent ? '[data-token-sent]' : '[data-token-here]').hidden = false;
}
if (begun && window.crypto?.subtle) comeBack().catch(() => undefined);
