// Puts the reader at the list of what is wrong, where a browser does not do so by itself after loading.
window.addEventListener('load', () => {
  const summary = document.querySelector('[data-error-summary]');
  if (summary && document.activeElement === document.body) summary.focus();
});
