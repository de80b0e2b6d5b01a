// Puts the reader at the list of what is wrong, where a browser does not do so by itself after loading.
document.querySelector('[data-error-summary]')?.focus();
