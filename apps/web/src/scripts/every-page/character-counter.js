// Tells how many characters are left in a text field, on the screen at once and to a screen reader when the writer pauses.
const PAUSE_MS = 1000;

function count(counter) {
  const field = document.getElementById(counter.dataset.counterFor);
  const spoken = document.createElement('p');
  spoken.className = 'sp-hide';
  spoken.setAttribute('role', 'status');
  counter.after(spoken);
  counter.setAttribute('aria-hidden', 'true');
  let pause;
  const tell = () => {
    const left = Number(field.dataset.max) - Array.from(field.value.trim()).length;
    const said = counter.dataset[left < 0 ? 'tooMany' : 'toGo'].replace('{n}', Math.abs(left));
    counter.textContent = said;
    counter.classList.toggle('is-over', left < 0);
    clearTimeout(pause);
    pause = setTimeout(() => (spoken.textContent = said), PAUSE_MS);
  };
  field.addEventListener('input', tell);
  if (field.value) tell();
}

const countAll = () => {
  for (const counter of document.querySelectorAll('[data-counter-for]')) count(counter);
};
countAll();
/** Where an answer comes with a token, a script puts the next question on the page. */
document.addEventListener('samenspel-page', countAll);
