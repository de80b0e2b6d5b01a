// Tells how many characters are left in a text field, on the screen at once and to a screen reader when the writer pauses.
const PAUSE_MS = 1000;

const number = (count) => count.toLocaleString('nl-NL');
const characters = (count) => `${number(count)} ${count === 1 ? 'teken' : 'tekens'}`;
const sentence = (left) =>
  left >= 0 ? `U kunt nog ${characters(left)} gebruiken.` : `U gebruikt ${characters(-left)} te veel.`;

for (const counter of document.querySelectorAll('[data-counter-for]')) {
  const field = document.getElementById(counter.dataset.counterFor);
  const spoken = document.createElement('p');
  spoken.className = 'sp-hide';
  spoken.setAttribute('role', 'status');
  counter.after(spoken);
  counter.setAttribute('aria-hidden', 'true');
  let pause;
  const tell = () => {
    const left = Number(field.dataset.max) - Array.from(field.value.trim()).length;
    counter.textContent = sentence(left);
    counter.classList.toggle('is-over', left < 0);
    clearTimeout(pause);
    pause = setTimeout(() => (spoken.textContent = sentence(left)), PAUSE_MS);
  };
  field.addEventListener('input', tell);
  if (field.value) tell();
}
