// Puts one question after another on the page. What was answered stays in this browser; the program gets it with every
// question to see what comes next, keeps nothing, and gets it once more, with the token, when it is sent.
const { load, keep, forget, currentOwner, post } = window.samenspelKept;
const shell = document.querySelector('[data-token-base][data-fault]:not(form)');
const QUESTION_WITH_FAULT = '[data-error-summary]';

if (shell) {
  const { tokenBase: base, fault } = shell.dataset;
  const owner = currentOwner(base);
  let state = owner === undefined ? undefined : load(base, owner);
  let busy = false;
  /** The place that is on the screen. */
  let here = '';

  const reveal = (part) => (shell.querySelector(part).hidden = false);
  const rest = () => location.pathname.slice(base.length + 1) + location.search;

  const show = (said) => {
    const page = new DOMParser().parseFromString(said.html, 'text/html');
    document.title = page.title;
    document.documentElement.lang = page.documentElement.lang;
    document.documentElement.dir = page.documentElement.dir || 'ltr';
    document.body.replaceChildren(...page.body.childNodes);
    document.dispatchEvent(new window.Event('samenspel-page'));
    const place = document.querySelector(QUESTION_WITH_FAULT) ?? document.querySelector('h1');
    place?.setAttribute('tabindex', '-1');
    window.scrollTo(0, 0);
    place?.focus({ preventScroll: true });
  };

  const complain = () => {
    document.querySelector('[data-token-fault]')?.remove();
    const alert = document.createElement('p');
    alert.className = 'utrecht-alert utrecht-alert--error';
    alert.dataset.tokenFault = '';
    alert.setAttribute('role', 'alert');
    alert.textContent = fault;
    document.querySelector('main').prepend(alert);
  };

  /** Keeps what came back before it is shown, so that a browser that stops here loses at most this page. */
  const take = (said) => {
    if (said.over) state = said.sent ? { sent: true, receipt: said.receipt } : undefined;
    else state = { ...state, kept: said.kept };
    if (state) keep(base, owner, state);
    else forget(base, owner);
    show(said);
    here = said.place;
  };

  const send = () => {
    const { kept, language, seed, token, signature } = state;
    return post(`${base}/verstuur`, { kept, language, seed, token, signature });
  };

  const ask = (place, fields) => {
    const { kept, language, seed } = state;
    return post(place === '' ? `${base}/verder` : `${base}/${place}`, { kept, language, seed, fields });
  };

  /** One page on, or back; two taps go one page on. */
  const go = async (request, { remember = true } = {}) => {
    if (busy) return;
    busy = true;
    try {
      let answer = await request();
      if (answer.ok && answer.said.send) {
        state = { ...state, kept: answer.said.kept };
        keep(base, owner, state);
        answer = await send();
      }
      if (!answer.ok) return complain();
      take(answer.said);
      if (answer.said.place === location.pathname + location.search) return;
      history[remember ? 'pushState' : 'replaceState']({}, '', answer.said.place);
    } catch {
      complain();
    } finally {
      busy = false;
    }
  };

  document.addEventListener('submit', (event) => {
    const form = event.target;
    const path = new URL(form.action).pathname;
    if (!path.startsWith(`${base}/`)) return;
    event.preventDefault();
    if (path === `${base}/verstuur`) return void go(send);
    if (path === `${base}/wis`) return void go(() => ask('gewist'));
    const fields = {};
    for (const [name, value] of new FormData(form, event.submitter)) {
      const before = fields[name];
      fields[name] = before === undefined ? value : [...[before].flat(), value];
    }
    void go(() => ask(form.action.slice(form.action.indexOf(base) + base.length + 1), fields));
  });

  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    // Within the page, such as to the field with a fault.
    if (!link || link.getAttribute('href').startsWith('#')) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { pathname, search, origin } = new URL(link.href);
    const inside = pathname === base || pathname.startsWith(`${base}/`);
    if (origin !== location.origin || !inside) return;
    event.preventDefault();
    void go(() => ask(pathname.slice(base.length + 1) + search));
  });

  window.addEventListener('popstate', () => {
    if (location.pathname + location.search === here) return;
    if (state?.signature) void go(() => ask(rest()), { remember: false });
    else location.reload();
  });

  /** The code of the receipt once more, for who comes back to this page. */
  const showSent = () => {
    reveal('[data-token-sent]');
    if (!state.receipt) return;
    reveal('[data-token-receipt]');
    shell.querySelector('[data-token-receipt] .sp-code').textContent = state.receipt;
  };

  if (!state) reveal('[data-token-none]');
  else if (state.sent) showSent();
  else if (state.signature) void go(() => ask(rest()), { remember: false });
  else reveal('[data-token-none]');
}
