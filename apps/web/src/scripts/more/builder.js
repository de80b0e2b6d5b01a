// Makes writing a questionnaire pleasant: moving, copying and looking happen in place, and the phone follows what is typed.
// Without it every button is a form and every look a link.
const pageOf = async (response) => new DOMParser().parseFromString(await response.text(), 'text/html');
const TYPING_PAUSE_MS = 500;

function tell(sentence) {
  const news = document.querySelector('[data-builder-news]');
  if (news) news.textContent = sentence;
}

/** The same button of the same question, wherever it is now; its card when that button is gone. */
function focusAgain(name, value) {
  const again = [...document.querySelectorAll('[data-builder] button')].find(
    (button) => button.name === name && button.value === value,
  );
  const card = document.getElementById(`vraag-${value}`)?.querySelector('a, button');
  (again ?? card)?.focus();
}

function replacePart(selector, fresh) {
  const [old, next] = [document.querySelector(selector), fresh.querySelector(selector)];
  if (!old || !next) return false;
  old.replaceWith(document.adoptNode(next));
  return true;
}

async function pressInPlace(form, { name, value, ariaLabel, textContent }) {
  const body = new window.URLSearchParams(new FormData(form));
  body.append(name, value);
  const response = await fetch(form.action, { method: 'POST', body }).catch(() => undefined);
  if (!response) return form.submit();
  if (!response.ok || !replacePart('[data-builder]', await pageOf(response))) {
    location.assign(response.url);
    return undefined;
  }
  focusAgain(name, value);
  return tell(`Gedaan: ${ariaLabel ?? textContent.trim()}`);
}

async function lookInPlace(address) {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok || !replacePart('[data-phone]', await pageOf(response))) return location.assign(address);
  window.history.replaceState(null, '', address);
  keepLanguage(new URL(address).searchParams.get('taal'));
  return tell('Het voorbeeld is veranderd');
}

/** The phone goes on in the language that was chosen on it, with what is written by now. */
function keepLanguage(language) {
  if (!typed || !language) return;
  const from = new URL(typed.dataset.phoneFrom, location.href);
  from.searchParams.set('taal', language);
  typed.dataset.phoneFrom = from.pathname + from.search;
  void followTyping(typed);
}

/** Counts the questions to the server, so that a slow answer never replaces a later one. */
let asked = 0;

async function followTyping(form) {
  asked += 1;
  const mine = asked;
  const body = new window.URLSearchParams(new FormData(form));
  const response = await fetch(form.dataset.phoneFrom, { method: 'POST', body }).catch(() => undefined);
  if (!response?.ok) return;
  const fresh = await pageOf(response);
  if (mine === asked) replacePart('[data-phone]', fresh);
}

const isWide = window.matchMedia('(min-width: 60rem)');

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!event.submitter?.name || !form.matches('[data-builder] form[data-in-place]')) return;
  event.preventDefault();
  void pressInPlace(form, event.submitter);
});
document.addEventListener('click', (event) => {
  const link = event.target instanceof window.Element ? event.target.closest('a[data-look]') : null;
  if (!link || !isWide.matches || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void lookInPlace(link.href);
});

const typed = document.querySelector('form[data-phone-from]');
let pause;
typed?.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(() => void followTyping(typed), TYPING_PAUSE_MS);
});
